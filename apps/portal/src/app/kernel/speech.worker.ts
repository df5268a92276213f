import { spokenBy } from './flite.ts';
import type { Asked, Made } from './own-voice.ts';

/**
 * Named by what is in it, and kept by browsers for a year; `tools/voice.js` makes it, `tests/portal/own-voice.spec.ts` holds the name.
 * This worker is the only place that may make code out of bytes: see `apps/api/src/portal.ts`.
 */
const VOICE = '/voice/flite-slt-711675D9.wasm';

let voice: Promise<WebAssembly.Module> | undefined;

async function fetched(): Promise<WebAssembly.Module> {
  const answer = await fetch(VOICE);
  if (!answer.ok) throw new Error(`no voice: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

async function made({ id, words }: Asked): Promise<Made> {
  voice ??= fetched();
  try {
    return { id, sound: spokenBy(await voice, words) };
  } catch (fault) {
    voice = undefined;
    return { id, fault: fault instanceof Error ? fault.message : 'no sound' };
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void made(data).then((answer) => postMessage(answer, { transfer: 'sound' in answer ? [answer.sound.samples.buffer] : [] }));
});
