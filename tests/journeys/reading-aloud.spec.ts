import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { rowansFile } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

/** What came out of the page: the sounds that were begun, and the loudest that was heard of them while they sounded. */
interface Heard {
  readonly begun: { readonly seconds: number; readonly loudness: number }[];
  readonly loudest: number;
  readonly stopped: number;
}
/** An ear on everything that goes to the loudspeakers of the device. */
const ear = `
  globalThis.heard = { begun: [], loudest: 0, stopped: 0 };
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...more) {
    if (to !== this.context.destination) return connect.call(this, to, ...more);
    const analyser = this.context.createAnalyser();
    connect.call(this, analyser);
    const wave = new Float32Array(analyser.fftSize);
    const listening = setInterval(() => {
      analyser.getFloatTimeDomainData(wave);
      heard.loudest = wave.reduce((most, one) => Math.max(most, Math.abs(one)), heard.loudest);
    }, 10);
    this.addEventListener('ended', () => clearInterval(listening));
    return connect.call(this, to, ...more);
  };
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    const samples = this.buffer.getChannelData(0);
    const loudness = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    heard.begun.push({ seconds: this.buffer.duration, loudness });
    return start.apply(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function (...when) {
    heard.stopped += 1;
    return stop.apply(this, when);
  };
`;

const question = 'Read aloud: What do people in the pictures look like?';

let stage: Stage;
let rowan: Visitor;
const fetched: string[] = [];
beforeAll(async () => {
  stage = await Stage.open();
  rowan = await stage.enter('rowan', { screen: 'tablet' });
  await rowan.context.addInitScript(ear);
  rowan.context.on('response', (answer) => {
    if (answer.url().endsWith('.wasm')) fetched.push(answer.headers()['content-encoding'] ?? 'as it is');
  });
});
afterAll(() => stage.close());

const heard = (): Promise<Heard> => rowan.page.evaluate<Heard>('heard');
const voices = (): Promise<unknown> => rowan.page.evaluate('globalThis.speechSynthesis?.getVoices().length ?? 0');

describe('on a device without a voice', () => {
  it('given a page for a child, when nobody asks, then nothing sounds and nothing is fetched for it', async () => {
    await rowan.goes(`/voice/${rowansFile}/pictures`);
    expect([await voices(), fetched, (await heard()).begun]).toEqual([0, [], []]);
  });

  it('given the loudspeaker, when it is pressed, then real speech is heard, made on the device', async () => {
    await rowan.one('button', question).click();
    await eventually(async () => (await heard()).loudest > 0.05, 'something that can be heard');
    const [first] = (await heard()).begun;
    expect(first!.seconds).toBeGreaterThan(0.3);
    expect(first!.loudness).toBeGreaterThan(0.02);
    expect(fetched).toEqual(['br']);
  });

  it('given that it reads, when it is pressed again, then it is silent', async () => {
    const { stopped } = await heard();
    await rowan.presses('Stop reading');
    await rowan.one('button', question).waitFor();
    expect((await heard()).stopped).toBeGreaterThan(stopped);
  });

  it('given “Read to me”, when it is switched on, then this page and the next read themselves, and the voice is not fetched again', async () => {
    const before = (await heard()).begun.length;
    await rowan.presses('Read to me');
    await eventually(async () => (await heard()).begun.length > before, 'the page reading itself');
    await rowan.follows('ready');
    await rowan.arrives('Hello Rowan');
    expect(await rowan.one('button', 'Read to me').getAttribute('aria-pressed')).toBe('true');
    await rowan.one('button', 'Stop reading').waitFor();
    expect([fetched, stage.faults()]).toEqual([['br'], []]);
  });
});
