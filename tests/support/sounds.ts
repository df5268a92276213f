/** Small sounds, written byte by byte as recorders write them, with words beside them that must not stay. The sound in them is silence. */

const opusHead = (skip: number): Buffer => {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt16LE(skip, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
};
/** Twenty milliseconds in which nobody speaks. */
const silence = Buffer.from([0xf8, 0xff, 0xfe]);

const vint = (size: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeUIntBE(size, 2, 6);
  bytes[0] = 0x01;
  return bytes;
};
const unknown = Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255]);
/** An element of Matroska: its id in hex and what is in it; `open` where a recorder did not know how long it would be. */
export const element = (id: string, ...parts: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((one) => Buffer.from(one as string)));
  return Buffer.concat([Buffer.from(id, 'hex'), vint(body.length), body]);
};
const open = (id: string, ...parts: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from(id, 'hex'), unknown, ...parts]);
const number = (value: number, bytes = 4): Buffer => {
  const all = Buffer.alloc(bytes);
  all.writeUIntBE(value, 0, bytes);
  return all;
};

const block = (at: number): Buffer => Buffer.concat([Buffer.of(0x81), number(at, 2), Buffer.of(0x80), silence]);
const tag = (name: string, value: string): Buffer => element('7373', element('67c8', element('45a3', name), element('4487', value)));

export interface Told {
  /** Words that a recorder, or whoever sends, writes beside the sound. */
  readonly words: string;
  readonly type?: number;
  readonly codec?: string;
  readonly doc?: string;
  /** When it was made, in seconds as MP4 counts them. */
  readonly made?: number;
}

/** WebM with Opus, as a recorder that does not know its end writes it: two seconds and a half, in two clusters. */
export const webm = ({ words, type = 2, codec = 'A_OPUS', doc = 'webm' }: Told): Buffer => {
  const track = [element('d7', number(1, 1)), element('73c5', number(7)), element('83', number(type, 1)), element('86', codec)];
  const info = [element('2ad7b1', number(1_000_000)), element('7ba9', words), element('4461', Buffer.alloc(8, 7))];
  return Buffer.concat([
    element('1a45dfa3', element('4286', number(1, 1)), element('4282', doc)),
    open(
      '18538067',
      element('1549a966', ...info, element('4d80', words), element('5741', words)),
      element('1654ae6b', element('ae', ...track, element('536e', words), element('63a2', opusHead(312)))),
      element('ec', Buffer.from(words)),
      open('1f43b675', element('e7', number(0)), element('a3', block(0)), element('a3', block(20))),
      open('1f43b675', element('e7', number(2_000)), element('a0', element('a1', block(500)), element('75a1', words))),
      element('1254c367', tag('ARTIST', words)),
      element('1941a469', element('61a7', element('466e', 'me.jpg'), element('465c', words))),
    ),
  ]);
};

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index * 2 ** 24;
  for (let bit = 0; bit < 8; bit += 1) value = value >= 2 ** 31 ? (((value * 2) % 2 ** 32) ^ 0x04c11db7) >>> 0 : value * 2;
  return value;
});
const sumOf = (bytes: Buffer): number => bytes.reduce((sum, byte) => (((sum << 8) >>> 0) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0, 0);

/** A page of Ogg (RFC 3533) with one packet, or a part of one. */
const page = (number: number, granule: number, body: Buffer, more = false, serial = 9): Buffer => {
  const lacing = [...Array<number>(Math.floor(body.length / 255)).fill(255), ...(more ? [] : [body.length % 255])];
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(number, 18);
  head[26] = lacing.length;
  const all = Buffer.concat([head, Buffer.from(lacing), body]);
  all.writeUInt32LE(sumOf(all), 22);
  return all;
};

/** Ogg with Opus: a second and a half. Long words go over two pages, as a picture of a cover does. */
export const ogg = ({ words }: Told, serial = 9): Buffer => {
  const text = (value: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(Buffer.byteLength(value));
    return Buffer.concat([length, Buffer.from(value)]);
  };
  const comment = text(`LOCATION=${words}`);
  const tags = Buffer.concat([Buffer.from('OpusTags'), text(words), Buffer.from([1, 0, 0, 0]), comment]);
  const cut = Math.floor(Math.min(tags.length - 1, 255 * 100) / 255) * 255;
  const tagged =
    cut > 0 && tags.length > 255 ? [page(1, -1, tags.subarray(0, cut), true), page(2, 0, tags.subarray(cut))] : [page(1, 0, tags)];
  return Buffer.concat([page(0, 0, opusHead(312)), ...tagged, page(3, 72_312, silence, false, serial)]);
};

/** A box of MP4 (ISO/IEC 14496-12). */
export const box = (type: string, ...parts: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((one) => Buffer.from(one as string)));
  return Buffer.concat([number(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const full = (type: string, ...parts: readonly (Buffer | string)[]): Buffer => box(type, Buffer.alloc(4), ...parts);

/** MP4 with AAC, as Safari records it: three seconds and a quarter. */
export const mp4 = ({ words, codec = 'mp4a', doc = 'soun', made = 3_870_000_000 }: Told): Buffer => {
  const moments = Buffer.concat([number(made), number(made + 1)]);
  const length = [number(1_000), number(3_250)];
  const place = full('\u00a9xyz', words);
  return Buffer.concat([
    box('ftyp', 'M4A ', number(0), 'M4A isommp42'),
    box('free', words),
    box(
      'moov',
      full('mvhd', moments, ...length, Buffer.alloc(80)),
      box(
        'trak',
        full('tkhd', moments, number(1), number(0), Buffer.alloc(60)),
        box(
          'mdia',
          full('mdhd', moments, ...length, number(0)),
          full('hdlr', number(0), doc, Buffer.alloc(12), words, '\0'),
          box('minf', full('smhd', number(0)), box('stbl', full('stsd', number(1), box(codec, Buffer.alloc(28))), full('stts', number(0)))),
        ),
        box('udta', place),
      ),
      box('udta', full('meta', box('ilst', box('\u00a9nam', words)))),
      box('uuid', words),
    ),
    box('mdat', silence),
    box('uuid', Buffer.alloc(16), words),
  ]);
};
