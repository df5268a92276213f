import type { Attachment } from '@heard/domain/kernel';
import { isId } from './attack-ids.ts';
import { files, nowhere, type Who } from './attack-people.ts';
import { idsInVault } from './attack-vault.ts';
import type { Asked } from './attack-wire.ts';
import type { World } from './attack-world.ts';

/** The name of nothing that is stored. */
export const noBlob = 'c0ffee'.padEnd(64, '0');

const door = '/api/blob/upload';
const tus = { 'tus-resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const type = 'application/vnd.heard.drawing+json';

const beginning = (childId: string, length: number): Asked => {
  const metadata = Object.entries({ childId, kind: 'drawing', type }).map(([name, value]) => `${name} ${base64(value)}`);
  return { method: 'POST', path: door, headers: { ...tus, 'upload-length': String(length), 'upload-metadata': metadata.join(',') } };
};

const going = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
const atEach = (world: World, method: string, more: Omit<Asked, 'path'> = {}): readonly Asked[] =>
  [...idsInVault(world, 'upload', 'upload_id').filter(isId), nowhere].map((id) => ({
    method,
    path: `${door}?upload=${id}`,
    headers: tus,
    ...more,
  }));

/** What is open of the log, with paths beside the right ones; and a checkpoint of a log that nobody named here. */
const ofTheLog: Readonly<Record<string, () => readonly Asked[]>> = {
  'GET /api/log/tile/*path': () =>
    ['0/000', '0/000.p/1', '1/000.p/1', '0/x001/000', '0/000.p/255', 'entries/000', '0/..%2f..%2fvault.sqlite', '63/000'].map((path) => ({
      path: `/api/log/tile/${path}`,
    })),
  'GET /api/log/timestamp/:size': () => ['0', '1', '2', nowhere, '-1'].map((size) => ({ path: `/api/log/timestamp/${size}` })),
  'POST /api/witness/add-checkpoint': () => [
    {
      method: 'POST',
      path: '/api/witness/add-checkpoint',
      headers: { 'content-type': 'text/plain' },
      body: `old 0\n\nlog.example/one\n1\n${Buffer.alloc(32).toString('base64')}\n\n— log.example/one ${Buffer.alloc(68).toString('base64')}\n`,
    },
  ],
};

/** Doors that take headers and bytes in place of JSON: asked as they want it, about what is somebody else’s and what never was. */
export const byHeaders: Readonly<Record<string, (world: World) => readonly Asked[]>> = {
  [`OPTIONS ${door}`]: () => [{ method: 'OPTIONS', path: door }],
  [`POST ${door}`]: () => [...Object.values(files), nowhere].map((child) => beginning(child, 9)),
  [`HEAD ${door}`]: (world) => atEach(world, 'HEAD'),
  [`PATCH ${door}`]: (world) => atEach(world, 'PATCH', { headers: going, body: '{"v":1}' }),
  [`DELETE ${door}`]: (world) => atEach(world, 'DELETE'),
  ...ofTheLog,
};

/** The id of the upload that a question is about, if it is about one. */
export const uploadOf = ({ path }: Asked): string | undefined => path.split('upload=')[1];

/** A drawing with marked words in it, sent by somebody through the door: its name and what is in it are for these people alone. */
export const draws = async (world: World, who: Who, childId: string, name: string, may: readonly Who[]): Promise<Attachment> => {
  world.later();
  const label = world.secrets.words(`a drawing in ${name}`, may);
  const stamps = [{ symbol: 'friend', label, x: 400, y: 300, size: 64, over: 0 }];
  const body = JSON.stringify({ v: 1, width: 800, height: 600, strokes: [], stamps });
  const begun = await world.ask(who, beginning(childId, Buffer.byteLength(body)));
  const [path = ''] = /\/api\/blob\/upload\?upload=[0-9a-f-]+/.exec(begun.bytes) ?? [];
  const answer = await world.ask(who, { method: 'PATCH', path, headers: going, body });
  const [, told] = /upload-attachment: (.+)/i.exec(answer.bytes) ?? [];
  if (!told) throw new Error(`${who} cannot send a drawing: ${begun.bytes} ${answer.bytes}`);
  const attachment = JSON.parse(told) as Attachment;
  world.secrets.keep(attachment.blobId, `name of the drawing in ${name}`, may);
  world.ids.set('blob', (world.ids.get('blob') ?? new Set()).add(attachment.blobId));
  world.ids.set('upload', (world.ids.get('upload') ?? new Set()).add(uploadOf({ path }) ?? ''));
  world.fileOf.set(attachment.blobId, childId);
  return attachment;
};
