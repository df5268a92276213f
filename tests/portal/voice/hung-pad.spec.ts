import { Blob as BytesOfNode } from 'node:buffer';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Attachments } from '../../../apps/portal/src/app/kernel/draft-attachments.ts';
import { drawingIn, fileOf } from '../../../apps/portal/src/app/voice/drawing-file.ts';
import { HungPad } from '../../../apps/portal/src/app/voice/hung-pad.ts';
import { blank } from '../../../apps/portal/src/app/voice/strokes.ts';
import { type Hung, silent } from '../../../apps/portal/src/app/voice/telling.ts';
import { eventually } from '../../support/eventually.ts';
import { rowan } from '../support/rowan.ts';
import { Part, told } from './part.ts';

interface Hanging extends Part<HungPad> {
  readonly hung: (readonly Hung[])[];
}

/** What hangs on a draft, in memory. */
class Hooks implements Attachments {
  readonly kept = new Map<string, Blob>();
  attach = async (name: string, what: Blob): Promise<boolean> => Boolean(this.kept.set(name, what));
  attached = async (name: string): Promise<Blob | undefined> => this.kept.get(name);
  detach = async (name: string): Promise<void> => void this.kept.delete(name);
}
let hooks: Hooks;

async function pad(mode: 'draw' | 'sound', hung: readonly Hung[] = []): Promise<Hanging> {
  const part = await Part.of(HungPad, { mode, question: 'tell', told: { ...silent, hung }, draft: hooks, childId: rowan });
  await eventually(() => part.part.here() !== undefined, 'what is on this device');
  await part.settled();
  return Object.assign(part, { hung: told(part.part.hung) });
}
const drawing = { ...blank, strokes: [{ colour: '#1e2430', width: 8, points: [[10, 10, 0.5] as [number, number, number]] }] };
const one = { name: 'tell/drawing', kind: 'drawing', seconds: null, address: null, sent: null } as const;

beforeEach(() => {
  Object.defineProperty(globalThis, 'Blob', { configurable: true, value: BytesOfNode });
  Object.assign(URL, { createObjectURL: () => 'blob:one', revokeObjectURL: () => undefined });
  hooks = new Hooks();
});

describe('given a question that is answered with a drawing or a sound', () => {
  it('when something is drawn then the draft holds it as it was drawn, under the name of the question', async () => {
    const here = await pad('draw');
    here.part.drew(drawing);
    expect(here.hung).toEqual([[one]]);
    const file = hooks.kept.get('tell/drawing');
    expect(file?.type).toBe('application/vnd.heard.drawing+json');
    expect(await drawingIn(file ?? new Blob([]))).toEqual(drawing);
  });

  it('when it is opened again then the drawing is on the paper', async () => {
    await hooks.attach('tell/drawing', fileOf(drawing));
    const again = await pad('draw', [one]);
    expect(again.part.here()?.drawing).toEqual(drawing);
    expect(again.all('.sheet g[h-drawing-layers] > path')).toHaveLength(1);
  });

  it.each(['draw', 'sound'] as const)('when what was made by %s is thrown away then the device has nothing of it', async (mode) => {
    const here = await pad(mode);
    if (mode === 'draw') here.part.drew(drawing);
    else here.part.recorded({ bytes: new Blob(['It is loud'], { type: 'audio/webm' }), seconds: 2 });
    expect(hooks.kept.size).toBe(1);
    if (mode === 'draw') here.part.drew(undefined);
    else here.part.recorded(undefined);
    expect(hooks.kept.size).toBe(0);
    expect(here.hung.at(-1)).toEqual([]);
  });

  it.each([
    ['words', 'hello'],
    [
      'a colour that asks somebody else',
      JSON.stringify({ ...drawing, strokes: [{ ...drawing.strokes[0], colour: 'url(//example.org/x)' }] }),
    ],
    ['a point that is no number', JSON.stringify({ ...drawing, strokes: [{ ...drawing.strokes[0], points: [[1, 'x', 1]] }] })],
    ['a stamp that is nothing', JSON.stringify({ ...drawing, stamps: [null] })],
    [
      'a skin that asks somebody else',
      JSON.stringify({ ...drawing, stamps: [{ symbol: 'friend', label: 'a', x: 1, y: 1, size: 9, over: 0, skin: 'url(#x)' }] }),
    ],
  ])('when what is kept is %s then it is no drawing', async (_, text) => {
    expect(await drawingIn(new Blob([text]))).toBeUndefined();
  });
});
