import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Who } from './attack-people.ts';
import { layIn } from './attack-vault.ts';
import type { World } from './attack-world.ts';
import { eventually } from './eventually.ts';

/** A letter as it lies in the outbox. */
export interface Lying {
  readonly to: string;
  readonly text: string;
}

const bodyOf = (raw: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(raw, 'base64').toString();
  if (encoding !== 'quoted-printable') return raw;
  return raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
};

const lyingAs = (raw: string): Lying => {
  const end = raw.search(/\r?\n\r?\n/);
  const [head, body] = [raw.slice(0, end), raw.slice(end)];
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1] ?? '7bit';
  return { to: /^To: (.+)$/m.exec(head)?.[1]?.trim() ?? '', text: `${head}${bodyOf(body, encoding)}` };
};

/** Every letter that left the house, oldest first. */
export const letters = (world: World): readonly Lying[] => {
  const folder = join(world.house.dir, 'outbox');
  const names = readdirSync(world.house.dir).includes('outbox') ? readdirSync(folder) : [];
  return names.sort().map((name) => lyingAs(readFileSync(join(folder, name), 'utf8')));
};

const kept = 'kept in the vault: no page shows it';

const tokenFor = (world: World, email: string): readonly string[] =>
  letters(world).flatMap(({ to, text }) => {
    const token = to === email ? /token=([^\s&#]+)/.exec(text)?.[1] : undefined;
    return token ? [decodeURIComponent(token)] : [];
  });

/** Signs in by a letter on a device that can be recognised. Answers the cookie of that session. */
export const signsIn = async (world: World, who: Who, device: string): Promise<string> => {
  const email = world.emailOf(who);
  const before = tokenFor(world, email).length;
  await world.wire.ask({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: JSON.stringify({ email }) });
  await eventually(() => tokenFor(world, email).length > before, `a letter to ${who}`);
  const body = JSON.stringify({ token: tokenFor(world, email).at(-1) });
  const answer = await world.wire.ask({ method: 'POST', path: '/api/auth/magic-link/verify', headers: { 'user-agent': device }, body });
  const cookie = /^set-cookie: (heard\.session_token=[^;]+)/im.exec(answer.bytes)?.[1];
  if (!cookie) throw new Error(`${who} could not sign in: ${answer.bytes}`);
  return cookie;
};

/** Signs out as a page of the house does. */
export const signsOut = async (world: World, cookie: string): Promise<void> => {
  const headers = { origin: world.house.url };
  const { status, body } = await world.wire.ask({ method: 'POST', path: '/api/auth/sign-out', cookie, headers, body: '{}' });
  if (status !== 200) throw new Error(`could not sign out: ${body}`);
};

/** Both parents come in on devices of their own. */
export const comeIn = async (world: World): Promise<void> => {
  for (const who of ['mum', 'dad'] as const) {
    await signsIn(world, who, `Mozilla/5.0 ${world.secrets.mark(`device of ${who}`, [who], kept)}`);
    layIn(world, who);
  }
};
