import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { DOOR, type Door } from '../../apps/api/src/kernel/asking/doors.ts';
import type { OpenedHouse } from './house.ts';

/** A route as `GET /api/child/child`, or a socket's message as `socket watch`. */
export interface Found {
  readonly address: string;
  readonly door: Door | undefined;
}
type Class = { readonly name: string; readonly prototype: object };

const slashed = (path: string): string => `/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');

const doorAt = (one: Class, handler: object): Door | undefined =>
  (Reflect.getMetadata(DOOR, handler) ?? Reflect.getMetadata(DOOR, one)) as Door | undefined;

const handlersOf = ({ prototype }: Class): readonly (readonly [string, object])[] =>
  Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const value = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    return typeof value === 'function' && name !== 'constructor' ? [[name, value] as const] : [];
  });

type Modules = Iterable<{ controllers: Map<unknown, { metatype: unknown }>; providers: Map<unknown, { metatype: unknown }> }>;

/** Every route that Nest gives to Express, and every message that a socket may send. */
export const doorsOf = (modules: Modules): readonly Found[] => {
  const classes = [...modules].flatMap((one) => [...one.controllers.values(), ...one.providers.values()].map((each) => each.metatype));
  return [...new Set(classes)].flatMap((each) => {
    if (typeof each !== 'function' || !each.prototype) return [];
    const one = each as unknown as Class;
    return handlersOf(one).flatMap(([, handler]): Found[] => {
      const message = Reflect.getMetadata(MESSAGE_METADATA, handler) as string | undefined;
      if (message) return [{ address: `socket ${message}`, door: doorAt(one, handler) }];
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
      return [
        { address: `${method} ${slashed(`${String(Reflect.getMetadata(PATH_METADATA, one))}/${path}`)}`, door: doorAt(one, handler) },
      ];
    });
  });
};

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that Express itself knows, whoever put it there. */
export const routesOf = (house: OpenedHouse): readonly string[] => {
  const { stack } = (house.house.app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${slashed(route.path)}`) : [],
  );
};
