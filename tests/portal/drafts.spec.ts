import { webcrypto } from 'node:crypto';
import { Blob as BytesOfNode } from 'node:buffer';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Draft, Drafts } from '../../apps/portal/src/app/kernel/drafts.ts';
import { eventually } from '../support/eventually.ts';
import { DeviceStore } from './support/device-store.ts';

interface Told {
  readonly words: string;
}
const rowan = 'rowan';
const sound = (text = 'the sound of the hall'): Blob => new Blob([text], { type: 'audio/webm' });
let device: DeviceStore;

/** The portal opened anew on this device by somebody. */
async function draftOf(person: string, key = 'tell/rowan'): Promise<{ drafts: Drafts; draft: Draft<Told> }> {
  TestBed.resetTestingModule();
  const drafts = TestBed.inject(Drafts);
  drafts.belongTo(person);
  return { drafts, draft: await drafts.open<Told>(key, { words: '' }) };
}
const textOf = async (draft: Draft<Told>, name: string): Promise<string | undefined> => (await draft.attached(name))?.text();

beforeEach(() => {
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
  Object.defineProperty(globalThis, 'Blob', { configurable: true, value: BytesOfNode });
  device = new DeviceStore();
  device.install();
});

describe('given a draft with a sound on it', () => {
  it('when the portal is opened anew then the sound is there with its type, and another name has nothing', async () => {
    const { draft } = await draftOf(rowan);
    expect(await draft.attach('sound', sound())).toBe(true);
    const { draft: again } = await draftOf(rowan);
    expect(await textOf(again, 'sound')).toBe('the sound of the hall');
    expect((await again.attached('sound'))?.type).toBe('audio/webm');
    expect(await again.attached('photo')).toBeUndefined();
  });

  it('when the store of the device is read then neither the sound nor its type can be', async () => {
    const { draft } = await draftOf(rowan);
    await draft.attach('sound', sound());
    expect(device.text().length).toBeGreaterThan(20);
    expect(device.text()).not.toMatch(/hall|webm/);
  });

  it('when words are typed then the sound is not written again', async () => {
    const { draft } = await draftOf(rowan);
    await draft.attach('sound', sound());
    draft.keep({ words: 'It is' });
    draft.keep({ words: 'It is loud' });
    await eventually(() => draft.keptAt() !== undefined, 'kept');
    expect(device.written.filter((at) => at.includes('sound'))).toHaveLength(1);
    expect(device.written.filter((at) => !at.includes('sound')).length).toBeGreaterThan(0);
  });

  it('when it is thrown away, or the draft is done, then the device has nothing of it', async () => {
    const { draft } = await draftOf(rowan);
    await draft.attach('sound', sound());
    await draft.attach('photo', sound('a photo'));
    await draft.detach('sound');
    expect(await draft.attached('sound')).toBeUndefined();
    expect(await textOf(draft, 'photo')).toBe('a photo');
    await draft.done();
    expect(device.held.get('drafts')?.size).toBe(0);
  });

  it('when another draft of the same person is done then this one keeps its sound', async () => {
    const { draft } = await draftOf(rowan, 'tell/rowan');
    await draft.attach('sound', sound());
    const { draft: other } = await draftOf(rowan, 'tell');
    await other.attach('sound', sound('another'));
    await other.done();
    const { draft: again } = await draftOf(rowan, 'tell/rowan');
    expect(await textOf(again, 'sound')).toBe('the sound of the hall');
  });

  it('when the person is forgotten then it is gone, and that of somebody else stays', async () => {
    const { draft } = await draftOf('ella');
    await draft.attach('sound', sound('of Ella'));
    const { drafts, draft: mine } = await draftOf(rowan);
    await mine.attach('sound', sound());
    await drafts.forget(rowan);
    expect(await (await draftOf(rowan)).draft.attached('sound')).toBeUndefined();
    expect(await textOf((await draftOf('ella')).draft, 'sound')).toBe('of Ella');
  });

  it('when two sounds come at once then the last is the one that is kept', async () => {
    const { draft } = await draftOf(rowan);
    await Promise.all([draft.attach('sound', sound('first'.repeat(2_000_000))), draft.attach('sound', sound('last'))]);
    expect(await textOf((await draftOf(rowan)).draft, 'sound')).toBe('last');
  });
});

describe('given a device that has no room', () => {
  it('when a sound is put on a draft then it is said not to be kept, and it is still here', async () => {
    const { drafts, draft } = await draftOf(rowan);
    draft.keep({ words: 'It is loud' });
    await eventually(() => draft.keptAt() !== undefined, 'kept');
    device.full = true;
    expect(await draft.attach('sound', sound())).toBe(false);
    expect(draft.keptAt()).toBeUndefined();
    const elsewhere = await drafts.open<Told>('tell/rowan', { words: '' });
    expect(await textOf(elsewhere, 'sound')).toBe('the sound of the hall');
    expect(elsewhere.keptAt()).toBeUndefined();
  });

  it('when there is room again and it is put there again then all is kept', async () => {
    const { draft } = await draftOf(rowan);
    device.full = true;
    await draft.attach('sound', sound());
    device.full = false;
    draft.keep({ words: 'It is loud' });
    expect(await draft.attach('sound', sound())).toBe(true);
    await eventually(() => draft.keptAt() !== undefined, 'kept');
  });

  it('when nobody is signed in then nothing is written anywhere', async () => {
    TestBed.resetTestingModule();
    const draft = await TestBed.inject(Drafts).open<Told>('tell', { words: '' });
    expect(await draft.attach('sound', sound())).toBe(false);
    expect(await textOf(draft, 'sound')).toBe('the sound of the hall');
    expect(device.held.get('drafts')?.size ?? 0).toBe(0);
  });
});
