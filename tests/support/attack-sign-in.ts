import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vault } from '../../apps/api/src/kernel/vault/vault.ts';
import { idOf, people, type Who } from './attack-people.ts';
import type { World } from './attack-world.ts';
import { eventually } from './eventually.ts';

/** A letter as it lies in the outbox. */
export interface Lying {
  readonly to: string;
  readonly text: string;
}

const plain = (raw: string): string =>
  raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Every letter that left the house. */
export const letters = (world: World): readonly Lying[] => {
  const folder = join(world.house.dir, 'outbox');
  const names = readdirSync(world.house.dir).includes('outbox') ? readdirSync(folder) : [];
  return names.map((name) => {
    const text = plain(readFileSync(join(folder, name), 'utf8'));
    return { to: /^To: (.+)$/m.exec(text)?.[1]?.trim() ?? '', text };
  });
};

const kept = 'kept in the vault: no page shows it';

/** Signs in by a letter on a device that can be recognised. Answers the cookie of that session. */
export const signsIn = async (world: World, who: Who, device: string): Promise<string> => {
  const email = world.emailOf(who);
  const before = letters(world).length;
  await world.wire.ask({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: JSON.stringify({ email }) });
  await eventually(() => letters(world).length > before, `a letter to ${who}`);
  const token = /token=([^\s&#]+)|#([^\s]+)/.exec(letters(world).findLast((one) => one.to === email)?.text ?? '');
  const body = JSON.stringify({ token: decodeURIComponent(token?.[1] ?? token?.[2] ?? '') });
  const answer = await world.wire.ask({ method: 'POST', path: '/api/auth/magic-link/verify', headers: { 'user-agent': device }, body });
  const cookie = /^set-cookie: (heard\.session_token=[^;]+)/im.exec(answer.bytes)?.[1];
  if (!cookie) throw new Error(`${who} could not sign in: ${answer.bytes}`);
  return cookie;
};

/** Devices and times of everybody’s sessions, as the vault keeps them. */
export const keepSessions = (world: World): number => {
  const rows = world.house.get(Vault).database.prepare('SELECT * FROM auth_session').all() as Record<string, string | null>[];
  for (const row of rows) {
    const who = people.find((one) => idOf[one] === row['userId']);
    const owner: readonly Who[] = who ? [who] : [];
    for (const name of ['createdAt', 'updatedAt', 'expiresAt', 'id'])
      if (row[name]) world.secrets.keep(row[name], `session ${name} of ${who}`, owner);
    if (row['token']) world.secrets.keep(row['token'], `session token of ${who}`, []);
  }
  return rows.length;
};

/** Both parents come in on devices of their own. */
export const comeIn = async (world: World): Promise<void> => {
  for (const who of ['mum', 'dad'] as const)
    await signsIn(world, who, `Mozilla/5.0 ${world.secrets.mark(`device of ${who}`, [who], kept)}`);
};
