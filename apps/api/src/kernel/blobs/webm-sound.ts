import { unfit, type Fit } from './fit.ts';

/** Ids of Matroska (RFC 9559), of which WebM is a part. What is not named here is blanked. */
const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  cues: 0x1c53bb6b,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  timecode: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;

const level1 = new Set<number>([0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1f43b675, 0x1c53bb6b, 0x1941a469, 0x1043a770, 0x1254c367]);
/** Number, uid, lacing, language, codec and its own header, delays, enabled, default, default duration, audio. */
const ofTrack = new Set<number>([0xd7, 0x73c5, 0x83, 0x9c, 0x22b59c, 0x86, 0x63a2, 0x56aa, 0x56bb, 0xb9, 0x88, 0x55aa, 0x23e383, 0xe1]);
/** Block, its duration, reference and padding. */
const ofGroup = new Set<number>([0xa1, 0x9b, 0xfb, 0x75a2]);

interface Element {
  readonly id: number;
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

const torn = (): never => unfit('This recording is torn. Please record it again.');

const lengthAt = (bytes: Buffer, at: number, most: number): number => {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  return length > most || at + length > bytes.length ? torn() : length;
};

const idAt = (bytes: Buffer, at: number): { id: number; next: number } => {
  const length = lengthAt(bytes, at, 4);
  return { id: bytes.readUIntBE(at, length), next: at + length };
};

/** Null where a live recording did not know how long this would be. */
const sizeAt = (bytes: Buffer, at: number): { size: number | null; next: number } => {
  const length = lengthAt(bytes, at, 8);
  const whole = bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const size = whole & ((1n << BigInt(7 * length)) - 1n);
  return { size: size === (1n << BigInt(7 * length)) - 1n ? null : Number(size), next: at + length };
};

const elementAt = (bytes: Buffer, at: number, to: number): Element => {
  const { id, next } = idAt(bytes, at);
  const { size, next: body } = sizeAt(bytes, next);
  const end = size === null ? openEnd(bytes, id, body, to) : body + size;
  return end > to ? torn() : { id, at, body, end };
};

/** A segment of unknown length goes to the end; a cluster up to the next element that cannot be in one. */
const openEnd = (bytes: Buffer, id: number, body: number, to: number): number => {
  if (id === ids.segment) return to;
  if (id !== ids.cluster) return torn();
  let at = body;
  while (at < to && !level1.has(idAt(bytes, at).id)) at = elementAt(bytes, at, to).end;
  return at;
};

const elementsIn = (bytes: Buffer, { body, end }: Pick<Element, 'body' | 'end'>): readonly Element[] => {
  const found: Element[] = [];
  for (let at = body; at < end; at = found.at(-1)?.end ?? end) found.push(elementAt(bytes, at, end));
  return found;
};

/** Its place is kept, nothing else: an element `Void` of the same length. */
const blank = (bytes: Buffer, { at, end }: Element): void => {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = 0xec;
  if (length <= 128) bytes[at + 1] = 0x80 | (length - 2);
  else {
    bytes[at + 1] = 0x01;
    bytes.writeUIntBE(length - 9, at + 3, 6);
  }
};

const keepOnly = (bytes: Buffer, all: readonly Element[], kept: ReadonlySet<number>): readonly Element[] =>
  all.filter((one) => kept.has(one.id) || (blank(bytes, one), false));

const numberIn = (bytes: Buffer, { body, end }: Element): number =>
  end - body > 6 || end === body ? 0 : bytes.readUIntBE(body, end - body);
const textIn = (bytes: Buffer, { body, end }: Element): string => bytes.toString('latin1', body, end).replace(/\0+$/, '');

const cleanInfo = (bytes: Buffer, info: Element): number => {
  const kept = keepOnly(bytes, elementsIn(bytes, info), new Set([ids.timecodeScale, ids.duration, ids.muxingApp, ids.writingApp]));
  for (const one of kept) if (one.id === ids.muxingApp || one.id === ids.writingApp) bytes.fill(0, one.body, one.end);
  const scale = kept.find((one) => one.id === ids.timecodeScale);
  return scale ? numberIn(bytes, scale) : 1_000_000;
};

const cleanTrack = (bytes: Buffer, track: Element): void => {
  const parts = keepOnly(bytes, elementsIn(bytes, track), ofTrack);
  const type = parts.find((one) => one.id === ids.trackType);
  const codec = parts.find((one) => one.id === ids.codec);
  if (!type || numberIn(bytes, type) !== 2) unfit('This is a film, not a sound alone. Please record sound only.');
  if (!codec || textIn(bytes, codec) !== 'A_OPUS')
    unfit('This sound is of a kind that cannot be played everywhere. Please record it again.');
};

/** When a block begins, in the cluster’s own time. */
const startOf = (bytes: Buffer, { body, end }: Element): number => {
  const { next } = sizeAt(bytes, body);
  return next + 2 > end ? torn() : bytes.readInt16BE(next);
};

/** @returns when its last block begins */
const cleanCluster = (bytes: Buffer, cluster: Element): number => {
  const kept = new Set<number>([ids.timecode, ids.simpleBlock, ids.blockGroup]);
  const parts = keepOnly(bytes, elementsIn(bytes, cluster), kept);
  const grouped = parts
    .filter((one) => one.id === ids.blockGroup)
    .flatMap((group) => keepOnly(bytes, elementsIn(bytes, group), ofGroup).filter((one) => one.id === ids.block));
  const timecode = parts.find((one) => one.id === ids.timecode);
  const blocks = [...parts.filter((one) => one.id === ids.simpleBlock), ...grouped];
  return (timecode ? numberIn(bytes, timecode) : 0) + blocks.reduce((latest, one) => Math.max(latest, startOf(bytes, one)), 0);
};

const segmentOf = (bytes: Buffer): Element => {
  const [head, segment, ...more] = elementsIn(bytes, { body: 0, end: bytes.length });
  const docType = head?.id === ids.ebml ? elementsIn(bytes, head).find((one) => one.id === ids.docType) : undefined;
  if (!docType || textIn(bytes, docType) !== 'webm' || segment?.id !== ids.segment || more.length > 0) return torn();
  return segment;
};

/**
 * Opus in WebM, as most browsers record it. Tags, names, programs, moments and pictures in it are blanked where they stand, so that
 * every place that the file itself points to stays right. @throws Untaken
 */
export const webmSound = (given: Buffer): Fit => {
  const bytes = Buffer.from(given);
  const kept = new Set<number>([ids.seekHead, ids.info, ids.tracks, ids.cluster, ids.cues]);
  const parts = keepOnly(bytes, elementsIn(bytes, segmentOf(bytes)), kept);
  const of = (id: number) => parts.filter((one) => one.id === id);
  const scale = of(ids.info).reduce((_, info) => cleanInfo(bytes, info), 1_000_000);
  const tracks = of(ids.tracks).flatMap((one) => keepOnly(bytes, elementsIn(bytes, one), new Set([ids.track])));
  for (const track of tracks) cleanTrack(bytes, track);
  if (tracks.length !== 1 || of(ids.cluster).length === 0) unfit('There is no sound in this. Please record it again.');
  const last = of(ids.cluster).reduce((latest, cluster) => Math.max(latest, cleanCluster(bytes, cluster)), 0);
  return { type: 'audio/webm', bytes, seconds: Math.round((last * scale) / 1e6) / 1_000 };
};
