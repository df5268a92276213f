/** Everything that a set of files says, for and against itself and each other. */
import { againstLog } from './against-log.ts';
import { signedAs } from './checkpoint.ts';
import { type ChildLog } from './child-log.ts';
import { levels, type Told } from './finding.ts';
import { type Given } from './given.ts';
import { keyOf, signsIn, type Key } from './key.ts';
import { Keyring } from './keyring.ts';
import { type Receipt } from './receipt.ts';
import { logHeard, receiptHeard, type Heard } from './own-faults.ts';
import { heldTogether, type Proven } from './roots.ts';
import { keysTold, usesIn, witnessesTold } from './trust.ts';
import { twoLogs } from './two-logs.ts';

/** What somebody has from elsewhere. */
export interface Brought {
  /** vkeys, or signs of keys. */
  readonly keys?: readonly string[];
  /** vkeys of witnesses. */
  readonly witnesses?: readonly string[];
}
export interface Weighed {
  readonly told: readonly Told[];
  readonly proven: Proven;
  readonly keyring: Keyring;
}

/** @throws RangeError for a text that is neither a vkey nor a sign. */
const pinOf = (text: string): { readonly key: Key | null; readonly signs: readonly string[] } => {
  const [key, signs] = [keyOf(text.trim()), signsIn(text.trim())];
  if (!key && signs.length !== 1) throw new RangeError(`not a key, nor the sign of one: ${text}`);
  return { key, signs: key ? [] : signs };
};

const pick = <Kind extends Given['kind']>(all: readonly Given[], kind: Kind) =>
  all.filter((one): one is Extract<Given, { kind: Kind }> => one.kind === kind);

/** Every pair of a list, once. */
const pairsOf = <Thing>(all: readonly Thing[]): readonly (readonly [Thing, Thing])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

const checkpointsIn = (all: readonly Given[], keyring: Keyring): { proven: Proven['checkpoints']; told: readonly Told[] } => {
  const found = pick(all, 'checkpoint').map(({ checkpoint, name: file }) => {
    const { origin, size, note } = checkpoint;
    const key = note.signatures.map(({ name, id }) => keyring.named(name, id)).find((one) => one?.name === origin) ?? null;
    const told = (code: Told['code']): Told => ({ code, file, name: origin, size });
    if (!key) return { proven: [], told: told('checkpoint-unkeyed') };
    const isGood = signedAs(checkpoint, key) === 'yes';
    return { proven: isGood ? [{ file, checkpoint, key }] : [], told: told(isGood ? 'checkpoint-sound' : 'checkpoint-broken') };
  });
  return { proven: found.flatMap(({ proven }) => proven), told: found.map(({ told }) => told) };
};

const keysIn = (all: readonly Given[], { keys = [], witnesses = [] }: Brought) => {
  const brought = [...keys, ...witnesses].map(pinOf);
  const files = pick(all, 'keys');
  const given = [...brought.flatMap(({ key }) => key ?? []), ...files.flatMap((file) => file.keys)];
  const logs = given.filter(({ kind }) => kind === 1);
  const pins = {
    vkeys: new Set(logs.map(({ vkey }) => vkey)),
    signs: new Set([...brought, ...files].flatMap(({ signs }) => signs)),
  };
  return { logs, witnesses: given.filter(({ kind }) => kind === 4), pins };
};

const unlinked = (one: Proven['receipts'][number], other: typeof one, keyring: Keyring): readonly Told[] =>
  one.leaf.stream === other.leaf.stream && keyring.commonTo(one.key.vkey, other.key.vkey) === null
    ? [{ code: 'keys-unlinked', file: one.file, other: other.file }]
    : [];

const holding = <Thing>(heard: readonly Heard<Thing>[]): readonly Thing[] => heard.flatMap(({ thing, holds }) => (holds ? [thing] : []));

/** From notes of their own, from receipts, from heads of logs, from the page of the key. */
const handoversIn = (all: readonly Given[], signed: readonly Pick<ChildLog | Receipt, 'file' | 'handovers'>[]): Proven['handovers'] => [
  ...pick(all, 'handover').map(({ handover, name }) => ({ file: name, handover })),
  ...signed.flatMap(({ file, handovers }) => (handovers ?? []).map((handover) => ({ file, handover }))),
  ...pick(all, 'keys').flatMap(({ handovers, name }) => handovers.map((handover) => ({ file: name, handover }))),
];

const acrossIn = ({ receipts, logs }: Proven, keyring: Keyring): readonly Told[] => [
  ...logs.flatMap((log) => receipts.flatMap((receipt) => againstLog(receipt, log, keyring))),
  ...pairsOf(logs).flatMap(([one, other]) => twoLogs(one, other, keyring)),
  ...pairsOf(receipts)
    .flatMap(([one, other]) => unlinked(one, other, keyring))
    .slice(0, 1),
];

const byThemselves = (all: readonly Given[]): readonly Told[] => [
  ...pick(all, 'broken').map(({ code, name: file }) => ({ code, file })),
  ...pick(all, 'handover').map(({ handover: { from, to, at }, name: file }): Told => ({
    code: 'handover-sound',
    file,
    sign: to.sign,
    name: from.sign,
    at,
  })),
];

/** In the order in which it is told: each file, then files together, then who signed. */
export const weighed = (all: readonly Given[], brought: Brought): Weighed => {
  const receipts = pick(all, 'receipt').map(({ receipt }) => receiptHeard(receipt));
  const logs = pick(all, 'log').map(({ log, isExact }) => logHeard(log, isExact));
  const { logs: pinned, witnesses, pins } = keysIn(all, brought);
  const handovers = handoversIn(all, [...holding(receipts), ...holding(logs)]);
  const known = [...pinned, ...[...receipts, ...logs].map(({ thing }) => thing.key)];
  const keyring = new Keyring(
    pins,
    handovers.map(({ handover }) => handover),
    known,
  );
  const checkpoints = checkpointsIn(all, keyring);
  const proven: Proven = { receipts: holding(receipts), logs: holding(logs), checkpoints: checkpoints.proven, handovers };
  const uses = usesIn(proven);
  const across = acrossIn(proven, keyring);
  // Two leaves at one place are told once: as what became of the event, where that is known.
  const isTold = across.some(({ code }) => levels[code] === 'fault');
  const together = heldTogether(proven, keyring).filter(({ code }) => !(isTold && code === 'two-at-one-place'));
  const own = [...byThemselves(all), ...[...receipts, ...logs].flatMap(({ told }) => told), ...checkpoints.told];
  const who = [...keysTold(uses, keyring), ...witnessesTold(uses, witnesses)];
  return { told: [...own, ...across, ...together, ...who], proven, keyring };
};
