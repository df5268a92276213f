import { rmSync } from 'node:fs';
import { firstOf, type Finding } from '../../apps/api/src/operator/finding.ts';
import { copyOf, foundIn, refusedAtStart, type Sound } from './tampered-house.ts';
import type { Harm, Kind } from './tampered-victim.ts';
import { kinds } from './tamperings.ts';
import type { Chance } from './tampering.ts';

export interface Verdict {
  readonly kind: string;
  readonly atStart: string | null;
  readonly inside: string | null;
  readonly outside: string | null;
  /** Null when it was found as it should be. */
  readonly wrong: string | null;
}

/** Each kind once, then any of them. */
export const chosen = (count: number, chance: Chance): readonly Kind[] =>
  Array.from({ length: count }, (_, at) => kinds[at] ?? (kinds[chance.below(kinds.length)] as Kind));

/** Named by itself, or among others where nobody has a receipt of just this event. */
const misplaced = ({ position: done }: Harm, { position, until = position ?? -1 }: NonNullable<Found>): boolean =>
  done !== null && (position === null || done < position || done > until);

type Found = Pick<Finding, 'position' | 'until' | 'sentence'> | null;

/** What is wrong with how it was found; null when it was found as it should be. */
const faultOf = ({ found }: Kind, harm: Harm, atStart: string | null, inside: Found, outside: Found): string | null => {
  if (found === 'start' && atStart === null) return 'a start is not refused';
  if (found !== 'outside' && inside === null) return 'not found inside';
  if (found === 'outside' && inside !== null) return 'found inside, where nothing could tell';
  const last = outside ?? inside;
  if (last === null) return 'not found at all';
  return misplaced(harm, last) ? `found at ${last.position}, done at ${harm.position}` : null;
};

/** Harms a copy and looks who finds it. `all`: asks everybody; else the dearer ways of looking only where the cheaper ones cannot tell. */
export const tried = async (sound: Sound, kind: Kind, chance: Chance, all: boolean): Promise<Verdict> => {
  const dir = copyOf(sound.dir);
  try {
    const harm = kind.harm({ dir, older: sound.older, killed: sound.killed, chance });
    const inside = firstOf(await foundIn(dir, []));
    const outside = kind.found === 'outside' || all ? firstOf(await foundIn(dir, sound.evidence)) : null;
    // A start may write: it comes last.
    const atStart = kind.found === 'start' || all ? await refusedAtStart(dir) : null;
    const wrong = faultOf(kind, harm, atStart, inside, outside);
    return { kind: kind.name, atStart, inside: inside?.sentence ?? null, outside: outside?.sentence ?? null, wrong };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
