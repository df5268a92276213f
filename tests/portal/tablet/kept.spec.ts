import { Blob as BytesOfNode } from 'node:buffer';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { type Draft, Drafts } from '../../../apps/portal/src/app/kernel/drafts.ts';
import { type Keeping, KeptAtSchool } from '../../../apps/portal/src/app/kernel/kept-at-school.ts';
import { WIRE } from '../../../apps/portal/src/app/kernel/wire.ts';
import { MemoryBox } from '../support/family-school.ts';

interface Told {
  readonly words: string;
}
interface Kept {
  readonly draftId: string;
  readonly value: unknown;
}
const key = 'tell/rowan';

/** School's side: one row a form, dropped only by the id of the draft that it holds. */
const school = new Map<string, Kept>();
const asked: string[] = [];
let lost = false;
const wire = async (at: string, init: { body?: string } = {}): Promise<object> => {
  const url = new URL(at, 'http://school');
  asked.push(url.pathname.slice('/api/tablet/'.length));
  if (lost) throw new TypeError('Failed to fetch');
  const body = JSON.parse(init.body ?? '{}') as Kept & { form: string };
  if (url.pathname.endsWith('/keep')) school.set(body.form, { draftId: body.draftId, value: body.value });
  if (url.pathname.endsWith('/drop') && school.get(body.form)?.draftId === body.draftId) school.delete(body.form);
  const answer = { kept: school.get(url.searchParams.get('form') ?? '') ?? null };
  return { ok: true, status: 200, text: async () => JSON.stringify(answer) };
};

/** The portal as it is loaded by Rowan on a device; what is in its box is as it was left. */
async function comesIn(
  keeping: Keeping,
  box = new MemoryBox(),
): Promise<{ draft: Draft<Told>; atSchool: KeptAtSchool; box: MemoryBox; drafts: Drafts }> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: WIRE, useValue: wire },
      { provide: DraftBox, useValue: box },
    ],
  });
  const drafts = TestBed.inject(Drafts);
  drafts.belongTo('rowan', keeping);
  return { draft: await drafts.open<Told>(key, { words: '' }), atSchool: TestBed.inject(KeptAtSchool), box, drafts };
}
const sound = (): Blob => new Blob(['the sound of the hall'], { type: 'audio/webm' });
const flushed = (atSchool: KeptAtSchool): Promise<boolean[]> => Promise.all(atSchool.unsent().map((one) => one.flush()));

beforeEach(() => {
  Object.defineProperty(globalThis, 'Blob', { configurable: true, value: BytesOfNode });
  school.clear();
  asked.length = 0;
  lost = false;
});

describe('given a child on a shared tablet', () => {
  it('when words and a sound are kept for next time then another device is given both back, under the same id', async () => {
    const tablet = await comesIn('school');
    expect(tablet.atSchool.unsent()).toEqual([]);
    tablet.draft.keep({ words: 'The hall is loud' });
    await tablet.draft.attach('sound/1', sound());
    expect(await flushed(tablet.atSchool)).toEqual([true]);
    const { draft } = await comesIn('given-back');
    expect([draft.value(), draft.commandId]).toEqual([{ words: 'The hall is loud' }, tablet.draft.commandId]);
    const heard = await draft.attached('sound/1');
    expect([heard?.type, await heard?.text()]).toEqual(['audio/webm', 'the sound of the hall']);
  });

  it('when the page is loaded again before school has the last word then it is unsent still, and its sound with it', async () => {
    const tablet = await comesIn('school');
    await tablet.draft.attach('sound', sound());
    await flushed(tablet.atSchool);
    tablet.draft.keep({ words: 'The last word' });
    await Promise.resolve();
    const again = await comesIn('school', tablet.box);
    expect(again.draft.value()).toEqual({ words: 'The last word' });
    expect(await flushed(again.atSchool)).toEqual([true]);
    expect(school.get(key)?.value).toEqual({ value: { words: 'The last word' }, names: ['sound'] });
  });

  it('when the same draft is open twice then school has what was written last, whichever of them tells it', async () => {
    const { draft, atSchool, drafts } = await comesIn('school');
    draft.keep({ words: 'First' });
    await flushed(atSchool);
    await drafts.open<Told>(key, { words: '' });
    const [other] = atSchool.unsent();
    await draft.attach('sound', sound());
    draft.keep({ words: 'Last' });
    await flushed(atSchool);
    expect(await other?.flush()).toBe(true);
    expect(school.get(key)?.value).toEqual({ value: { words: 'Last' }, names: ['sound'] });
  });

  it('when it is sent, or thrown away, then school keeps nothing of it and nothing is unsent', async () => {
    for (const end of ['sent', 'thrown'] as const) {
      const { draft, atSchool } = await comesIn('school');
      draft.keep({ words: 'Yes' });
      await draft.attach('sound', sound());
      await flushed(atSchool);
      expect(school.size).toBe(2);
      if (end === 'sent') await draft.done();
      else await Promise.all(atSchool.unsent().map((one) => one.throwAway()));
      expect([school.size, atSchool.unsent()]).toEqual([0, []]);
    }
  });

  it('when school cannot be reached then it says so, and the next time it is kept', async () => {
    const { draft, atSchool } = await comesIn('school');
    draft.keep({ words: 'Far away' });
    lost = true;
    expect(await flushed(atSchool)).toEqual([false]);
    lost = false;
    expect(await flushed(atSchool)).toEqual([true]);
    expect(school.get(key)?.value).toEqual({ value: { words: 'Far away' }, names: [] });
  });

  it('when what was given back is only looked at then nothing is unsent', async () => {
    school.set(key, { draftId: 'd', value: { value: { words: 'Before' }, names: [] } });
    const { draft, atSchool } = await comesIn('school');
    expect([draft.value(), atSchool.unsent()]).toEqual([{ words: 'Before' }, []]);
  });
});

describe('given a child on a device of their own', () => {
  it('when something waits at school then it is given back, kept here, and dropped there once sent, even after a reload', async () => {
    school.set(key, { draftId: 'd', value: { value: { words: 'From the tablet' }, names: [] } });
    const { box } = await comesIn('given-back');
    const again = await comesIn('given-back', box);
    expect([again.draft.value(), again.draft.commandId]).toEqual([{ words: 'From the tablet' }, 'd']);
    again.draft.keep({ words: 'From the tablet, and more' });
    await again.draft.done();
    expect(school.size).toBe(0);
  });

  it('when there are words here and others at school then these come first, and those wait', async () => {
    const own = await comesIn('given-back');
    own.draft.keep({ words: 'Here' });
    await Promise.resolve();
    school.set(key, { draftId: 'other', value: { value: { words: 'There' }, names: [] } });
    const { draft } = await comesIn('given-back', own.box);
    expect(draft.value()).toEqual({ words: 'Here' });
    await draft.done();
    expect((await comesIn('given-back', own.box)).draft.value()).toEqual({ words: 'There' });
  });

  it('when nothing ever waited at school then writing and sending tell it nothing', async () => {
    const { draft } = await comesIn('given-back');
    draft.keep({ words: 'Mine' });
    await draft.attach('sound', sound());
    await draft.done();
    expect(asked).toEqual(['kept']);
  });
});

describe('given somebody who is no child', () => {
  it('when they write and send then school is not asked for drafts at all', async () => {
    const { draft } = await comesIn('device');
    draft.keep({ words: 'A worry' });
    await draft.done();
    expect(asked).toEqual([]);
  });
});
