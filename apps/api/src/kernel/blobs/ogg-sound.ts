import { unfit, type Fit } from './fit.ts';

interface Page {
  readonly at: number;
  readonly body: number;
  readonly end: number;
  readonly serial: number;
  /** Samples at 48 kHz up to its end; -1 where no packet ends on it. */
  readonly granule: bigint;
  /** Lengths of its segments: below 255 a packet ends. */
  readonly lacing: Buffer;
}

const torn = (): never => unfit('This recording is torn. Please record it again.');

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** The sum of a page, RFC 3533 §6: over all of it, with the sum itself as zero. */
const sumOf = (page: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < page.length; at += 1) {
    const byte = at >= 22 && at < 26 ? 0 : (page[at] ?? 0);
    sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 255] ?? 0)) >>> 0;
  }
  return sum;
};

const pageAt = (bytes: Buffer, at: number): Page => {
  if (bytes.length < at + 27 || bytes.toString('latin1', at, at + 4) !== 'OggS' || bytes[at + 4] !== 0) return torn();
  const body = at + 27 + (bytes[at + 26] ?? 0);
  const lacing = bytes.subarray(at + 27, body);
  const end = body + lacing.reduce((sum, one) => sum + one, 0);
  if (end > bytes.length || sumOf(bytes.subarray(at, end)) !== bytes.readUInt32LE(at + 22)) return torn();
  return { at, body, end, lacing, serial: bytes.readUInt32LE(at + 14), granule: bytes.readBigInt64LE(at + 6) };
};

const pagesOf = (bytes: Buffer): readonly Page[] => {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length; at = pages.at(-1)?.end ?? bytes.length) pages.push(pageAt(bytes, at));
  return pages;
};

/** Where the packet that begins these pages lies, page by page. */
const firstPacketIn = (pages: readonly Page[]): readonly { page: Page; to: number }[] => {
  const parts: { page: Page; to: number }[] = [];
  for (const page of pages) {
    const last = page.lacing.findIndex((one) => one < 255);
    const used = last < 0 ? page.lacing : page.lacing.subarray(0, last + 1);
    parts.push({ page, to: page.body + used.reduce((sum, one) => sum + one, 0) });
    if (last >= 0) return parts;
  }
  return torn();
};

/** Nobody’s name, no comment, and nothing where they stood: what follows an empty list is padding (RFC 7845 §5.2). */
const blank = (bytes: Buffer, pages: readonly Page[]): void => {
  const parts = firstPacketIn(pages);
  const packet = Buffer.concat(parts.map(({ page, to }) => bytes.subarray(page.body, to)));
  if (packet.toString('latin1', 0, 8) !== 'OpusTags' || packet.length < 16) torn();
  packet.fill(0, 8);
  let taken = 0;
  for (const { page, to } of parts) {
    taken += packet.copy(bytes, page.body, taken, taken + to - page.body);
    bytes.writeUInt32LE(sumOf(bytes.subarray(page.at, page.end)), page.at + 22);
  }
};

/** Opus in Ogg, as Firefox records it; its comments are blanked where they stand. @throws Untaken */
export const oggSound = (given: Buffer): Fit => {
  const bytes = Buffer.from(given);
  const pages = pagesOf(bytes);
  const [head, ...rest] = pages;
  if (!head || bytes.toString('latin1', head.body, head.body + 8) !== 'OpusHead' || head.end - head.body < 19 || rest.length < 2)
    return unfit('This sound is of a kind that cannot be played everywhere. Please record it again.');
  if (pages.some((one) => one.serial !== head.serial)) return unfit('This is more than one sound. Please record sound only.');
  blank(bytes, rest);
  const last = pages.reduce((latest, one) => (one.granule > latest ? one.granule : latest), 0n);
  const samples = Math.max(0, Number(last) - bytes.readUInt16LE(head.body + 10));
  return { type: 'audio/ogg', bytes, seconds: Math.round(samples / 48) / 1_000 };
};
