import { Blob } from 'node:buffer';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../apps/portal/src/app/kernel/refusals.ts';
import { type Sending, Uploads } from '../../apps/portal/src/app/kernel/uploads.ts';
import { WIRE } from '../../apps/portal/src/app/kernel/wire.ts';

const attachment = { blobId: 'a'.repeat(64), kind: 'drawing', type: 'application/vnd.heard.drawing+json', bytes: 9, seconds: null };
const address = '/api/blob/upload?upload=018f4e6a-0000-7000-8000-000000000001';

interface Init {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly signal?: AbortSignal;
}

/** A school that takes uploads, and loses of the next requests what it is told to lose. */
class School {
  asked: string[] = [];
  headers: Readonly<Record<string, string>>[] = [];
  kept = new Uint8Array();
  length = 0;
  there = false;
  /** For each request to come: lost on its way there, lost on its way back after so many bytes, or a status. */
  fate: ('lost' | number | { readonly after: number } | undefined)[] = [];

  readonly wire = async (at: string, init: Init): Promise<Response> => {
    const { method = 'GET', headers } = init;
    const fate = this.fate.shift();
    this.asked.push(`${method}${method === 'PATCH' ? ` ${headers['Upload-Offset']}+${init.body?.size}` : ''}`);
    this.headers.push(headers);
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    if (typeof fate === 'number') return told(fate, { problem: { code: fate === 422 ? 'not-what-it-says' : 'x', detail: 'No.' } });
    if (method === 'POST') return this.#begin(Number(headers['Upload-Length']));
    if (method === 'GET') return told(200, { bytes: Buffer.from(at) });
    if (!this.there) return told(404);
    if (method === 'PATCH') {
      const bytes = new Uint8Array(await init.body!.arrayBuffer());
      if (Number(headers['Upload-Offset']) !== this.kept.length) return told(409, { problem: { code: 'offset-elsewhere' } });
      this.kept = Buffer.concat([this.kept, bytes.subarray(0, fate?.after)]);
      if (fate) throw new TypeError('Failed to fetch');
    }
    if (method === 'DELETE') this.there = false;
    const whole = this.kept.length === this.length ? { 'Upload-Attachment': JSON.stringify(attachment) } : {};
    return told(method === 'HEAD' ? 200 : 204, { headers: { 'Upload-Offset': String(this.kept.length), ...whole } });
  };

  #begin(length: number): Response {
    [this.there, this.length, this.kept] = [true, length, new Uint8Array()];
    return told(201, { headers: { Location: address } });
  }
}

const told = (status: number, more: { headers?: Record<string, string>; problem?: object; bytes?: Uint8Array } = {}): Response =>
  ({
    ok: status < 300,
    status,
    headers: new Headers(more.headers),
    json: async () => more.problem ?? {},
    blob: async () => new Blob([more.bytes ?? new Uint8Array()]),
  }) as unknown as Response;

let school: School;
let uploads: Uploads;
beforeEach(() => {
  school = new School();
  TestBed.configureTestingModule({ providers: [{ provide: WIRE, useValue: school.wire }] });
  uploads = TestBed.inject(Uploads);
});

const bytesOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
const sending = (size: number, more: Partial<Sending> = {}): Sending => ({
  childId: '018f4e6a-0000-7000-8000-000000000010',
  kind: 'drawing',
  what: new Blob([bytesOf(size)], { type: 'application/vnd.heard.drawing+json' }) as never,
  ...more,
});
/** Whoever waits for a connection goes on at once, until it is done. */
const hurried = async <T>(work: Promise<T>): Promise<T> => {
  const timer = setInterval(() => dispatchEvent(new Event('online')), 2);
  return work.finally(() => clearInterval(timer));
};
const size = 1_200_000;
const half = 524_288;

describe('given something to send', () => {
  it('when it is sent then it goes in pieces, past the service worker, and what it has become is answered', async () => {
    const begun: string[] = [];
    expect(await uploads.send(sending(size, { seconds: 2.5, begun: (at) => begun.push(at) }))).toEqual(attachment);
    expect(school.asked).toEqual(['POST', `PATCH 0+${half}`, `PATCH ${half}+${half}`, `PATCH ${2 * half}+${size - 2 * half}`]);
    expect(Buffer.from(school.kept).equals(bytesOf(size))).toBe(true);
    expect(begun).toEqual([address]);
    for (const one of school.headers) expect([one['Tus-Resumable'], one['ngsw-bypass']]).toEqual(['1.0.0', 'true']);
    const metadata = Object.fromEntries(school.headers[0]!['Upload-Metadata']!.split(',').map((one) => one.split(' ') as [string, string]));
    const clear = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64').toString()]);
    expect(Object.fromEntries(clear)).toEqual({
      childId: '018f4e6a-0000-7000-8000-000000000010',
      kind: 'drawing',
      type: 'application/vnd.heard.drawing+json',
      seconds: '2.5',
    });
  });

  it('when pieces are lost on their way there, half-way or back then school is asked, and nothing that had arrived is sent again', async () => {
    school.fate = ['lost', undefined, 'lost', undefined, { after: 1_000 }, 'lost', undefined, { after: half }];
    expect(await hurried(uploads.send(sending(size)))).toEqual(attachment);
    expect(Buffer.from(school.kept).equals(bytesOf(size))).toBe(true);
    expect(school.asked).toEqual([
      ...['POST', 'POST', `PATCH 0+${half}`, 'HEAD', `PATCH 0+${half}`, 'HEAD', 'HEAD', `PATCH 1000+${half}`],
      ...['HEAD', `PATCH ${1_000 + half}+${half}`, `PATCH ${1_000 + 2 * half}+${size - 1_000 - 2 * half}`],
    ]);
  });

  it('when only the last answer was lost then it is not sent again', async () => {
    school.fate = [undefined, { after: 9 }];
    expect(await hurried(uploads.send(sending(9)))).toEqual(attachment);
    expect(school.asked).toEqual(['POST', 'PATCH 0+9', 'HEAD']);
  });

  it('when the page was loaded again then the same upload goes on from where it was', async () => {
    [school.there, school.length, school.kept] = [true, 20, bytesOf(12)];
    expect(await uploads.send(sending(20, { address }))).toEqual(attachment);
    expect(school.asked).toEqual(['HEAD', 'PATCH 12+8']);
    expect(Buffer.from(school.kept).equals(bytesOf(20))).toBe(true);
  });

  it('when what had begun is gone at school then it begins again, and says where', async () => {
    const begun: string[] = [];
    expect(await uploads.send(sending(20, { address: '/api/blob/upload?upload=gone', begun: (at) => begun.push(at) }))).toEqual(attachment);
    expect([school.asked, begun]).toEqual([['HEAD', 'POST', 'PATCH 0+20'], [address]]);
  });

  it('when school has another place then it is asked where, and goes on there', async () => {
    const wire = school.wire;
    let moved = false;
    TestBed.resetTestingModule();
    const slipping = async (at: string, init: Init): Promise<Response> => {
      if (init.method === 'PATCH' && !moved) [moved, school.kept] = [true, bytesOf(5)];
      return wire(at, init);
    };
    TestBed.configureTestingModule({ providers: [{ provide: WIRE, useValue: slipping }] });
    expect(await TestBed.inject(Uploads).send(sending(20))).toEqual(attachment);
    expect(school.asked).toEqual(['POST', 'PATCH 0+20', 'HEAD', 'PATCH 5+15']);
  });

  it('when it is not what it says then the sentence of school is told, and it is not tried again', async () => {
    school.fate = [undefined, 422];
    await expect(uploads.send(sending(20))).rejects.toMatchObject({ kind: 'rule', code: 'not-what-it-says', detail: 'No.' });
    expect(school.asked).toEqual(['POST', 'PATCH 0+20']);
  });

  it('when it is given up while it waits for a connection then it stops', async () => {
    const stop = new AbortController();
    school.fate = ['lost'];
    const work = uploads.send(sending(20, { signal: stop.signal }));
    setTimeout(() => stop.abort(new Error('given up')), 5);
    await expect(work).rejects.toThrow('given up');
    expect(school.asked).toEqual(['POST']);
  });

  it('when it is thrown away then it is gone at school, and again is no harm', async () => {
    school.there = true;
    await uploads.throwAway(address);
    await uploads.throwAway(address);
    expect([school.there, school.asked]).toEqual([false, ['DELETE', 'DELETE']]);
  });
});

describe('given something that hangs on words', () => {
  it('when it is fetched then its bytes come past every cache, and it was asked for by child and name', async () => {
    const found = await uploads.fetch('a-child', 'b'.repeat(64));
    expect(Buffer.from(await found.arrayBuffer()).toString()).toBe(`/api/blob/blob?child=a-child&blob=${'b'.repeat(64)}`);
    expect(school.headers[0]?.['ngsw-bypass']).toBe('true');
  });

  it('when it is to be shown then there is an address for its bytes, which whoever asked revokes', async () => {
    const shown: globalThis.Blob[] = [];
    URL.createObjectURL = (one) => `blob:school/${shown.push(one as globalThis.Blob)}`;
    expect(await uploads.blob('a-child', { blobId: 'd'.repeat(64) as never })).toBe('blob:school/1');
    expect(await shown[0]?.text()).toContain('d'.repeat(64));
  });

  it('when it is not there, or not for this person, then it is one refusal', async () => {
    school.fate = [404];
    await expect(uploads.fetch('a-child', 'c'.repeat(64))).rejects.toBeInstanceOf(Refusal);
  });
});
