import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { anId, dad, mum, rowansFile } from '../support/people.ts';
import { emailOf } from '../support/small-school.ts';

const consent = { childId: rowansFile, consentId: anId(900) };
const request = {
  ...consent,
  family: 'permission',
  act: 'sound',
  purpose: 'He records what he wants to say.',
  agencyId: null,
  recipients: [],
  scope: [],
  shares: null,
  from: '2026-09-07',
  lastDay: '2026-12-10',
  language: 'en',
  words: { version: 'sound 1', text: 'May we record his voice?' },
  asked: [mum.person, dad.person],
  needs: 'one',
};

let house: OpenedHouse;
const letters = (): readonly string[] => {
  const outbox = `${house.dir}/outbox`;
  return readdirSync(outbox).map((name) => readFileSync(`${outbox}/${name}`, 'utf8'));
};
const readers = () => letters().map((letter) => /^To: (.*)$/m.exec(letter)?.[1]);
const turn = () => house.get<Calendar>(Calendar).turn();

beforeAll(async () => {
  house = await openHouse();
  await house.done('farrow', 'consent/request-consent', request);
  await house.done('mum', 'consent/give-consent', consent);
});
afterAll(() => house.close());

describe('a permission that runs out', () => {
  it('given thirty-one days to go, when the day turns, then nobody is told', async () => {
    later(house, '2026-11-10T23:30:00.000Z');
    await turn();
    const { body } = await house.query('mum', `consent/consent?consent=${consent.consentId}`);
    expect(body.consent.state.noticed).toBe(false);
  });

  it('given thirty days to go, when the day turns at midnight, then whoever agreed and the SENCO have a letter, and nobody else', async () => {
    later(house, '2026-11-11T00:00:01.000Z');
    await turn();
    expect(readers().toSorted()).toEqual([emailOf('farrow'), emailOf('mum')].toSorted());
    expect(letters().join('\n')).not.toMatch(/Rowan|voice|Alice|Ashby/);
    const { body } = await house.query('mum', `consent/consent?consent=${consent.consentId}`);
    expect(body.consent.history.map((line: { step: string }) => line.step)).toEqual(['Given', 'NoticeGiven']);
  });

  it('given it was told, when days turn again, then there are no more letters', async () => {
    later(house, '2026-11-12T06:00:00.000Z');
    await turn();
    expect(letters()).toHaveLength(2);
  });

  it('given the other parent, who has not answered, when they ask, then nothing says that anybody was told', async () => {
    const { body, text } = await house.query('dad', `consent/consent?consent=${consent.consentId}`);
    expect(body.consent.history).toEqual([]);
    expect(text).not.toContain('NoticeGiven');
    expect(body.consent.state.noticed).toBe(false);
  });

  it('given its last day is over, when the day turns, then it is written down once, and no recording can begin', async () => {
    later(house, '2026-12-11T00:00:00.000Z');
    await turn();
    await turn();
    const { body } = await house.query('mum', `consent/consent?consent=${consent.consentId}`);
    expect(body.consent.history.at(-1)).toMatchObject({ step: 'RanOut' });
    const recording = { childId: rowansFile, recordingId: anId(901), medium: 'sound', purpose: 'For his review.' };
    const refused = await house.ask('farrow', 'voice/begin-recording', recording);
    expect([refused.status, refused.body.code, refused.body.facts?.because]).toEqual([409, 'consent-missing', 'ran-out']);
    expect(refused.body.detail).toContain('by Mum, Dad or Jo.');
  });
});
