import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModulesContainer } from '@nestjs/core';
import ts from 'typescript';
import { fieldsOfIds, idsOf, kindOfField, oneOfEach, type Kind } from './attack-ids.ts';
import { noBlob } from './attack-blobs.ts';
import { files, nowhere, type Attacker } from './attack-people.ts';
import type { World } from './attack-world.ts';
import { doorsOf, routesOf } from './doors.ts';

/** Parameters and fields that carry no id, with what is tried in them. A name that is neither here nor an id fails the suite. */
export const plain: Readonly<Record<string, readonly string[]>> = {
  open: ['true'],
  year: ['2025', '2026'],
  on: ['2026-09-07', '2026-09-01', '2030-01-01'],
  form: Object.values(files).map((child) => `tell/${child}`),
};

/** A door that is read, with the parameters that it takes. */
export interface Reading {
  readonly address: string;
  /** Whether anybody comes in: then it answers everybody alike. */
  readonly open: boolean;
  readonly params: readonly string[];
}

interface Malformed {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Which of all known names a door takes: it complains of the others as unknown, and of these as wrong. */
const paramsOf = async (world: World, path: string): Promise<readonly string[]> => {
  const names = [...fieldsOfIds, ...Object.keys(plain)];
  const { status, body } = await world.ask('senco', { path: `${path}?${names.map((name) => `${name}=!`).join('&')}` });
  if (status !== 400) return [];
  const { errors = [] } = JSON.parse(body) as Malformed;
  return errors.filter((one) => one.detail !== 'This field is not known here.').map((one) => one.pointer.slice(1));
};

const found = (world: World) => doorsOf(world.house.get<ModulesContainer>(ModulesContainer).values() as never);

/** Every address that the running house answers, whoever put it there: Nest’s, and whatever stands beside them. */
export const allDoors = (world: World): readonly string[] =>
  [...new Set([...found(world).map((one) => one.address), ...routesOf(world.house)])].sort();

const isRead = /^GET \/api\/[^:*{]+$/;

/** Every door that is read, with the parameters that it takes. */
export const readings = (world: World): Promise<readonly Reading[]> => {
  const closed = new Set(found(world).flatMap(({ address, door }) => (door?.open === false ? [address] : [])));
  const addresses = allDoors(world).filter((address) => isRead.test(address));
  return Promise.all(
    addresses.map(async (address) => ({ address, open: !closed.has(address), params: await paramsOf(world, address.slice(4)) })),
  );
};

const noneOf = (kind: Kind): string => (kind === 'blob' ? noBlob : kind === 'receipt' ? 'HRD-0000-0000' : nowhere);

/** Everything that can be put into a parameter: each id that fits, one that never was, and one of every other kind where the door takes one alone. */
const triesOf = (world: World, name: string, alone: boolean): readonly string[] => {
  const kind = kindOfField(name);
  if (!kind) return plain[name] ?? [];
  return [...new Set([...idsOf(world.ids, kind), ...(alone ? oneOfEach(world.ids) : []), noneOf(kind)])];
};

const said = (name: string, value: string): string => `${name}=${value}`;

/** The file in which something is, where the other parameter names a file. */
const inItsFile = (world: World, first: string, other: string): readonly string[] => {
  const child = world.fileOf.get(other.split('=')[1] ?? '');
  return child && kindOfField(first) === 'child' ? [said(first, child)] : [];
};

/** Each path at which a door can be asked: `wide` with ids of every kind, otherwise with those that fit. Of two parameters, each fully beside a few of the other. */
export const pathsOf = (world: World, { address, params: [first, ...more] }: Reading, wide = true): readonly string[] => {
  const path = address.slice(4);
  if (!first) return [path];
  const alone = !more.some((name) => kindOfField(name));
  const tries = triesOf(world, first, wide && alone).map((value) => said(first, value));
  const beside = more.flatMap((name) => triesOf(world, name, false).map((value) => said(name, value)));
  const few = [tries[0] ?? '', tries.at(-1) ?? ''];
  const pairs = beside.flatMap((other, index) =>
    [...new Set([...(index < 2 ? tries : few), ...inItsFile(world, first, other)])].map((one) => `${one}&${other}`),
  );
  return [...tries, ...pairs].map((query) => `${path}?${query}`);
};

/** The description of the API: the same for everybody, and long. */
const description = /^GET \/api\/(docs|openapi)/;

/** Whether a door is worth asking as this person: what is the same for everybody is read by one who is signed in and by nobody. */
export const isFor = (who: Attacker, { address }: Reading): boolean => !description.test(address) || who === 'dad' || who === 'nobody';

const controllers = /\.controller\.ts$/;

/** Every name that some controller’s shape takes, read from the sources: what only a caller who knows it could send is attacked too. */
export const namesInControllers = (files: readonly string[]): readonly string[] => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const callee = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
    if (ts.isCallExpression(node) && ['strictObject', 'object', 'extend', 'looseObject'].includes(callee)) {
      for (const one of node.arguments.flatMap((argument) => (ts.isObjectLiteralExpression(argument) ? [...argument.properties] : [])))
        if (one.name) names.add(one.name.getText());
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files.filter((one) => controllers.test(one)))
    visit(ts.createSourceFile(file, readFileSync(join(import.meta.dirname, '../..', file), 'utf8'), ts.ScriptTarget.Latest, true));
  return [...names].sort();
};
