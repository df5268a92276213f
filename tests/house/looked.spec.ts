import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { Asks, DOOR, Open, type Door } from '../../apps/api/src/kernel/asking/doors.ts';
import { Unlooked, UNLOOKED } from '../../apps/api/src/kernel/looking/look.interceptor.ts';
import { newFolder, OpenedHouse } from '../support/house.ts';
import { textOf } from './tree.ts';

type Class = new (...given: never[]) => object;

const metadata = (key: string, ...on: readonly object[]): unknown =>
  on.map((one) => Reflect.getMetadata(key, one) as unknown).find((value) => value !== undefined);

/** Names under which reading is written down, by the class that answers: the last part of each closed GET route that is no `Unlooked`. */
const looksOf = (classes: readonly Class[]): readonly string[] =>
  classes.flatMap((one) =>
    Object.getOwnPropertyNames(one.prototype).flatMap((name) => {
      const handler = Object.getOwnPropertyDescriptor(one.prototype, name)?.value as object | undefined;
      if (typeof handler !== 'function' || metadata(METHOD_METADATA, handler) !== RequestMethod.GET) return [];
      const unlooked = metadata(UNLOOKED, handler, one) !== undefined || (metadata(DOOR, handler, one) as Door | undefined)?.open;
      const path = `${String(metadata(PATH_METADATA, one))}/${String(metadata(PATH_METADATA, handler))}`;
      return unlooked ? [] : [path.split('/').findLast((part) => part !== '') ?? 'file'];
    }),
  );

const { view: words } = JSON.parse(textOf('apps/portal/public/words/look/en.json')) as { view: Readonly<Record<string, string>> };
/** Answers that speak of no child, so that asking for them is no look. */
const ofNoChild = ['agencies', 'school'];

let house: OpenedHouse;
beforeAll(async () => {
  house = await OpenedHouse.at(newFolder());
}, 60_000);
afterAll(() => house.close());

describe('who looked, in words', () => {
  it('given every door behind which a file can be read, when a family is told that somebody read there, then it has words', () => {
    const modules = [...house.get<ModulesContainer>(ModulesContainer).values()];
    const found = looksOf([...new Set(modules.flatMap((one) => [...one.controllers.values()].map((each) => each.metatype as Class)))]);
    expect(found).toEqual(expect.arrayContaining(['timeline', 'inputs', 'who', 'looks', 'contacts', 'consents', 'referral']));
    expect(found.filter((name) => !ofNoChild.includes(name) && !words[name])).toEqual([]);
  });

  it('given the words, when they are read, then each stands for a door that there is', () => {
    const modules = [...house.get<ModulesContainer>(ModulesContainer).values()];
    const found = new Set(looksOf(modules.flatMap((one) => [...one.controllers.values()].map((each) => each.metatype as Class))));
    expect(Object.keys(words).filter((name) => !found.has(name))).toEqual([]);
  });

  it('given a new door without words, when doors are listed, then it is named; open doors and those that say why are not', () => {
    @Asks()
    @Controller('api/plan')
    class PlanController {
      @Get('plans')
      plans() {
        return [];
      }
      @Get('names')
      @Unlooked('names to choose from')
      names() {
        return [];
      }
      @Get('ready')
      @Open('whether it runs')
      ready() {
        return [];
      }
    }
    expect(looksOf([PlanController])).toEqual(['plans']);
  });
});
