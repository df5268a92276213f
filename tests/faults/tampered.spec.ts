import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstOf, type Finding } from '../../apps/api/src/operator/finding.ts';
import { copyOf, foundIn, refusedAtStart, soundHouse, type Sound } from '../support/tampered-house.ts';
import { Chance } from '../support/tampering.ts';
import { kinds, type Harm, type Kind } from '../support/tamperings.ts';

/** `TAMPERINGS=1000 TAMPER_SEED=7 npx jest --selectProjects faults tests/faults/tampered.spec.ts` */
const many = Number(process.env['TAMPERINGS'] ?? 60);
const seed = Number(process.env['TAMPER_SEED'] ?? randomInt(2 ** 31));
const forFigures = many > 100;
/** Each kind once, then any of them. */
const chosen = (chance: Chance): readonly Kind[] =>
  Array.from({ length: many }, (_, at) => kinds[at] ?? (kinds[chance.below(kinds.length)] as Kind));

interface Verdict {
  readonly kind: string;
  readonly atStart: string | null;
  readonly inside: string | null;
  readonly outside: string | null;
  readonly wrong: string | null;
}

let sound: Sound;
const verdicts: Verdict[] = [];
beforeAll(async () => {
  sound = await soundHouse(120);
});
afterAll(() => sound.remove());

/** Events of the small school before anybody has a receipt: among them a place is only known by what came before and after. */
const unproved = 25;

const misplaced = ({ position }: Harm, found: number | null): boolean =>
  position !== null && (found === null || found > position || position - found > (position < unproved ? unproved : 0));

type Found = Pick<Finding, 'position' | 'sentence'> | null;

/** What is wrong with how it was found; null when it was found as it should be. */
const faultOf = ({ found }: Kind, harm: Harm, atStart: string | null, inside: Found, outside: Found): string | null => {
  if (found === 'start' && atStart === null) return 'a start is not refused';
  if (found !== 'outside' && inside === null) return 'not found inside';
  if (found === 'outside' && inside !== null) return 'found inside, where nothing could tell';
  const last = outside ?? inside;
  if (last === null) return 'not found at all';
  return misplaced(harm, last.position) ? `found at ${last.position}, done at ${harm.position}` : null;
};

/** The dearer ways of looking only where the cheaper ones cannot tell, or where many are tried for the figures. */
const tried = async (kind: Kind, chance: Chance): Promise<Verdict> => {
  const dir = copyOf(sound.dir);
  try {
    const harm = kind.harm({ dir, older: sound.older, killed: sound.killed, chance });
    const inside = firstOf(await foundIn(dir, []));
    const outside = kind.found === 'outside' || forFigures ? firstOf(await foundIn(dir, sound.evidence)) : null;
    // A start may write: it comes last.
    const atStart = kind.found === 'start' || forFigures ? await refusedAtStart(dir) : null;
    const wrong = faultOf(kind, harm, atStart, inside, outside);
    return { kind: kind.name, atStart, inside: inside?.sentence ?? null, outside: outside?.sentence ?? null, wrong };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

describe('a house whose files were changed behind its back', () => {
  it('given nothing was changed, when it is verified with every receipt and started, then it is sound', async () => {
    expect(await foundIn(sound.dir, sound.evidence)).toEqual([]);
    const copy = copyOf(sound.killed);
    expect([await foundIn(copy, sound.evidence), await refusedAtStart(copy)]).toEqual([[], null]);
    rmSync(copy, { recursive: true });
  });

  it(`given ${many} changes (TAMPER_SEED=${seed}), when the house is started, verified, and held against receipts, then each is refused or named by the first that can tell, with the first event that it touches`, async () => {
    const chance = new Chance(seed);
    for (const kind of chosen(chance)) verdicts.push(await tried(kind, chance));
    if (forFigures) process.stdout.write(table());
    expect(verdicts.filter((one) => one.wrong !== null)).toEqual([]);
  }, 1_200_000);
});

/** For whoever runs many: who found what how often. */
const table = (): string =>
  kinds
    .map(({ name }) => {
      const all = verdicts.filter((one) => one.kind === name);
      const count = (which: 'atStart' | 'inside' | 'outside') => all.filter((one) => one[which] !== null).length;
      return `${name}: ${all.length}, refused at start ${count('atStart')}, by verify ${count('inside')}, with receipts ${count('outside')}`;
    })
    .join('\n')
    .concat('\n');
