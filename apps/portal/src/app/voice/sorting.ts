import type { Choice, Place } from '@heard/domain/voice';

/** Where each picture was put, by its word. The middle is no place: one that is not sorted is there. */
export type Sorted = Readonly<Record<string, Place>>;
export const MIDDLE = 'not-sure';
export type Spot = Place | typeof MIDDLE;
export const SPOTS: readonly Spot[] = ['good', 'so-so', 'not-good', MIDDLE];

export const spotOf = (sorted: Sorted, word: string): Spot => sorted[word] ?? MIDDLE;

/** The last picture put somewhere comes last there. */
export function put(sorted: Sorted, word: string, spot: Spot): Sorted {
  const { [word]: before, ...others } = sorted;
  if ((before ?? MIDDLE) === spot) return sorted;
  return spot === MIDDLE ? others : { ...others, [word]: spot };
}

export const inSpot = (pictures: readonly Choice[], sorted: Sorted, spot: Spot): readonly Choice[] =>
  spot === MIDDLE
    ? pictures.filter(({ word }) => spotOf(sorted, word) === MIDDLE)
    : Object.keys(sorted).flatMap((word) => pictures.filter((one) => one.word === word && sorted[word] === spot));

/** The next picture that is not sorted, after this one as they lie. */
export function nextUnsorted(pictures: readonly Choice[], sorted: Sorted, after: string): Choice | undefined {
  const at = pictures.findIndex(({ word }) => word === after);
  return [...pictures.slice(at + 1), ...pictures.slice(0, Math.max(0, at))].find(({ word }) => spotOf(sorted, word) === MIDDLE);
}
