import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { newCode, plainCode } from '../../../apps/api/src/account/letter-code.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { calendarAt, day, pass } from '../../support/calendar-only.ts';
import { openHouse, type Answer, type OpenedHouse } from '../../support/house.ts';
import { alderbrook, rowansFile } from '../../support/people.ts';
import { adasFile, cast, harbour } from '../../support/small-school.ts';
import { relationship } from '../../support/story.ts';
import { LetterHouse } from './letter.house.ts';

let house: OpenedHouse;
let desk: LetterHouse;
beforeAll(async () => {
  house = await openHouse();
  desk = new LetterHouse(house);
}, 30_000);
afterAll(() => house.close());
beforeEach(() => {
  calendarAt(new Date('2026-11-22T09:00:00.000Z'));
});
afterEach(() => {
  house.get(Vault).database.exec('DELETE FROM letter');
  jest.useRealTimers();
});

const codeIn = ({ status, body }: Answer): [number, string | undefined] => [status, (body as { code?: string }).code];
const { mum, dad, osei, okafor, farrow, pereira, dara } = cast;

describe('a letter with a code', () => {
  it('given a letter for a mother, when she types its code, then she is in, and it says for how long it counted', async () => {
    const letter = await desk.letter(mum.person, { childId: rowansFile });
    expect(letter).toMatchObject({ name: 'Alice Ashby', lastDay: '2026-12-06', sign: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) });
    expect(letter.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    const answer = await desk.enters(letter.code);
    expect([answer.status, answer.body]).toEqual([200, { personId: mum.person, name: 'Alice Ashby', email: 'mum@family.example' }]);
    expect((await (await desk.browser('mum')).me())[0]).toBe(200);
  });

  it.each([
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', ' ')} `],
    ['with O for 0 and l for 1', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('given a code typed %s, when it is read, then it counts', async (_, typed) => {
    const { code } = await desk.letter(mum.person);
    expect((await desk.enters(typed(code))).status).toBe(200);
  });

  it('given a letter that was used, when it is used again, then it is refused; and two at once are one', async () => {
    const { code } = await desk.letter(mum.person);
    const answers = await Promise.all([desk.enters(code), desk.enters(code), desk.enters(code)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    const again = await desk.enters(code);
    expect(codeIn(again)).toEqual([409, 'letter-used']);
    expect((again.body as { detail: string }).detail).toMatch(/Please ask school for a new letter\.$/);
  });

  it('given the last day of a letter, when it is used, then it counts, and the day after it does not', async () => {
    const [first, second] = [await desk.letter(mum.person), await desk.letter(dad.person)];
    pass(14 * day);
    expect((await desk.enters(first.code)).status).toBe(200);
    pass(day);
    expect(codeIn(await desk.enters(second.code))).toEqual([409, 'letter-expired']);
  });

  it('given a new letter, when the old one is used, then it counts no more, and one that is put away neither', async () => {
    const [old, current] = [await desk.letter(mum.person), await desk.letter(mum.person)];
    expect(codeIn(await desk.enters(old.code))).toEqual([409, 'letter-expired']);
    await (await desk.browser('okafor')).post('letter-void', { personId: mum.person });
    expect(codeIn(await desk.enters(current.code))).toEqual([409, 'letter-expired']);
  });

  it.each(['0000-0000-0000', '', 'x'.repeat(61), 'é', '; DROP TABLE letter'])(
    'given %j, when it is typed, then nobody is in',
    async (code) => {
      const answer = await desk.enters(code);
      expect(codeIn(answer)).toEqual(code === '' || code.length > 60 ? [400, 'malformed'] : [409, 'letter-unknown']);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it('given the vault, when letters lie in it, then their codes do not', async () => {
    const { code } = await desk.letter(mum.person);
    const rows = JSON.stringify(house.get(Vault).database.prepare('SELECT * FROM letter').all());
    expect(rows).toContain(mum.person);
    for (const form of [code, plainCode(code)]) expect(rows).not.toContain(form);
  });

  it('given ten thousand codes, when they are read, then no two are the same, and each is read as it is printed', () => {
    const codes = Array.from({ length: 10_000 }, newCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((one) => plainCode(one) === one.replaceAll('-', ''))).toBe(true);
  });
});

describe('who writes letters, and for whom', () => {
  it.each<[string, 'mum' | 'osei' | 'rowan' | 'pereira' | 'dara' | 'vale']>([
    ['a mother', 'mum'],
    ['a teacher', 'osei'],
    ['a child', 'rowan'],
    ['a professional', 'pereira'],
    ['a supporter', 'dara'],
    ['the SENCO of another school', 'vale'],
  ])('given %s, when a letter is written, listed or put away, then there is nothing', async (_, by) => {
    for (const to of [dad.person, cast[by].person])
      if (by !== 'vale' || to === dad.person) expect(codeIn(await desk.writes(by, to))).toEqual([404, 'not-found']);
    const browser = await desk.browser(by);
    expect(codeIn(await browser.post('letter-void', { personId: dad.person }))).toEqual([404, 'not-found']);
    await desk.letter(dad.person);
    expect((await browser.get('account/letters')).body).toEqual({ letters: [] });
  });

  it('given SENCO and head, when they write for themselves, then it is refused, and for one another it is not', async () => {
    for (const by of ['farrow', 'okafor'] as const)
      expect(codeIn(await desk.writes(by, cast[by].person))).toEqual([409, 'letter-for-oneself']);
    expect((await desk.writes('farrow', okafor.person)).status).toBe(200);
    expect((await desk.writes('okafor', farrow.person)).status).toBe(200);
  });

  it.each([
    ['staff', osei.person],
    ['a professional', pereira.person],
    ['a supporter', dara.person],
  ])('given %s of this school, when the SENCO writes, then there is a letter', async (_, person) => {
    expect((await desk.writes('farrow', person)).status).toBe(200);
  });

  it.each([
    ['somebody of another school', cast.vale.person, {}],
    ['nobody', randomUUID(), {}],
    ['a child', cast.rowan.person, {}],
    ['somebody who is no longer around a child', cast.gran.person, {}],
    ['a mother, around a child who is not hers', mum.person, { childId: adasFile }],
  ])('given %s, when the SENCO writes, then there is nothing', async (_, person, more) => {
    expect(codeIn(await desk.writes('farrow', person, more))).toEqual([404, 'not-found']);
  });

  it('given somebody who is recorded and has no account, when a letter is written, then one is opened, and they see their child', async () => {
    const [carer, therapist] = [randomUUID(), randomUUID()];
    await house.done('farrow', 'child/record-relationship', {
      ...relationship(mum, 'Auntie', 'carer'),
      personId: carer,
      name: 'Joan Reed',
    });
    const works = { personId: therapist, name: 'Piotr Zielinski', called: 'Mr Zielinski', profession: 'therapist' };
    const { position } = await house.done('farrow', 'agency/admit-professional', {
      ...{ schoolId: alderbrook, agencyId: harbour, from: '2026-09-01', lastDay: null },
      ...works,
    });
    await house.query('farrow', `child/children?seen=${position}`);
    const [hers, his] = [await desk.letter(carer, { childId: rowansFile }), await desk.letter(therapist)];
    const find = (person: string) => house.get(Accounts).find(person);
    expect([find(carer), find(therapist)]).toMatchObject([
      { kind: 'family', name: 'Joan Reed', email: null },
      { kind: 'agency', name: 'Piotr Zielinski', email: null },
    ]);
    const { body } = await (await desk.comesIn(hers.code)).get('session/me');
    expect(body).toMatchObject({ name: 'Joan Reed', children: [{ childId: rowansFile }] });
    expect(await (await desk.comesIn(his.code)).me()).toEqual([401, 'second-factor-needed']);
  });

  it('given a head who is family of a child, when they write for anybody around that child, then there is nothing, and no list names them', async () => {
    const kin = { ...relationship(okafor, 'Aunt', 'step-parent'), childId: adasFile, name: 'Ruth Okafor' };
    const { position } = await house.done('farrow', 'child/record-relationship', kin);
    await house.query('okafor', `child/children?seen=${position}`);
    await desk.letter(cast.adasMum.person);
    for (const more of [{}, { childId: adasFile }, { fresh: true }])
      expect(codeIn(await desk.writes('okafor', cast.adasMum.person, more))).toEqual([404, 'not-found']);
    const browser = await desk.browser('okafor');
    expect(codeIn(await browser.post('letter-void', { personId: cast.adasMum.person }))).toEqual([404, 'not-found']);
    expect((await browser.get('account/letters')).body).toEqual({ letters: [] });
    expect((await (await desk.browser('farrow')).get('account/letters')).body.letters).toHaveLength(1);
  });

  it('given open letters, when the list is asked, then it says for whom, by whom and until when, and never the code', async () => {
    const { code } = await desk.letter(mum.person, { fresh: true });
    await desk.comesIn((await desk.letter(dad.person)).code);
    const answer = await (await desk.browser('okafor')).get('account/letters');
    const written = { writtenBy: 'Helen Farrow', writtenAt: '2026-11-22T09:00:00.000Z', lastDay: '2026-12-06' };
    expect(answer.body).toEqual({ letters: [{ personId: mum.person, name: 'Alice Ashby', fresh: true, ...written }] });
    expect(answer.text).not.toContain(code);
  });
});
