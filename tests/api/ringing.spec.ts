import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Calendar } from '../../apps/api/src/kernel/calendar/calendar.ts';
import { MAIL, type Mail } from '../../apps/api/src/kernel/mail/mail.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, lark, mum, osei, rowansFile } from '../support/people.ts';
import { emailOf, type Name } from '../support/small-school.ts';
import { appointed } from '../support/story.ts';

let house: OpenedHouse;
const unsafe = [{ symbol: 'help', label: 'I don’t feel safe' }];
const outbox = () => `${house.dir}/outbox`;
const letters = () => readdirSync(outbox()).map((file) => readFileSync(`${outbox()}/${file}`, 'utf8'));
/** To whom letters lie in the outbox, and empties it. */
const rung = (): readonly string[] => {
  const to = letters().map((letter) => /^To: (.*)$/m.exec(letter)?.[1] ?? '');
  for (const file of readdirSync(outbox())) rmSync(`${outbox()}/${file}`);
  return to.toSorted();
};
const of = (...names: readonly Name[]) => names.map(emailOf).toSorted();
const turn = () => house.get<Calendar>(Calendar).turn();
const at = (moment: string): Promise<void> => (later(house, moment), turn());
const made = async (over: object = {}) => {
  const one = { childId: rowansFile, disclosureId: randomUUID() };
  await house.done('rowan', 'disclosure/make-disclosure', { ...one, pictures: unsafe, ...over });
  return one;
};
const rings = async () => (await house.log()).filter((event) => event.type === 'DisclosureRung').length;
/** From now on the mail server takes nothing. */
const noMail = () => {
  const mail = house.get<Mail>(MAIL);
  const send = mail.send.bind(mail);
  const broken = { tries: 0, mend: () => void (mail.send = send) };
  mail.send = () => ((broken.tries += 1), Promise.reject(new Error('no mail today')));
  return broken;
};
const safeguards = (personId: string, as: string) => ({ schoolId: alderbrook, personId, as, from: '2026-09-01' });

beforeAll(async () => {
  house = await openHouse();
  await house.done('farrow', 'school/appoint-staff', appointed({ ...mum, classes: ['Wrens'] }, 'educator', 'Mrs Ashby').data);
  await house.done('okafor', 'school/name-safeguarding-lead', safeguards(lark.person, 'lead'));
  await house.done('okafor', 'school/name-safeguarding-lead', safeguards(osei.person, 'deputy'));
  await house.done('okafor', 'school/name-safeguarding-lead', safeguards(mum.person, 'deputy'));
});
beforeEach(() => void (readdirSync(house.dir).includes('outbox') && rung()));
afterAll(() => house.close());

describe('ringing safeguarding', () => {
  it('given something sent at ten past nine, when time goes by unread, then lead and deputies at once, and the head too after half an hour, an hour, and not in the night', async () => {
    later(house, '2026-09-07T08:10:00.000Z');
    const one = await made();
    await turn();
    expect(rung()).toEqual(of('idowu', 'osei'));
    await at('2026-09-07T08:39:59.000Z');
    expect(rung()).toEqual([]);
    await at('2026-09-07T08:40:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await at('2026-09-07T09:39:59.000Z');
    expect(rung()).toEqual([]);
    await at('2026-09-07T09:40:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await at('2026-09-07T16:59:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await at('2026-09-07T23:00:00.000Z');
    expect(rung()).toEqual([]);
    await at('2026-09-08T07:58:59.000Z');
    expect(rung()).toEqual([]);
    await at('2026-09-08T07:59:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await house.done('osei', 'disclosure/read-disclosure', one);
    await at('2026-09-08T14:00:00.000Z');
    expect(rung()).toEqual([]);
  });

  it('given something sent on a Friday evening, when Monday begins, then at once and then first thing', async () => {
    later(house, '2026-09-11T19:00:00.000Z');
    const one = await made();
    await turn();
    expect(rung()).toEqual(of('idowu', 'osei'));
    await at('2026-09-13T12:00:00.000Z');
    expect(rung()).toEqual([]);
    await at('2026-09-14T07:00:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await house.done('idowu', 'disclosure/read-disclosure', one);
  });

  it('given a house that goes down right after something was sent, when it stands again, then it rings', async () => {
    later(house, '2026-09-14T08:00:00.000Z');
    noMail();
    const before = await rings();
    const one = await made();
    await turn();
    expect([await rings(), readdirSync(outbox())]).toEqual([before, []]);
    await house.again();
    await turn();
    expect(rung()).toEqual(of('idowu', 'osei'));
    expect(await rings()).toBe(before + 1);
    await house.again();
    await turn();
    expect(rung()).toEqual([]);
    await house.done('idowu', 'disclosure/read-disclosure', one);
  });

  it('given a mail server that takes nothing, when it takes letters again, then they go out a minute later, and only then it is written that it rang', async () => {
    later(house, '2026-09-14T09:00:00.000Z');
    const broken = noMail();
    const before = await rings();
    const one = await made();
    await turn();
    expect([broken.tries, await rings()]).toEqual([2, before]);
    await at('2026-09-14T09:00:59.000Z');
    expect(broken.tries).toBe(2);
    broken.mend();
    await at('2026-09-14T09:01:00.000Z');
    expect(rung()).toEqual(of('idowu', 'osei'));
    expect(await rings()).toBe(before + 1);
    await house.done('idowu', 'disclosure/read-disclosure', one);
  });

  it('given an entry that the SENCO sealed, when time goes by unread, then lead and deputies at once, the head too after half an hour, until one of them reads it', async () => {
    later(house, '2026-09-15T08:10:00.000Z');
    const said = { childId: rowansFile, voiceId: randomUUID(), words: 'Do not tell.', how: 'own-words', language: 'en', audience: [] };
    await house.done('rowan', 'voice/share-voice', said);
    const it = { childId: rowansFile, inputId: said.voiceId };
    await house.done('farrow', 'input/seal-input', { ...it, reason: 'Please read this.' });
    await turn();
    expect(rung()).toEqual(of('idowu', 'osei'));
    await turn();
    expect(rung()).toEqual([]);
    await at('2026-09-15T08:40:00.000Z');
    expect(rung()).toEqual(of('idowu', 'okafor', 'osei'));
    await house.done('idowu', 'input/read-input', it);
    await at('2026-09-15T14:00:00.000Z');
    expect(rung()).toEqual([]);
    expect(letters()).toEqual([]);
  });

  it('given an entry that the lead sealed, when time goes by, then nobody is rung for what the lead has read', async () => {
    later(house, '2026-09-15T15:00:00.000Z');
    const said = {
      childId: rowansFile,
      voiceId: randomUUID(),
      words: 'Nor this.',
      how: 'own-words',
      language: 'en',
      audience: ['educators'],
    };
    await house.done('rowan', 'voice/share-voice', said);
    await house.done('osei', 'input/seal-input', { childId: rowansFile, inputId: said.voiceId, reason: 'I have read it.' });
    await at('2026-09-16T14:00:00.000Z');
    expect(rung()).toEqual([]);
  });

  it('given something that a deputy wrote, when time goes by, then nobody is rung: it was read as it was written', async () => {
    later(house, '2026-09-14T10:00:00.000Z');
    const words = { pictures: [], words: '“No.”', how: 'heard', heard: { on: '2026-09-14', at: null, where: null } };
    await house.done('osei', 'disclosure/make-disclosure', { childId: rowansFile, disclosureId: randomUUID(), ...words });
    await at('2026-09-14T12:00:00.000Z');
    expect(rung()).toEqual([]);
  });

  it('given that all who safeguard are of the child’s family, when something is sent, then the head is rung at once, and none of the family', async () => {
    later(house, '2026-09-14T13:00:00.000Z');
    await house.done('okafor', 'school/name-safeguarding-lead', safeguards(mum.person, 'lead'));
    for (const one of [lark, osei])
      await house.done('okafor', 'school/end-safeguarding-lead', { schoolId: alderbrook, personId: one.person, on: '2026-09-14' });
    const { body } = await house.query('rowan', `disclosure/readers?child=${rowansFile}`);
    expect(body).toEqual({ readers: [], hours: null, reading: null });
    await made();
    await turn();
    expect(rung()).toEqual(of('okafor'));
  });
});
