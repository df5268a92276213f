import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { Attachment } from '@heard/domain/kernel';
import type { Answer, OpenedHouse } from './house.ts';
import { rowansFile } from './people.ts';
import type { Name } from './small-school.ts';

/** A drawing whose lines go through so many points. */
export const drawingOf = (points = 3, colour = '#1a2b3c'): Buffer => {
  const all = Array.from({ length: points }, (_, at) => [at % 800, (at * 7) % 600, 0.5]);
  const strokes = Array.from({ length: Math.ceil(points / 1_000) }, (_, at) => all.slice(at * 1_000, at * 1_000 + 1_000));
  return Buffer.from(
    JSON.stringify({ v: 1, width: 800, height: 600, strokes: strokes.map((line) => ({ colour, width: 6, points: line })) }),
  );
};

export const typeOf = { drawing: 'application/vnd.heard.drawing+json', sound: 'audio/webm;codecs=opus', photo: 'image/jpeg' } as const;
export type Kind = keyof typeof typeOf;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const tus = { 'Tus-Resumable': '1.0.0' } as const;
export const metadata = (more: object = {}): string =>
  Object.entries({ childId: rowansFile, kind: 'drawing', type: typeOf.drawing, ...more })
    .map(([name, value]) => `${name} ${base64(String(value))}`)
    .join(',');

type Method = 'post' | 'head' | 'patch' | 'delete' | 'get' | 'options';
type Headers = Readonly<Record<string, string>>;

/** A question at the door of uploads, as somebody. */
export const knocks = async (
  house: OpenedHouse,
  name: Name,
  method: Method,
  path: string,
  headers: Headers = tus,
  bytes?: Buffer,
): Promise<Answer> =>
  request(house.url)
    [method](path)
    .set('Cookie', await house.cookieOf(name))
    .set(headers)
    .send(bytes);

export const begins = (house: OpenedHouse, name: Name, length: number, more: object = {}): Promise<Answer> =>
  knocks(house, name, 'post', '/api/blob/upload', { ...tus, 'Upload-Length': String(length), 'Upload-Metadata': metadata(more) });

export const going = (offset: number): Headers => ({
  ...tus,
  'Upload-Offset': String(offset),
  'Content-Type': 'application/offset+octet-stream',
});

export const goesOn = (house: OpenedHouse, name: Name, address: string, offset: number, bytes: Buffer): Promise<Answer> =>
  knocks(house, name, 'patch', address, going(offset), bytes);

/** All of it at once; it must be taken. */
export const sends = async (
  house: OpenedHouse,
  name: Name,
  bytes: Buffer,
  kind: Kind = 'drawing',
  childId: string = rowansFile,
): Promise<Attachment> => {
  const begun = await begins(house, name, bytes.length, { kind, type: typeOf[kind], childId });
  if (begun.status !== 201) throw new Error(`${name}: ${begun.status} ${begun.text}`);
  const answer = await goesOn(house, name, begun.headers['location'] ?? '', 0, bytes);
  if (answer.status !== 204) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.headers['upload-attachment'] ?? 'null') as Attachment;
};

/** Something said, with these on it. */
export const saying = (attachments: readonly Attachment[], over: object = {}) => ({
  childId: rowansFile as string,
  voiceId: randomUUID() as string,
  about: 'dinner time',
  answers: [{ question: { id: 'dinner', words: 'How is dinner time?' }, face: 'not-good', pictures: [], words: null, attachments }],
  how: 'own-words',
  language: 'en',
  audience: [] as readonly string[],
  ...over,
});
