import { beforeEach } from '@jest/globals';
import type { Drawing } from '@heard/domain/voice';
import { DrawPad } from '../../../apps/portal/src/app/voice/draw-pad.ts';
import { blank } from '../../../apps/portal/src/app/voice/strokes.ts';
import { Part, told } from './part.ts';

/** A paper of 512 × 384 px on the screen, so that a pixel is two units of it. */
export interface Pad extends Part<DrawPad> {
  readonly drew: (Drawing | undefined)[];
}

const paper = { left: 0, top: 0, width: 512, height: 384 } as DOMRect;

export async function pad(drawing?: Drawing): Promise<Pad> {
  const part = await Part.of(DrawPad, { drawing });
  return Object.assign(part, { drew: told(part.part.drew) });
}
export const sheet = (here: Pad): HTMLElement => here.one('.sheet');

export async function drawn(here: Pad, ...way: readonly (readonly [number, number])[]): Promise<void> {
  const [first = [0, 0], ...rest] = way;
  await here.pointer(sheet(here), 'pointerdown', first);
  for (const one of rest) await here.pointer(sheet(here), 'pointermove', one);
  await here.pointer(sheet(here), 'pointerup', rest.at(-1) ?? first);
}
export const last = ({ drew }: Pad): Drawing => drew.at(-1) ?? blank;

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
  HTMLElement.prototype.getBoundingClientRect = () => paper;
});
