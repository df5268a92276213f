/**
 * `node tests/performance/mutations.ts [count] [seed]`: a million receipts that were tampered with, of which none may be sound.
 * Says every hundred thousand how far it is; ends with 1 when one was taken for sound, and shows it.
 */
import { fileOf, verify } from '../../apps/verifier/src/verify.ts';
import { Pool } from '../support/mutating.ts';

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const pool = new Pool(400, seed);
const keys = [pool.mint.key.sign];
const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);

const sound = pool.receipts.filter((receipt) => verify([receipt], { keys }).outcome === 'sound');
console.log(`${sound.length} of ${pool.receipts.length} receipts as the school wrote them are sound (${seconds()} s)`);

const tried = new Map<string, number>();
let accepted = 0;
for (let n = 1; n <= count; n += 1) {
  const { kind, bytes } = pool.next();
  tried.set(kind, (tried.get(kind) ?? 0) + 1);
  if (verify([fileOf('HRD.tlog-proof', bytes)], { keys }).outcome === 'sound') {
    accepted += 1;
    console.log(`accepted: ${kind}\n${bytes.toString()}`);
  }
  if (n % 100_000 === 0) console.log(`${n} tried, ${accepted} accepted (${seconds()} s)`);
}
for (const [kind, times] of [...tried].sort()) console.log(`${String(times).padStart(8)} ${kind}`);
console.log(`${count} tampered with, ${accepted} accepted, ${seconds()} s`);
process.exitCode = accepted === 0 && sound.length === pool.receipts.length ? 0 : 1;
