import { describe, expect, it } from '@jest/globals';
import { maySee, sightOf } from '@heard/domain/child';
import { disclosure, disclosureSeenBy, disclosureView, mayLeave, type DisclosureRow } from '@heard/domain/disclosure';
import { inputView, type InputRow } from '@heard/domain/input';
import type { Asker, Sight } from '@heard/domain/kernel';
import { lookView, type LookRow } from '@heard/domain/look';
import { given } from '../support/given.ts';
import {
  anId,
  calendar,
  dad,
  dara,
  everybody,
  farrow,
  lark,
  moment,
  mum,
  okafor,
  on,
  osei,
  pereira,
  rowan,
  rowansFile,
  vale,
} from '../support/people.ts';
import { asked, stateAfter, storyOf, type Before } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { by, circle, openSchool } from '../support/story.ts';
import { hasSupporter } from '../support/who-is-who.ts';
import { wholeStory } from '../support/whole-story.ts';

const one = { childId: rowansFile, disclosureId: anId(0x90) };
const unsafe = [{ symbol: 'help', label: 'I don’t feel safe' }];
const nothing = { ...one, pictures: [], words: null, how: 'own-words', heard: null, wantsNow: false };
const make = (over: object = {}) => ({ type: 'MakeDisclosure', data: { ...nothing, pictures: unsafe, ...over } });
const made = (who: Asker, as: string, over: object = {}) => ({
  type: 'DisclosureMade',
  data: { ...make(over).data, by: { personId: who.person, as } },
});
const heardIt = {
  ...{ pictures: [], words: '“I don’t want to go home.”', how: 'heard' },
  heard: { on: '2026-09-07', at: '09:50', where: 'in the cloakroom' },
};
const command = (type: string, over: object = {}) => ({ type, data: { ...one, ...over } });
const reviewing = { reference: null, release: 'withheld', note: 'Spoken with him.' };

/** A teacher of another class, who is a deputy: nothing else makes the child theirs. */
const lead: Asker = { ...lark, safeguards: true };
const said = by(rowan, 'child', made(rowan, 'child'));
const read = by(lead, 'safeguarding', command('DisclosureRead'));
const begun = (...more: readonly Before[]) => given(disclosure, ...openSchool, ...circle, ...more);
const at = (who: Asker, time: string): Asker => ({ ...on(who, time.slice(0, 10)), at: moment(time) });

describe('saying that somebody may not be safe', () => {
  it('given Rowan, when he taps one picture and nothing more, then it is made, in his own name', () =>
    begun().when(rowan, make()).then(made(rowan, 'child')));
  it('given Rowan, when he sends nothing at all, then that is refused', () =>
    begun()
      .when(rowan, make({ pictures: [] }))
      .thenRefused('nothing-said'));
  it('given what Rowan sent, when it comes again, then that is refused', () => begun(said).when(rowan, make()).thenRefused('said-already'));
  it('given Rowan, when his words are sent as somebody else’s, then that is refused', () =>
    begun().when(rowan, make(heardIt)).thenRefused('child-speaks-for-itself'));
  it.each([
    ['a teacher', osei, 'staff'],
    ['the SENCO', farrow, 'staff'],
    ['the head', okafor, 'staff'],
    ['Mum', mum, 'parent'],
    ['Dad', dad, 'parent'],
  ] as const)('given %s, when they write what he said, then it is made with the exact words, when and where', (_who, who, as) =>
    begun()
      .when(who, make(heardIt))
      .then(made(who, as, heardIt)),
  );
  it('given a supporter beside Mum, when they write it, then it is made as theirs', () =>
    begun(hasSupporter())
      .when(dara, make(heardIt))
      .then(made(dara, 'supporter', heardIt)));
  it('given a deputy who is nothing else to Rowan, when they write it, then it is read by them already', () =>
    begun()
      .when(lead, make(heardIt))
      .then(made(lead, 'staff', heardIt), command('DisclosureRead')));
  it('given the SENCO who also safeguards, when she writes it, then it is read by her already', () =>
    begun()
      .when({ ...farrow, safeguards: true }, make(heardIt))
      .then(made(farrow, 'staff', heardIt), command('DisclosureRead')));
  it('given Mum, who safeguards at this school, when she writes about her own child, then nobody of safeguarding has read it yet', () =>
    begun()
      .when({ ...mum, safeguards: true }, make(heardIt))
      .then(made(mum, 'parent', heardIt)));
  it.each([
    ['somebody of another family', everybody.neighbour],
    ['a teacher of another class', lark],
    ['a therapist', pereira],
    ['the SENCO of another school', vale],
    ['who was family once', everybody.gran],
    ['whoever runs the house', everybody.operator],
  ] as const)('given %s, when they write about Rowan, then nobody hears it', (_who, who) => begun().when(who, make(heardIt)).thenUnseen());
  it('given a teacher, when they write what they heard without a day, then that is refused', () =>
    begun()
      .when(osei, make({ ...heardIt, heard: null }))
      .thenRefused('heard-when-missing'));
  it('given a teacher, when the day is still to come, then that is refused with it', () =>
    begun()
      .when(osei, make({ ...heardIt, heard: { on: '2026-09-08', at: null, where: null } }))
      .thenRefused('heard-in-the-future', { on: '2026-09-08' }));
  it.each([{ pictures: unsafe }, { ...heardIt, how: 'seen', words: null, pictures: unsafe }])(
    'given a teacher, when they send a picture and no words, then that is refused',
    (over) => begun().when(osei, make(over)).thenRefused('words-missing'),
  );
});

describe('reading and reviewing', () => {
  it('given what Rowan sent, when a deputy reads it, then that is written down, once for each', () => {
    begun(said).when(lead, command('ReadDisclosure')).then(command('DisclosureRead'));
    begun(said, read).when(lead, command('ReadDisclosure')).thenNothing();
    begun(said, read)
      .when({ ...osei, safeguards: true }, command('ReadDisclosure'))
      .then(command('DisclosureRead'));
  });
  it('given it was read, when it is reviewed, then that is written down; the same again is nothing to do; another is written down too', () => {
    begun(said, read).when(lead, command('ReviewDisclosure', reviewing)).then(command('DisclosureReviewed', reviewing));
    const reviewed = by(lead, 'safeguarding', command('DisclosureReviewed', reviewing));
    begun(said, read, reviewed).when(lead, command('ReviewDisclosure', reviewing)).thenNothing();
    const later = { ...reviewing, release: 'allowed' };
    begun(said, read, reviewed).when(lead, command('ReviewDisclosure', later)).then(command('DisclosureReviewed', later));
  });
  it('given nobody has read it, when it is reviewed, then that is refused', () =>
    begun(said).when(lead, command('ReviewDisclosure', reviewing)).thenRefused('not-read-yet'));
  it.each(['ReadDisclosure', 'ReviewDisclosure', 'RingForDisclosure'])(
    'given nothing was sent, when %s is asked, then that is refused',
    (type) =>
      begun()
        .when(
          type === 'RingForDisclosure' ? calendar : lead,
          command(type, { ...(type === 'ReviewDisclosure' && reviewing), ...(type === 'RingForDisclosure' && { to: [] }) }),
        )
        .thenRefused('not-disclosed'),
  );
  it.each([
    ['everybody around him', [rowan, mum, dad, farrow, okafor, osei, dara]],
    ['a lead who is his family', [{ ...mum, safeguards: true }]],
    ['a lead of another school', [{ ...vale, safeguards: true }]],
  ] as const)('given what Rowan sent, when %s would read or review it, then it is not there', (_who, some) => {
    for (const who of some) {
      begun(said, read).when(who, command('ReadDisclosure')).thenUnseen();
      begun(said, read).when(who, command('ReviewDisclosure', reviewing)).thenUnseen();
    }
  });
});

describe('ringing while it is unread', () => {
  const ring = command('RingForDisclosure', { to: [lead.person] });
  const rung = (time: number, ringAt: string) => command('DisclosureRung', { to: [lead.person], time, ringAt });
  const before = (time: number) => by(calendar, 'calendar', rung(time, '2026-09-07T08:40:00.000Z'));

  it.each([
    ['on a Monday at ten past nine', '2026-09-07T08:10:00.000Z', '2026-09-07T08:40:00.000Z'],
    ['a quarter to six', '2026-09-07T16:45:00.000Z', '2026-09-08T07:15:00.000Z'],
    ['in the evening', '2026-09-07T19:00:00.000Z', '2026-09-08T07:00:00.000Z'],
    ['early in the morning', '2026-09-08T05:00:00.000Z', '2026-09-08T07:00:00.000Z'],
    ['on a Saturday', '2026-09-12T10:00:00.000Z', '2026-09-14T07:00:00.000Z'],
    ['in half term, over the end of summer time', '2026-10-25T10:00:00.000Z', '2026-11-02T08:00:00.000Z'],
  ])(
    'given something sent %s, when it has rung at once, then it rings again after half an hour at work, or first thing',
    (_when, now, next) => begun(said).when(at(calendar, now), ring).then(rung(1, next)),
  );
  it.each([
    ['within the day', '2026-09-07T08:40:00.000Z', '2026-09-07T09:40:00.000Z'],
    ['at half past five', '2026-09-07T16:30:00.000Z', '2026-09-08T07:30:00.000Z'],
    ['on a Friday at half past five', '2026-09-11T16:30:00.000Z', '2026-09-14T07:30:00.000Z'],
  ])('given it has rung and is unread, when it rings again %s, then next after an hour at work', (_when, now, next) =>
    begun(said, before(1)).when(at(calendar, now), ring).then(rung(2, next)),
  );
  it('given it was read, when it would ring, then there is nothing to do', () =>
    begun(said, before(1), read).when(calendar, ring).thenNothing());
  it.each(['rowan', 'mum', 'farrow', 'okafor', 'osei', 'operator'] as const)(
    'given %s, when they ring for it, then nobody hears it',
    (who) => begun(said).when(everybody[who], ring).thenUnseen(),
  );
});

const sightOfAll = (who: Asker, over: Partial<Sight> = {}): Sight => ({
  ...sightOf(who, {
    standings: [
      { childId: rowansFile, as: 'parent', beside: null },
      { childId: rowansFile, as: 'educator', beside: null },
    ],
    openTo: [],
    hidden: [],
    kin: [],
  }),
  ...over,
});
const rowAfter = (...more: readonly Before[]): DisclosureRow =>
  shown<DisclosureRow>(disclosureView, storyOf([...openSchool, ...circle, ...more]))[0]!;

describe('who is shown it', () => {
  const row = rowAfter(said);
  it.each(Object.entries(everybody))('given what Rowan sent, when %s looks, near as can be, then it is not there', (_name, who) => {
    expect(
      maySee(
        sightOfAll(who, { asChild: rowansFile, wholeSchool: true, asSupporter: [{ childId: rowansFile, personId: rowan.person }] }),
        row,
      ),
    ).toBe(false);
  });
  it('given a deputy, when they look, then it is there with all of it, but not if the child is of their family', () => {
    const sight = sightOf(lead, { standings: [], openTo: [], hidden: [], kin: [] });
    expect([maySee(sight, row), maySee({ ...sight, kin: [rowansFile] }, row)]).toEqual([true, false]);
    expect(disclosureSeenBy(row, sight)).toEqual(row);
  });
  it('given what a teacher wrote, when they look, then their words and that they were read, and nothing of what came of it; not once they left the class', () => {
    const theirs = rowAfter(
      by(osei, 'educator', made(osei, 'staff', heardIt)),
      read,
      by(lead, 'safeguarding', command('DisclosureReviewed', reviewing)),
    );
    const sight = sightOf(osei, { standings: [{ childId: rowansFile, as: 'educator', beside: null }], openTo: [], hidden: [], kin: [] });
    expect(maySee(sight, theirs)).toBe(true);
    expect(disclosureSeenBy(theirs, sight)).toMatchObject({
      words: heardIt.words,
      reads: [{ by: lead.person }],
      reviews: [],
      rings: [],
      ringAt: null,
    });
    expect(maySee({ ...sight, asEducator: [] }, theirs)).toBe(false);
    expect(maySee(sightOfAll(farrow, { wholeSchool: true }), theirs)).toBe(false);
  });
  it.each([
    ['Mum', mum, 'parent'],
    ['Dara', dara, 'supporter'],
  ] as const)('given what %s wrote, when they look again, then nothing shows that they did', (_who, who, as) => {
    const theirs = rowAfter(hasSupporter(), by(who, as, made(who, as, heardIt)));
    expect(maySee(sightOfAll(who, { asSupporter: [{ childId: rowansFile, personId: mum.person }] }), theirs)).toBe(false);
  });
  it('given it is rung for and read, when its row is folded, then what is due moves on and ends', () => {
    const rung = by(calendar, 'calendar', command('DisclosureRung', { to: [], time: 1, ringAt: '2026-09-07T08:40:00.000Z' }));
    expect(rowAfter(said).ringAt).toBe('2026-09-07T08:10:00.000Z');
    expect(rowAfter(said, rung)).toMatchObject({ ringAt: '2026-09-07T08:40:00.000Z', rings: [{ time: 1 }] });
    expect(rowAfter(said, read, rung).ringAt).toBeNull();
    expect(rowAfter(said, rung, read).ringAt).toBeNull();
  });
});

describe('what may leave the house', () => {
  const reviewedAs = (release: string) => by(lead, 'safeguarding', command('DisclosureReviewed', { ...reviewing, release }));
  it('given something sealed, when it would leave, then not before safeguarding says so, and not after it takes that back', () => {
    expect(mayLeave(rowAfter(said))).toBe(false);
    expect(mayLeave(rowAfter(said, read))).toBe(false);
    expect(mayLeave(rowAfter(said, read, reviewedAs('withheld')))).toBe(false);
    expect(mayLeave(rowAfter(said, read, reviewedAs('allowed')))).toBe(true);
    expect(mayLeave(rowAfter(said, read, reviewedAs('allowed'), reviewedAs('withheld')))).toBe(false);
  });
  it('given an entry that staff sealed, when it would leave, then not while it is sealed', () => {
    const rows = shown<InputRow>(inputView, storyOf(wholeStory));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(mayLeave({ ...row, sealed: [] })).toBe(false);
    for (const row of rows.filter((one) => one.sealed === null)) expect(mayLeave(row)).toBe(true);
  });
});

describe('looks at what is sealed', () => {
  const who = { schoolId: okafor.school, personId: lead.person, month: '2026-09' };
  const data = { ...who, view: 'disclosure', stoodOn: null, files: [rowansFile] };
  it('given a deputy, when they read, then it is written down apart; of nobody else and for nobody else', async () => {
    const { look } = await import('@heard/domain/look');
    const state = stateAfter(look, []);
    expect(asked(look, state, lead, { type: 'LookAtSealedFile', data })).toMatchObject({
      kind: 'done',
      as: 'safeguarding',
      events: [{ type: 'SealedFileLookedAt', data: { during: 'working' } }],
    });
    expect(asked(look, state, lark, { type: 'LookAtSealedFile', data })).toEqual({ kind: 'unseen' });
    expect(asked(look, state, { ...osei, safeguards: true }, { type: 'LookAtSealedFile', data })).toEqual({ kind: 'unseen' });
    expect(look.stream({ type: 'LookAtSealedFile', data })).toBe(`sealed-looks-${lead.person}-2026-09`);
  });
  it('given such a look, when family, SENCO and a teacher ask who looked, then it is not there; a deputy is told', () => {
    const row = shown<LookRow>(lookView as never, storyOf(wholeStory)).find((one) => one.as === 'safeguarding')!;
    expect(row.childId).toBe(rowansFile);
    for (const who of Object.values(everybody))
      expect(maySee(sightOfAll(who, { wholeSchool: true, asChild: rowansFile }), row)).toBe(false);
    const sight = sightOf(lead, { standings: [], openTo: [], hidden: [], kin: [] });
    expect([maySee(sight, row), lookView.seenBy?.(row, sight)]).toEqual([true, row]);
  });
});
