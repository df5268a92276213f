import { unfit, type Fit } from './fit.ts';

/** Boxes that stay (ISO/IEC 14496-12), and which boxes stay in them; whatever else there is becomes free space of the same length. */
const kept: Readonly<Record<string, readonly string[]>> = {
  file: ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra'],
  moov: ['mvhd', 'trak', 'mvex'],
  trak: ['tkhd', 'edts', 'mdia'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['smhd', 'dinf', 'stbl'],
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd'],
};

interface Box {
  readonly type: string;
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

const torn = (): never => unfit('This recording is torn. Please record it again.');

const boxAt = (bytes: Buffer, at: number, to: number): Box => {
  if (at + 8 > to) return torn();
  const short = bytes.readUInt32BE(at);
  const wide = short === 1;
  if (wide && at + 16 > to) return torn();
  const size = wide ? Number(bytes.readBigUInt64BE(at + 8)) : short || to - at;
  const body = at + (wide ? 16 : 8);
  return at + size > to || at + size < body ? torn() : { type: bytes.toString('latin1', at + 4, at + 8), at, body, end: at + size };
};

const boxesIn = (bytes: Buffer, body: number, end: number): readonly Box[] => {
  const found: Box[] = [];
  for (let at = body; at < end; at = found.at(-1)?.end ?? end) found.push(boxAt(bytes, at, end));
  return found;
};

const blank = (bytes: Buffer, { at, body, end }: Box): void => {
  bytes.write('free', at + 4, 'latin1');
  bytes.fill(0, body, end);
};

/** Every box that stays, at any depth. */
const cleaned = (bytes: Buffer, within: string, body: number, end: number): readonly Box[] =>
  boxesIn(bytes, body, end).flatMap((box) => {
    if (!kept[within]?.includes(box.type)) {
      blank(bytes, box);
      return [];
    }
    return [box, ...(kept[box.type] ? cleaned(bytes, box.type, box.body, box.end) : [])];
  });

/** After its version and flags a header tells when it was made and altered: in 32 bits, or in 64. */
const wideOf = (bytes: Buffer, { body }: Box): boolean => bytes[body] === 1;

const forgetMoments = (bytes: Buffer, box: Box): void => {
  const to = box.body + 4 + (wideOf(bytes, box) ? 16 : 8);
  if (to + 12 > box.end) torn();
  bytes.fill(0, box.body + 4, to);
};

/** A handler says of what kind its track is, and then whoever made it. */
const checkHandler = (bytes: Buffer, { body, end }: Box): void => {
  if (bytes.toString('latin1', body + 8, body + 12) !== 'soun') unfit('This is a film, not a sound alone. Please record sound only.');
  bytes.fill(0, Math.min(body + 24, end), end);
};

const checkCodec = (bytes: Buffer, table: Box): void => {
  const entries = boxesIn(bytes, table.body, table.end).find((one) => one.type === 'stsd');
  const codec = entries ? boxAt(bytes, entries.body + 8, entries.end).type : '';
  if (codec !== 'mp4a' && codec !== 'Opus') unfit('This sound is of a kind that cannot be played everywhere. Please record it again.');
};

const numberAt = (bytes: Buffer, at: number, wide: boolean): number => (wide ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at));

const timeOf = (bytes: Buffer, box: Box): { scale: number; length: number } => {
  const wide = wideOf(bytes, box);
  const at = box.body + 4 + (wide ? 16 : 8);
  return { scale: bytes.readUInt32BE(at), length: numberAt(bytes, at + 4, wide) };
};

/** As its header says, or else up to where its last fragment begins; null when neither is told. */
const secondsOf = (bytes: Buffer, boxes: readonly Box[]): number | null => {
  const of = (type: string) => boxes.filter((one) => one.type === type);
  const [whole] = of('mvhd').map((one) => timeOf(bytes, one));
  if (whole && whole.length > 0 && whole.scale > 0) return Math.round((whole.length / whole.scale) * 1_000) / 1_000;
  const [track] = of('mdhd').map((one) => timeOf(bytes, one));
  const last = of('tfdt').reduce((latest, one) => Math.max(latest, numberAt(bytes, one.body + 4, wideOf(bytes, one))), 0);
  return track && track.scale > 0 && last > 0 ? Math.round((last / track.scale) * 1_000) / 1_000 : null;
};

/** AAC or Opus in MP4, as Safari records it. @throws Untaken, RangeError where it ends too early */
const cleanedSound = (bytes: Buffer): Fit => {
  const boxes = cleaned(bytes, 'file', 0, bytes.length);
  const of = (...types: readonly string[]) => boxes.filter((one) => types.includes(one.type));
  if (boxes[0]?.type !== 'ftyp' || of('moov').length !== 1 || of('trak').length !== 1 || of('mdat').length === 0)
    return unfit('There is no sound in this, or more than one. Please record it again.');
  for (const box of of('mvhd', 'tkhd', 'mdhd')) forgetMoments(bytes, box);
  if (of('hdlr').length !== 1 || of('stbl').length !== 1) return torn();
  for (const box of of('hdlr')) checkHandler(bytes, box);
  for (const box of of('stbl')) checkCodec(bytes, box);
  return { type: 'audio/mp4', bytes, seconds: secondsOf(bytes, boxes) };
};

/** What a person, a place or a program wrote beside the sound is blanked where it stands, so that every place in the file stays right. @throws Untaken */
export const mp4Sound = (given: Buffer): Fit => {
  try {
    return cleanedSound(Buffer.from(given));
  } catch (error) {
    if (error instanceof RangeError) return torn();
    throw error;
  }
};
