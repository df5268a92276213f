import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { Row } from '@heard/domain/kernel';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { ReadModels } from '../../apps/api/src/kernel/read-models/read-models.ts';
import { open } from '../../apps/api/src/kernel/sealing/sealing.ts';
import { DataKeys } from '../../apps/api/src/kernel/vault/data-keys.ts';
import { DestroyFileWhenChildErased } from '../../apps/api/src/retention/destroy-file-when-child-erased.ts';
import { later, type OpenedHouse } from './house.ts';

/** Two people agree to it; the day has not come. */
export const agreed = async (house: OpenedHouse, childId: string): Promise<Receipt> => {
  await house.done('farrow', 'retention/propose-erasure', { childId, ground: 'record-moved' });
  const receipt = await house.done('okafor', 'retention/agree-erasure', { childId, ground: 'record-moved' });
  await house.get(Projection).reached(receipt.position as Position);
  return receipt;
};

/** The day comes: the calendar asks, the tables hear it, and what hears the tables has done what it can. */
export const dayComes = async (house: OpenedHouse, moment: string): Promise<void> => {
  later(house, moment);
  await house.get(Calendar).turn();
  const last = (await house.log()).at(-1)?.position;
  if (last) await house.get(Projection).reached(last);
  await house.get(DestroyFileWhenChildErased).settled();
};

/** Somebody who is not of the cast: an agent with their session. */
export const entering = async (house: OpenedHouse, person: string) => {
  const lines: string[] = [];
  await house.get(Accounts).enter(person, { appendHeader: (_: string, line: string) => void lines.push(line) } as never);
  return request.agent(house.url).set('Cookie', lines[0]?.split(';', 1)[0] ?? '');
};

/** How a word may stand in bytes: as it is, in UTF-16, and in base64 wherever it begins in what was encoded. */
const shapesOf = (word: string): readonly Buffer[] => {
  const inBase64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64');
    return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + Buffer.byteLength(word)) * 8) / 6)));
  });
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word.toUpperCase()), Buffer.from(word.toLowerCase()), ...inBase64];
};

/** In which files of the data folder these words stand, as `file: word`, whatever else is in the file. */
export const foundIn = (dir: string, words: readonly string[]): readonly string[] => {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap((one) => {
    const bytes = readFileSync(join(one.parentPath, one.name));
    return words.filter((word) => shapesOf(word).some((shape) => bytes.includes(shape))).map((word) => `${one.name}: ${word}`);
  });
};

/** Which of these words stand in the log once every key that is there has opened what it can, by stream. */
export const foundInLog = async (house: OpenedHouse, words: readonly string[]): Promise<readonly string[]> => {
  const keys = house.get(DataKeys);
  const found = (await house.log()).flatMap((stored) => {
    const text = JSON.stringify(open(stored, keys) ?? null);
    return words.filter((word) => text.includes(word)).map((word) => `${stored.stream}: ${word}`);
  });
  return [...new Set(found)];
};

/** Every row of every table that does not belong to this child, but those about keeping files. */
export const rowsBeside = (house: OpenedHouse, childId: string): Readonly<Record<string, readonly Row[]>> => {
  const models = house.get(ReadModels);
  const where = { sql: 'child IS NULL OR child <> :but', values: { but: childId } };
  return Object.fromEntries(
    models.views.filter(({ name }) => name !== 'retention').map(({ name }) => [name, models.rows(name, where)] as const),
  );
};

/** Every row of every table that names this child, by table, wherever in the row. */
export const rowsNaming = (house: OpenedHouse, id: string): readonly string[] => {
  const models = house.get(ReadModels);
  return models.views.flatMap(({ name }) => models.rows(name, { sql: 'instr(row, :id) > 0', values: { id } }).map(() => name));
};
