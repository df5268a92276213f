import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { eventually } from '../support/eventually.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import type { Live } from '../support/live.ts';
import { alderbrook, dad, lark, mum, osei, rowan, rowansFile } from '../support/people.ts';
import { concern, voice } from '../support/sayings.ts';
import { adasFile, names, type Name } from '../support/small-school.ts';
import { appointed } from '../support/story.ts';

let house: OpenedHouse;
let ears: ReadonlyMap<Name, Live>;
let code: string | null;
const secret = 'Saturday frightens me.';
const one = { childId: rowansFile as string, disclosureId: randomUUID() as string };
const unsafe = [{ symbol: 'help', label: 'I don’t feel safe' }];
const told = {
  ...one,
  disclosureId: randomUUID() as string,
  words: '“Do not tell Mum.”',
  how: 'heard',
  heard: { on: '2026-09-07', at: null, where: null },
};
/** Everybody to whom nothing sealed may be shown; Mum works here too and is a deputy, but not for her own child. */
const others = names.filter((name) => name !== 'idowu');
const sees = async (name: Name, path: string) => (await house.query(name, path)).text;
const queue = async (name: Name) => (await house.query(name, 'disclosure/disclosures')).body;
const safeguards = (personId: string, as: string) => ({ schoolId: alderbrook, personId, as, from: '2026-09-01' });

beforeAll(async () => {
  house = await openHouse();
  await house.done('farrow', 'school/appoint-staff', appointed({ ...mum, classes: ['Wrens'] }, 'educator', 'Mrs Ashby').data);
  await house.done('okafor', 'school/name-safeguarding-lead', safeguards(lark.person, 'lead'));
  await house.done('okafor', 'school/name-safeguarding-lead', safeguards(mum.person, 'deputy'));
  const { position } = await house.done('okafor', 'school/publish-safeguarding-hours', {
    schoolId: alderbrook,
    from: '08:00',
    to: '16:00',
    note: null,
  });
  for (const name of names) await house.query(name, `session/me?seen=${position}`);
  const views = ['disclosure', 'input', 'look', 'safeguarding', 'child'];
  ears = new Map(await Promise.all(names.map(async (name) => [name, await house.live(name)] as const)));
  for (const live of ears.values()) for (const view of views) await live.watch(view);
}, 60_000);
afterAll(() => house.close());

describe('what a child sends to safeguarding', () => {
  it('given Rowan, before he sends, when he asks who reads it, then he is told by name and hour; not her who is of his family', async () => {
    const { body } = await house.query('rowan', `disclosure/readers?child=${rowansFile}`);
    expect(body).toEqual({
      readers: [{ called: expect.any(String), as: 'lead' }],
      hours: { from: '08:00', to: '16:00', note: null },
      reading: { when: 'now', day: '2026-09-07', until: '16:00' },
    });
    const toDad = await house.query('dad', `disclosure/readers?child=${rowansFile}`);
    expect(toDad.body.readers).toHaveLength(2);
    for (const name of ['adasMum', 'gran', 'vale', 'pereira'] as const)
      expect((await house.query(name, `disclosure/readers?child=${rowansFile}`)).status).toBe(404);
  });

  it('given Rowan, when he sends a picture and words, then the lead’s page is told, and no other page of anybody', async () => {
    for (const live of ears.values()) live.hints.length = 0;
    const receipt = await house.done('rowan', 'disclosure/make-disclosure', { ...one, pictures: unsafe, words: secret });
    code = receipt.code;
    await ears.get('idowu')!.hinted({ view: 'disclosure', key: rowansFile });
    for (const name of names) await house.query(name, `session/me?seen=${receipt.position}`);
    expect(others.flatMap((name) => ears.get(name)!.hints.map((hint) => `${name} ${hint.view}`))).toEqual([]);
  });

  it('given it was sent, when it is looked for in the log, then it has a stream and a key of its own', async () => {
    const log = await house.log();
    const ofChild = log.filter((event) => event.stream === `child-${rowansFile}`);
    const sealed = log.filter((event) => event.stream === `sealed-${rowansFile}`);
    expect(sealed.map((event) => event.type)).toEqual(['DisclosureMade']);
    const keys = (some: readonly StoredEvent[]) => new Set(some.map((event) => event.keyId));
    expect([...keys(sealed)].filter((key) => keys(ofChild).has(key))).toEqual([]);
  });

  it('given it was sent, when the lead reads, then there it is, word for word', async () => {
    const { disclosures, children } = await queue('idowu');
    expect(disclosures).toMatchObject([{ ...one, by: { personId: rowan.person, as: 'child' }, reads: [], reviewed: false, code }]);
    expect(JSON.stringify(disclosures)).not.toContain(secret);
    expect(children).toMatchObject([{ childId: rowansFile, called: 'Rowan', near: false }]);
    const { body } = await house.query('idowu', `disclosure/disclosure?disclosure=${one.disclosureId}`);
    expect(body.disclosure).toMatchObject({ words: secret, pictures: unsafe });
  });

  it.each(others)('given it was sent, when %s asks, then neither it nor its code nor that it was sent is anywhere', async (name) => {
    const { status, body } = await house.query(name, 'disclosure/disclosures');
    if (status === 200) expect(body).toEqual({ disclosures: [], inputs: [], children: [], people: {} });
    else expect(status).toBe(404);
    const exact = `disclosure/disclosure?disclosure=${one.disclosureId}`;
    const never = exact.replace(one.disclosureId, randomUUID());
    const [is, isNot] = [await house.query(name, exact), await house.query(name, never)];
    expect([is.status, is.body.code]).toEqual([404, isNot.body.code]);
    const doors = ['timeline/timeline', 'input/inputs', 'look/looks', 'child/child', 'consent/record', 'voice/heard'];
    const pages = await Promise.all(
      [...doors.map((door) => `${door}?child=${rowansFile}`), 'input/queue', 'input/mine', 'session/me'].map((path) => sees(name, path)),
    );
    for (const page of pages) for (const word of [secret, one.disclosureId, code!]) expect(page).not.toContain(word);
    for (const command of ['read-disclosure', 'review-disclosure'])
      expect(
        (
          await house.ask(name, `disclosure/${command}`, {
            ...one,
            ...(command.startsWith('review') && { reference: null, release: 'allowed', note: 'x' }),
          })
        ).status,
      ).toBe(404);
  });

  it('given the lead has read and reviewed it, when others look, then still nothing, and it has never been one of the child’s own', async () => {
    await house.done('idowu', 'disclosure/read-disclosure', one);
    const review = { ...one, reference: 'CP 114', release: 'withheld', note: 'Spoken with him.' };
    const { position } = await house.done('idowu', 'disclosure/review-disclosure', review);
    const { disclosures } = await queue('idowu');
    expect(disclosures).toMatchObject([{ reviewed: true, ringAt: null, reads: [{ by: lark.person }] }]);
    expect((await house.query('rowan', `disclosure/disclosures?seen=${position}`)).status).toBe(404);
    expect((await house.query('rowan', `input/inputs?child=${rowansFile}`)).body.inputs).toEqual([]);
  });

  it('given the lead has read in it, when anybody asks who looked, then nobody is told but the lead', async () => {
    const looks = (name: Name) => sees(name, `look/looks?child=${rowansFile}`);
    for (const name of ['mum', 'dad', 'rowan', 'dara', 'farrow', 'okafor', 'osei'] as const)
      expect(await looks(name)).not.toContain(lark.person);
    const { body } = await house.query('idowu', `disclosure/disclosure?disclosure=${one.disclosureId}`);
    expect(body.looks).toEqual(
      expect.arrayContaining([expect.objectContaining({ personId: lark.person, as: 'safeguarding', view: 'disclosure' })]),
    );
    const types = (await house.log()).filter((event) => event.stream.startsWith('sealed-looks-')).map((event) => event.type);
    expect(new Set(types)).toEqual(new Set(['SealedFileLookedAt']));
  });
});

describe('what a teacher writes', () => {
  it('given words that a child told a teacher, when they are sent, then the teacher keeps sight of them and learns that they were read', async () => {
    await house.done('osei', 'disclosure/make-disclosure', told);
    expect(await queue('osei')).toMatchObject({ disclosures: [{ disclosureId: told.disclosureId, reads: [] }], inputs: [] });
    const { position } = await house.done('idowu', 'disclosure/read-disclosure', { childId: rowansFile, disclosureId: told.disclosureId });
    const after = await house.query('osei', `disclosure/disclosures?seen=${position}`);
    expect(after.body.disclosures).toMatchObject([{ reads: [{ by: lark.person }] }]);
    for (const name of ['farrow', 'okafor', 'mum', 'rowan'] as const)
      expect(JSON.stringify(await queue(name))).not.toContain(told.disclosureId);
  });

  it.each([
    ['nothing in it', { words: null, how: 'own-words', heard: null }, 'nothing-said'],
    ['no day', { heard: null }, 'heard-when-missing'],
    ['a day to come', { heard: { on: '2027-01-01', at: null, where: null } }, 'heard-in-the-future'],
  ])('given %s, when it is sent, then it is said what is missing', async (_what, over, refused) => {
    const answer = await house.ask('osei', 'disclosure/make-disclosure', { ...told, disclosureId: randomUUID(), ...over });
    expect([answer.status, answer.body.code]).toEqual([409, refused]);
    expect(answer.body.detail).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what staff seal', () => {
  it('given words of Rowan that reached his teacher, when they are sealed, then they are gone for everybody but the lead, and come back unsealed', async () => {
    const his = { ...voice(), words: 'A sealed thing.', audience: ['educators', 'parents'] } as ReturnType<typeof voice>;
    await house.done('rowan', 'voice/share-voice', his);
    const input = { childId: rowansFile, inputId: his.voiceId };
    const { position } = await house.done('osei', 'input/seal-input', { ...input, reason: 'It may be about home.' });
    const readers = async (seen: string | null) =>
      (
        await Promise.all(
          names.map(async (name) =>
            (await sees(name, `input/input?input=${his.voiceId}&seen=${seen}`)).includes('A sealed thing.') ? [name] : [],
          ),
        )
      ).flat();
    expect(await readers(position)).toEqual([]);
    expect((await queue('idowu')).inputs).toMatchObject([
      { inputId: his.voiceId, words: 'A sealed thing.', seals: [{ reason: 'It may be about home.', by: osei.person }] },
    ]);
    for (const name of others) expect(await sees(name, 'disclosure/disclosures')).not.toContain('A sealed thing.');
    const back = await house.done('idowu', 'input/unseal-input', { ...input, reason: 'Read.' });
    expect(await readers(back.position)).toEqual(['rowan', 'mum', 'dad', 'farrow', 'okafor', 'osei', 'dara']);
  });

  it('given a concern of Dad, when it is sealed, then he keeps sight of his own words and Mum, who safeguards, gets none', async () => {
    const his = concern('About the weekend.', { audience: [] });
    await house.done('dad', 'concern/raise-concern', his);
    const { position } = await house.done('farrow', 'input/seal-input', { childId: rowansFile, inputId: his.concernId, reason: 'Safe?' });
    expect(await sees('dad', `input/inputs?child=${rowansFile}&seen=${position}`)).toContain('About the weekend.');
    for (const name of ['mum', 'farrow', 'okafor', 'osei'] as const) {
      expect(await sees(name, `input/inputs?child=${rowansFile}`)).not.toContain('About the weekend.');
      expect(await sees(name, 'disclosure/disclosures')).not.toContain('About the weekend.');
    }
    expect((await queue('idowu')).inputs.map((row: { inputId: string }) => row.inputId)).toEqual([his.concernId]);
    expect(dad.person).toBe((await queue('idowu')).inputs[0].sealed[0]);
  });
});

describe('a deputy for another child', () => {
  it('given Mum, who is a deputy, when Ada of another family sends something, then she reads it, and the lead too', async () => {
    const adas = { childId: adasFile as string, disclosureId: randomUUID() as string };
    const { position } = await house.done('ada', 'disclosure/make-disclosure', { ...adas, pictures: unsafe });
    const mine = (await house.query('mum', `disclosure/disclosures?seen=${position}`)).body.disclosures;
    expect(mine.map((row: { childId: string }) => row.childId)).toEqual([adasFile]);
    await house.done('mum', 'disclosure/read-disclosure', adas);
    for (const name of ['adasMum', 'farrow', 'okafor', 'ada'] as const)
      expect(await sees(name, 'disclosure/disclosures')).not.toContain(adas.disclosureId);
  });

  it('given Mum’s only post at school ends, when she asks again, then nothing sealed is open to her any more', async () => {
    const end = { schoolId: alderbrook, personId: mum.person, role: 'educator', on: '2026-09-07' };
    const { position } = await house.done('farrow', 'school/end-appointment', end);
    expect((await house.query('mum', `disclosure/disclosures?seen=${position}`)).status).toBe(404);
    expect((await house.query('mum', 'session/me')).body.safeguards).toBe(false);
  });

  it('given the outbox, when every letter is read, then none says a name, a word or a code of it', async () => {
    const outbox = `${house.dir}/outbox`;
    await eventually(() => existsSync(outbox) && readdirSync(outbox).length > 0, 'it has rung');
    const letters = readdirSync(outbox).map((file) => readFileSync(`${outbox}/${file}`, 'utf8'));
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) expect(letter).not.toMatch(new RegExp(`Rowan|Ada\\b|${secret}|${code}|safe|disclos|child`, 'i'));
  });
});
