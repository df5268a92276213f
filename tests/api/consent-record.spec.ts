import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ConsentRecord } from '@heard/domain/consent';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, dad, gran, mum, rowansFile } from '../support/people.ts';
import { cast, harbour, type Name } from '../support/small-school.ts';
import { askingFor } from '../support/askings.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/consent-record.schema.json'), 'utf8')) as object;
const fits = addFormats.default(new Ajv2020({ strict: true })).compile(schema);

let house: OpenedHouse;
const request = askingFor('referral');
const file = { childId: rowansFile, consentId: request.consentId };
const nowhere = 'c0ffee00-0000-4000-8000-000000000000';

beforeAll(async () => {
  house = await openHouse();
  await house.done('farrow', 'consent/request-consent', request);
  await house.done('mum', 'consent/give-consent', { ...file, words: 'SECRET-of-mum' });
  await house.done('dad', 'consent/ask-about-consent', { ...file, questionId: randomUUID(), words: 'SECRET-question' });
  const { position } = await house.done('farrow', 'consent/decline-consent', {
    ...file,
    personId: dad.person,
    how: 'phone',
    words: 'SECRET-of-dad',
  });
  await house.query('farrow', `consent/board?seen=${position}`);
});
afterAll(() => house.close());

const recordOf = (name: Name, query = '') => house.query(name, `consent/record?consent=${request.consentId}${query}`);

describe('the record of a consent, over HTTP', () => {
  it('given her answer, when Mum asks for her record, then it is a file whose name names nobody, and it fits the schema', async () => {
    const answer = await recordOf('mum');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename=consent-record.json');
    expect(answer.type).toBe('application/json');
    expect([fits(answer.body), fits.errors]).toEqual([true, null]);
    const record = answer.body as ConsentRecord;
    expect(record.event.map((one) => [one.entity_id, one.event_state, one.indication_method])).toEqual([
      [alderbrook, 'dpv:ConsentRequested', null],
      [mum.person, 'dpv:ConsentGiven', 'here'],
    ]);
    expect(record.party_identification.map((one) => one.party_name)).toEqual([
      'Alderbrook Primary',
      'Harbour Speech and Language Therapy',
      'Alice Ashby',
      'Rowan',
    ]);
  });

  it('given two answers, when each parent asks, then each has their own, and nothing of the other’s', async () => {
    const [hers, his] = [await recordOf('mum'), await recordOf('dad')];
    expect(hers.text).not.toMatch(new RegExp(`${dad.person}|SECRET-of-dad|Ben`));
    expect(his.text).not.toMatch(new RegExp(`${mum.person}|SECRET-of-mum|Alice`));
    expect((his.body as ConsentRecord).event.at(-1)).toMatchObject({
      entity_id: dad.person,
      event_state: 'dpv:ConsentRefused',
      indication_method: 'phone',
      words: 'SECRET-of-dad',
    });
    for (const one of [hers, his]) expect(one.text).not.toContain('SECRET-question');
  });

  it('given a record, when the SENCO asks for the same person’s, then it is the same to the letter; for nobody, a field is missing', async () => {
    for (const [name, person] of [
      ['mum', mum],
      ['dad', dad],
    ] as const)
      expect((await recordOf('farrow', `&person=${person.person}`)).text).toBe((await recordOf(name)).text);
    expect(await recordOf('farrow')).toMatchObject({ status: 400, body: { code: 'malformed', errors: [{ pointer: '/person' }] } });
  });

  it.each<[Name, string]>([
    ['mum', `&person=${dad.person}`],
    ['dad', `&person=${mum.person}`],
    ['farrow', `&person=${gran.person}`],
    ['farrow', `&person=${cast.farrow.person}`],
    ['osei', ''],
    ['osei', `&person=${mum.person}`],
    ['rowan', ''],
    ['dara', `&person=${mum.person}`],
    ['gran', ''],
    ['pereira', `&person=${mum.person}`],
    ['vale', `&person=${mum.person}`],
    ['adasMum', ''],
  ])('given %s, when they ask for the record with “%s”, then there is nothing, as of a request that never was', async (name, query) => {
    const [there, never] = [await recordOf(name, query), await house.query(name, `consent/record?consent=${nowhere}${query}`)];
    const { date: _, etag: __, ...headers } = there.headers;
    expect(there).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(there.text).toBe(never.text);
    expect(headers).not.toHaveProperty('content-disposition');
  });

  it('given a record that somebody reads, when looks are asked for, then it was one', async () => {
    const { body } = await house.query('mum', `look/looks?child=${rowansFile}`);
    expect(body.looks).toEqual(expect.arrayContaining([expect.objectContaining({ view: 'record', as: 'senco' })]));
  });
});

describe('the words in which something is asked, over HTTP', () => {
  it('given staff, when they ask for wordings, then each act has one; to others there is nothing', async () => {
    for (const name of ['farrow', 'okafor', 'osei', 'vale'] as const) {
      const { status, body } = await house.query(name, 'consent/wordings');
      expect(status).toBe(200);
      expect(body.wordings).toHaveLength(8);
      expect(body.wordings[0]).toEqual({
        act: 'referral',
        language: 'en',
        version: 'referral 1',
        text: expect.stringContaining('{child}'),
      });
    }
    for (const name of ['mum', 'rowan', 'dara', 'pereira'] as const) expect((await house.query(name, 'consent/wordings')).status).toBe(404);
    expect((await house.query('farrow', 'consent/wordings?act=referral')).status).toBe(400);
  });

  it('given that they are about nobody, when they are read, then no look is written', async () => {
    const looks = async () => (await house.log()).filter((one) => one.type === 'FileLookedAt').length;
    const before = await looks();
    await house.query('okafor', 'consent/wordings');
    expect(await looks()).toBe(before);
    expect(harbour).toBe(request.agencyId);
  });
});
