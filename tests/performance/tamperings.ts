/**
 * `node tests/performance/tamperings.ts [count] [seed]`: a house whose files are changed behind its back, so many times; who found what,
 * and how long it took. Ends with 1 when one was not found by whoever should find it, and shows it.
 */
import '../support/from-source.ts';

const { soundHouse } = await import('../support/tampered-house.ts');
const { chosen, tried } = await import('../support/tampered-trial.ts');
const { Chance } = await import('../support/tampering.ts');
const { kinds } = await import('../support/tamperings.ts');

const [count = 1_000, seed = 1] = process.argv.slice(2).map(Number);
const chance = new Chance(seed);
const sound = await soundHouse(200);
const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
const verdicts: Awaited<ReturnType<typeof tried>>[] = [];
for (const kind of chosen(count, chance)) {
  const verdict = await tried(sound, kind, chance, true);
  verdicts.push(verdict);
  if (verdict.wrong) console.log(`not as it should be: ${JSON.stringify(verdict)}`);
  if (verdicts.length % 100 === 0) console.log(`${verdicts.length} tried (${seconds()} s)`);
}
for (const { name } of kinds) {
  const all = verdicts.filter((one) => one.kind === name);
  const by = (which: 'atStart' | 'inside' | 'outside') => all.filter((one) => one[which] !== null).length;
  console.log(
    `${String(all.length).padStart(4)} ${name}: a start refuses ${by('atStart')}, verify finds ${by('inside')}, with receipts ${by('outside')}`,
  );
}
const missed = verdicts.filter((one) => one.wrong !== null).length;
console.log(`seed ${seed}: ${count} changes, ${missed} not found by whoever should find them, ${seconds()} s`);
sound.remove();
process.exit(missed === 0 ? 0 : 1);
