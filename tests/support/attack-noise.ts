import { randomUUID } from 'node:crypto';
import { accountSettings } from '../../apps/api/src/account/account.settings.ts';
import { authDoors } from '../../apps/api/src/account/auth-door.ts';
import { commands } from './attack-commands.ts';
import { attackers, files, idOf, nowhere, type Attacker } from './attack-people.ts';
import { byHeaders, uploadOf } from './attack-blobs.ts';
import { bodies } from './attack-bodies.ts';
import { ownedIn, ownerOf } from './attack-vault.ts';
import type { Asked, Heard } from './attack-wire.ts';
import type { World } from './attack-world.ts';

const broken: readonly Pick<Asked, 'body' | 'headers'>[] = [
  { body: '{"words": "half' },
  { body: '[]' },
  { body: 'null' },
  { body: '"words"' },
  { body: '{}' },
  { body: `{"childId":{"$ne":"${nowhere}"},"personId":["${idOf.mum}"],"__proto__":{"roles":["senco"]}}` },
  { body: JSON.stringify({ commandId: randomUUID(), childId: files.rowan, personId: idOf.mum, words: 'x'.repeat(300_000) }) },
  { body: `childId=${files.rowan}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { body: 'x', headers: { 'content-type': 'text/plain; charset=klingon' } },
];

/** Addresses at which there is nothing, or nothing for a browser: files of the house, ways around a door, other methods. */
const beside = (doors: readonly string[]): readonly Asked[] => {
  const child = `child=${files.rowan}`;
  const climbs = ['..', '%2e%2e', '..%2f..', '%2e%2e%2f%2e%2e', '....//', '..%5c..', '.%00./..'];
  const things = ['log.sqlite', 'vault.sqlite', 'read-models.sqlite', 'master.key', 'outbox/', 'package.json'];
  const stray = [
    '/',
    '/sign-in',
    '/main-ABCDEFGH.js',
    '/nothing.js',
    '/api',
    '/api/',
    '/api/nowhere',
    '/api/child',
    '/api/child/',
    '/api//child/children',
  ];
  const around = [
    `/API/child/child?${child}`,
    `/api/child/child/?${child}`,
    `/api/child/child;x?${child}`,
    `/api/child/%63hild?${child}`,
    `/x/../api/child/child?${child}`,
  ];
  const odd = [
    `/api/child/child?${child}&${child}`,
    `/api/child/child?child[]=${files.rowan}`,
    `/api/child/child?child=*`,
    `/api/child/child?child=%27%20OR%201=1--`,
    `/api/child/child?${child}&seen=1`,
    `/api/child/child?seen=x`,
  ];
  const methods = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'QUERY'];
  const others = doors.filter((one) => one.startsWith('GET ') && !one.includes('docs')).map((one) => `${one.slice(4)}?${child}`);
  return [
    ...climbs.flatMap((climb) => things.map((thing) => ({ path: `/${climb}/${thing}` }))),
    ...[...things.map((thing) => `/${thing}`), ...stray, ...around, ...odd].map((path) => ({ path })),
    ...methods.flatMap((method) => others.map((path) => ({ method, path }))),
    { path: '/', headers: { host: 'other.example', origin: 'https://other.example', 'x-forwarded-for': '127.0.0.1' } },
    {
      path: `/api/child/child?${child}`,
      headers: { 'x-http-method-override': 'DELETE', authorization: `Bearer ${idOf.senco}`, 'x-user': idOf.senco },
    },
  ];
};

const throughAuth = (world: World): readonly Asked[] => {
  const doors = [
    ...authDoors(accountSettings({}, 3000)),
    'GET /get-session',
    'GET /list-sessions',
    'POST /revoke-session',
    'POST /update-user',
    'POST /change-email',
    'GET /list-accounts',
    'POST /delete-user',
    'GET /error',
    'GET /reference',
  ];
  const filled = { email: world.emailOf('mum'), token: nowhere, userId: idOf.mum, id: idOf.mum, name: 'x', provider: 'school' };
  return doors.map((door) => {
    const [method = 'GET', path] = door.split(' ');
    return {
      method,
      path: `/api/auth${path}`,
      ...(method === 'POST' && { body: JSON.stringify(door.includes('sign-out') ? { x: 1 } : filled) }),
    };
  });
};

export interface Noise {
  readonly who: Attacker;
  readonly asked: Asked;
  /** Whether it is a question as its door wants it, about what is somebody else’s. */
  readonly proper: boolean;
}

const ofOneself = /session-end$|passkey-remove$|email-change$/;
const loud: readonly Attacker[] = ['dad', 'barred', 'vale', 'beacon', 'nobody'];

/** What the vault holds of somebody: what they end or take away of their own is no attack. */
const ownOf = (world: World, who: Attacker): readonly unknown[] =>
  ownedIn(world).flatMap((table) => table.rows.filter((row) => ownerOf(table, row) === who).flatMap((row) => Object.values(row)));

/** Proper questions at doors that are written to, about what is somebody else’s; of whoever leads, those that even they may not ask. */
const rightOf = (world: World, who: Attacker): readonly Noise[] => {
  const led = who === 'vale' ? [idOf.vale, idOf.wrensMum] : [];
  const own = [...ownOf(world, who).filter((one) => one !== (who !== 'nobody' && idOf[who])), ...led];
  const leads = who === 'senco' || who === 'head';
  return Object.entries(bodies).flatMap(([door, make]) =>
    leads && !ofOneself.test(door)
      ? []
      : make(world)
          .filter((body) => !Object.values(body).some((value) => own.includes(value)))
          .map((body): Noise => ({ who, proper: true, asked: { method: 'POST', path: door.slice(5), body: JSON.stringify(body) } })),
  );
};

/** The same at doors that take headers and bytes. What somebody sends themselves they may end. */
const sendingOf = (world: World, who: Attacker): readonly Noise[] => {
  const own = ownOf(world, who);
  return Object.values(byHeaders).flatMap((make) =>
    make(world)
      .filter((asked) => !own.includes(uploadOf(asked)))
      .map((asked): Noise => ({ who, proper: true, asked })),
  );
};

/** Everything that is no proper question: bodies that are broken, doors that are none, files, methods, other ways around. */
export const noise = (world: World, doors: readonly string[]): readonly Noise[] => {
  const written = [
    ...commands.map((one) => `/api/${one.address}`),
    ...Object.keys(bodies).map((one) => one.slice(5)),
    '/api/agency/no-such',
    '/api/look/look-at-file',
  ];
  const wrong = written.flatMap((path) => broken.map((one): Asked => ({ method: 'POST', path, ...one })));
  const asked = [...wrong, ...beside(doors), ...throughAuth(world)];
  return [
    ...loud.flatMap((who) => asked.map((one) => ({ who, asked: one, proper: false }))),
    ...attackers.flatMap((who) => [...rightOf(world, who), ...sendingOf(world, who)]),
  ];
};

/** What of the inside of a house no answer holds: its folder, its sources, its stores. */
const inside = /node_modules|\.ts:\d|SQLite format|SQLITE_|-----BEGIN|at [A-Z]\w+\.\w+ \(/;

/** What is wrong with an answer, whoever it went to. */
export const faultIn = (world: World, { who, asked }: Noise, { status, bytes }: Heard): readonly string[] => {
  const name = `${who} ${asked.method ?? 'GET'} ${asked.path.slice(0, 80)}`;
  const word = bytes.includes(world.house.dir) ? world.house.dir : inside.exec(bytes)?.[0];
  return [...(status >= 500 ? [`${name}: ${status}`] : []), ...(word ? [`${name}: says ${word}`] : [])];
};
