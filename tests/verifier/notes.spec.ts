import { describe, expect, it } from '@jest/globals';
import { checkpointOf, signedAs } from '../../apps/verifier/src/checkpoint.ts';
import { keyOf, keysIn, signOf, signsIn, type Key } from '../../apps/verifier/src/key.ts';
import { noteOf, signedBy, witnessedBy, type Note } from '../../apps/verifier/src/note.ts';
import { MintedKey, noteOf as minted, sha256 } from '../support/minting-notes.ts';

/** The key and the note of golang.org/x/mod/sumdb/note, of which c2sp.org/signed-note is the description. */
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text = 'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace('’', "'");
const line = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const mustKey = (one: string): Key =>
  keyOf(one) ??
  (() => {
    throw new Error(`no key: ${one}`);
  })();
const mustNote = (one: string): Note =>
  noteOf(one) ??
  (() => {
    throw new Error(`no note: ${one}`);
  })();

describe('the published key and note', () => {
  it('given both, when the note is checked, then it is signed; with another text it is not', () => {
    expect(signedBy(mustNote(`${text}\n${line}`), mustKey(vkey))).toBe('yes');
    expect(signedBy(mustNote(`${text.replace('answer', 'Answer')}\n${line}`), mustKey(vkey))).toBe('no');
  });
  it('given any part of the key, or the key with one letter changed, when it is read, then it is no key', () => {
    const spoilt = [...vkey].map((letter, at) => vkey.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) + 1) + vkey.slice(at + 1));
    const parts = [...vkey].flatMap((_, from) => [...vkey].map((__, to) => vkey.slice(from, to + 1))).filter((part) => part !== vkey);
    expect([...spoilt, ...parts].filter((one) => keyOf(one) !== null)).toEqual([]);
  });
  it.each([
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    vkey.replace('c74f20a3', 'C74F20A3'),
    ` ${vkey}`,
    `${vkey}\n`,
  ])('given %j, too long, of an unknown kind or written otherwise, when it is read, then it is no key', (one) =>
    expect(keyOf(one)).toBeNull(),
  );
  it.each([
    text,
    `${text}\n`,
    `${text}${line}`,
    `${text}\n${line.trimEnd()}`,
    `${text}\n${line}\n`,
    `${text}\n${line}${line}`,
    `${text}\n${line.replace('— ', '- ')}`,
    `${text}\n${line.replace('— ', '—')}`,
    `${text}\n${line.replace('=\n', '\n')}`,
    `${text}\n${line.replace('A=\n', 'B=\n').replace('M=\n', 'N=\n')}`,
    `${text}\n${line.replace('PeterNeumann', 'Peter Neumann')}`,
    `${text}\n${line.replace('PeterNeumann', 'Peter+Neumann')}`,
    `${text}\n${line}x\n`,
    `${text.replace('\n', '\r\n')}\n${line}`,
    `${text}\t\n\n${line}`,
  ])('given a note that is not written as notes are (%#), when it is read, then it is none', (one) => expect(noteOf(one)).toBeNull());
  it('given a text with empty lines, when it is read, then the last empty line parts it from its signatures', () =>
    expect(mustNote(`one\n\ntwo\n\n${line}`).text).toBe('one\n\ntwo\n'));
  it('given a line of somebody else, of that name or of that number, when the note is checked, then it counts for nobody', () => {
    expect(signedBy(mustNote(`${text}\n${line.replace('PeterNeumann', 'Somebody')}`), mustKey(vkey))).toBe('absent');
    expect(signedBy(mustNote(`${text}\n${line.replace('x08go', 'x08gp')}`), mustKey(vkey))).toBe('absent');
  });
});

describe('the published checkpoint of c2sp.org/tlog-cosignature', () => {
  const published =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
    '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
    '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
  it('given it, when it is read, then it has its origin, size, two lines, and the moment 1679315147', () => {
    const { origin, size, note } =
      checkpointOf(published) ??
      (() => {
        throw new Error('not read');
      })();
    expect([origin, size, note.signatures.map(({ id }) => id)]).toEqual([
      'example.com/behind-the-sofa',
      20_852_163,
      ['033de0ae', '8d66cf3f'],
    ]);
    expect(Buffer.from(note.signatures[1]?.bytes ?? []).readBigUInt64BE(0)).toBe(1_679_315_147n);
  });
  it.each([
    published.replace('20852163', '020852163'),
    published.replace('20852163', '-1'),
    published.replace('q2I=\n', 'q2J=\n'),
    published.replace('q2I=\n', 'q2I=\nan extension\n'),
    published.replace('CsUY', 'Cs'),
    published.slice(1).replace('xample.com/behind-the-sofa\n', '\n'),
  ])('given it with another spelling (%#), when it is read, then it is no checkpoint', (one) => expect(checkpointOf(one)).toBeNull());
});

describe('keys and witnesses of our own making', () => {
  const log = new MintedKey('heard.example/log/00000001', 'a log');
  const witness = new MintedKey('witness.example/w1', 'a witness', 4);
  const body = `${log.name}\n7\n${Buffer.alloc(32, 7).toString('base64')}\n`;
  it('given a checkpoint of both, when it is checked, then the log signed and the witness saw it then', () => {
    const checkpoint = checkpointOf(minted(body, log.line(body), witness.cosigned(body, 1_790_000_000)));
    if (!checkpoint) throw new Error('not read');
    expect(signedAs(checkpoint, mustKey(log.vkey))).toBe('yes');
    expect(witnessedBy(checkpoint.note, mustKey(witness.vkey))).toBe(1_790_000_000);
    expect(signedBy(checkpoint.note, mustKey(witness.vkey))).toBe('absent');
    expect(witnessedBy(checkpoint.note, mustKey(log.vkey))).toBe('absent');
  });
  it('given a witness’ line with another moment or of another text, when it is checked, then it is not theirs', () => {
    const other = witness.cosigned(body, 5);
    const moved = Buffer.from(other.split(' ')[2] ?? '', 'base64');
    moved.writeUInt8(6, 11);
    expect(witnessedBy(mustNote(minted(body, `— ${witness.name} ${moved.toString('base64')}\n`)), mustKey(witness.vkey))).toBe('no');
    expect(witnessedBy(mustNote(minted(`${body}x\n`, other)), mustKey(witness.vkey))).toBe('no');
  });
  it('given a log that signs for another origin, when it is checked, then that is nobody’s signature', () => {
    const strange = body.replace('00000001', '00000002');
    const checkpoint = checkpointOf(minted(strange, log.line(strange)));
    expect(checkpoint && signedAs(checkpoint, mustKey(log.vkey))).toBe('absent');
  });
  it('given a signature with S + L for S, when it is checked, then it is refused: there is one signature of a text', () => {
    const L = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
    const bytes = Buffer.from(log.line(body).split(' ')[2] ?? '', 'base64');
    const S = BigInt(`0x${Buffer.from(bytes.subarray(36)).reverse().toString('hex')}`) + L;
    Buffer.from(S.toString(16).padStart(64, '0'), 'hex').reverse().copy(bytes, 36);
    expect(signedBy(mustNote(minted(body, `— ${log.name} ${bytes.toString('base64')}\n`)), mustKey(log.vkey))).toBe('no');
  });
  it('given a key of small order, under which one signature is good for every text, when it is checked, then nothing is signed by it', () => {
    const [name, point] = ['heard.example/log/00000003', Buffer.alloc(32)];
    point[0] = 1;
    const material = Buffer.concat([Buffer.of(1), point]);
    const id = sha256(`${name}\n`, material).subarray(0, 4);
    const weak = mustKey(`${name}+${id.toString('hex')}+${material.toString('base64')}`);
    const signature = Buffer.concat([id, point, Buffer.alloc(32)]).toString('base64');
    for (const said of ['this\n', 'and that\n']) expect(signedBy(mustNote(minted(said, `— ${name} ${signature}\n`)), weak)).toBe('no');
  });
  it('given its sign, in a letter and typed by hand, when the text is read, then it is found, and nothing that looks alike', () => {
    expect(signOf(log.vkey)).toBe(log.sign);
    expect(signsIn(`Our sign is ${log.sign}.`)).toEqual([log.sign]);
    expect(signsIn(log.sign.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual([log.sign]);
    expect(signsIn('018f4e6a-0000-7000-8000-000000000101 HRD-0D1S-3F6D this-that-then-them')).toEqual([]);
    expect(keysIn(`{"key":"${log.vkey}","witness":"${witness.vkey}"}\n${vkey}`).map(({ kind }) => kind)).toEqual([1, 4, 1]);
  });
});
