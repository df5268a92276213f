import { describe, it } from '@jest/globals';
import { consent, type Family } from '@heard/domain/consent';
import { given } from '../support/given.ts';
import {
  askedAbout,
  asking,
  declined,
  gave,
  question,
  repliedTo,
  requested,
  step,
  takenBack,
  upheld,
  withdrew,
} from '../support/consenting.ts';
import { anId, calendar, dad, dara, farrow, mum, neighbour, okafor, on, osei, rowan, rowansFile, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { by, circle } from '../support/story.ts';
import { hasSupporter, ordered, seen } from '../support/who-is-who.ts';

const families: readonly Family[] = ['permission', 'data'];
const after = (...before: readonly Before[]) => given(consent, ...circle, ...before);
const about = (type: string, data: object) => ({ type, data: { childId: rowansFile, consentId: asking, ...data } });
const ask = (over: object = {}) => about('AskAboutConsent', { questionId: question, words: 'Who else reads it?', ...over });
const reply = (over: object = {}) => about('AnswerAboutConsent', { questionId: question, words: 'Mr Osei and I.', ...over });
const uphold = about('UpholdConsent', { reason: 'Rowan asked for it himself.' });
const close = about('CloseConsent', { reason: 'It is not needed any more.' });
const act = (family: Family) => (family === 'data' ? { act: 'outside-app' } : {});

describe.each(families)('a question about a %s', (family) => {
  const asked = requested(act(family), family);
  it('given a request, when Mum asks before she answers, then her question is recorded', () =>
    after(asked)
      .when(mum, ask())
      .then(askedAbout(mum, {}, family).event));
  it('given her question, when the SENCO answers, then the answer is recorded', () =>
    after(asked, askedAbout(mum, {}, family))
      .when(farrow, reply())
      .then(repliedTo({}, family).event));
  it('given it was sent, when it is sent again, then that is refused', () =>
    after(asked, askedAbout(mum, {}, family))
      .when(mum, ask())
      .thenRefused('said-already'));
  it('given it was answered, when it is answered again, then that is refused', () =>
    after(asked, askedAbout(mum, {}, family), repliedTo({}, family))
      .when(okafor, reply())
      .thenRefused('answered-already'));
});

describe('questions', () => {
  it('given no question, when it is answered, then that is refused', () =>
    after(requested()).when(farrow, reply()).thenRefused('no-such-question'));
  it('given no request, when anything is asked or answered, then that is refused', () => {
    after().when(mum, ask()).thenRefused('no-such-consent');
    after().when(farrow, reply()).thenRefused('no-such-consent', { consentId: asking });
  });
  it('given somebody who was not asked and has no standing, when they ask, then that is refused', () => {
    after(requested()).when(rowan, ask()).thenRefused('no-standing-to-consent', { because: 'not-in-the-circle' });
    after(requested(), hasSupporter()).when(dara, ask()).thenRefused('no-standing-to-consent', { because: 'no-responsibility' });
  });
  it('given Dad was not asked, when he asks, then his question is recorded: he has the standing', () =>
    after(requested({ asked: [mum.person] }))
      .when(dad, ask())
      .then(askedAbout(dad).event));
  it('given Dad was asked and may not answer any more, when he asks, then his question is recorded', () =>
    after(requested(), seen(), ordered({ limits: [{ personId: dad.person, cannot: ['consent'] }] }))
      .when(dad, ask())
      .then(askedAbout(dad).event));
  it.each([
    ['a neighbour', neighbour],
    ['the SENCO', farrow],
    ['another school', vale],
  ])('given a request, when %s asks about it, then nobody hears it', (_who, who) => after(requested()).when(who, ask()).thenUnseen());
  it('given her question, when Mum answers it herself, then nobody hears it', () =>
    after(requested(), askedAbout(mum)).when(mum, reply()).thenUnseen());
});

describe.each(families)('going ahead with a %s although somebody disagrees', (family) => {
  const asked = requested(act(family), family);
  const [yes, no] = [gave(mum, {}, family), declined(dad, {}, family)];
  it('given one yes and one no, when school goes ahead with its reason, then that is recorded, once', () => {
    after(asked, yes, no).when(farrow, uphold).then(upheld({}, family).event);
    after(asked, yes, no, upheld({}, family)).when(okafor, uphold).thenNothing();
  });
  it('given school went ahead, when somebody says no after that, then it may be upheld anew', () =>
    after(asked, yes, no, upheld({}, family), declined(dad, { words: 'Still no.' }, family))
      .when(farrow, uphold)
      .then(upheld({}, family).event));
  it('given one yes and one taken back, when school goes ahead, then that is recorded', () =>
    after(asked, yes, gave(dad, {}, family), withdrew(dad, {}, family))
      .when(farrow, uphold)
      .then(upheld({}, family).event));
  it.each([
    ['nobody has answered', []],
    ['everybody agrees', [yes]],
    ['nobody agrees', [no]],
  ])('given that %s, when school goes ahead in spite of it, then that is refused', (_what, more) =>
    after(asked, ...more)
      .when(farrow, uphold)
      .thenRefused('nobody-disagrees'),
  );
  it('given everybody must agree, when school goes ahead without, then that is refused', () =>
    after(requested({ ...act(family), needs: 'everyone' }, family), yes, no)
      .when(farrow, uphold)
      .thenRefused('everyone-must-agree'));
  it('given a request, when school takes it back, then it is closed, once', () => {
    after(asked, yes).when(farrow, close).then(takenBack({}, family).event);
    after(asked, yes, takenBack({}, family)).when(okafor, close).thenNothing();
  });
});

describe('what is school’s alone', () => {
  it.each([
    ['Mum', mum],
    ['his teacher', osei],
    ['another school', vale],
  ])('given one yes and one no, when %s goes ahead or takes it back, then nobody hears it', (_who, who) => {
    after(requested(), gave(mum), declined(dad)).when(who, uphold).thenUnseen();
    after(requested(), gave(mum), declined(dad)).when(who, close).thenUnseen();
  });
  it('given no request, when school goes ahead or takes it back, then that is refused', () => {
    after().when(farrow, uphold).thenRefused('no-such-consent');
    after().when(farrow, close).thenRefused('no-such-consent');
  });
});

describe.each(families)('a %s that runs out', (family) => {
  const turn = { type: 'RunOutConsents', data: { childId: rowansFile } };
  const asked = requested(act(family), family);
  const soon = step('NoticeGiven', { lastDay: '2027-07-21' }, family);
  const over = step('RanOut', { on: '2027-07-22' }, family);
  const onDay = (date: string) => on(calendar, date);
  const told = by(onDay('2027-06-22'), 'calendar', soon);

  it.each([
    ['somebody agreed', [gave(mum, {}, family)]],
    ['nobody has answered', []],
    ['somebody said no', [declined(mum, {}, family)]],
  ])('given that %s, when thirty-one days are left, then nothing; when thirty are left, then both sides are told, once', (_what, more) => {
    after(asked, ...more)
      .when(onDay('2027-06-21'), turn)
      .thenNothing();
    after(asked, ...more)
      .when(onDay('2027-06-22'), turn)
      .then(soon);
    after(asked, ...more, told)
      .when(onDay('2027-06-23'), turn)
      .thenNothing();
  });
  it('given its last day, when it dawns, then it has not run out; when the day after dawns, then it has, once', () => {
    after(asked, told).when(onDay('2027-07-21'), turn).thenNothing();
    after(asked, told).when(onDay('2027-07-22'), turn).then(over);
    after(asked, told, by(onDay('2027-07-22'), 'calendar', over))
      .when(onDay('2027-07-23'), turn)
      .thenNothing();
  });
  it('given a house that was off all summer, when it wakes, then it ran out on its own day and nobody is told of it ahead', () =>
    after(asked).when(onDay('2027-09-01'), turn).then(over));
  it('given it was asked for with thirty days to go, when days turn, then nobody is told ahead: whoever answers sees the day', () => {
    after(requested({ ...act(family), lastDay: '2026-10-06' }, family))
      .when(onDay('2026-09-08'), turn)
      .thenNothing();
    const longer = { lastDay: '2026-10-07' };
    after(requested({ ...act(family), ...longer }, family))
      .when(onDay('2026-09-08'), turn)
      .then(step('NoticeGiven', longer, family));
  });
  it('given it was taken back, when days turn, then there is nothing to do', () => {
    after(asked, takenBack({}, family)).when(onDay('2027-06-22'), turn).thenNothing();
    after(asked, takenBack({}, family)).when(onDay('2027-07-22'), turn).thenNothing();
  });
  it('given two requests, when one runs out and one is near, then each is told of', () => {
    const other = { consentId: anId(0x59), lastDay: '2027-08-01' };
    after(asked, told, requested({ ...act(family), agencyId: null, ...other }, family))
      .when(onDay('2027-07-22'), turn)
      .then(over, step('NoticeGiven', other, family));
  });
  it('given a request, when anybody but the calendar turns the day, then nobody hears it', () => {
    for (const who of [farrow, mum, { ...calendar, school: vale.school }]) after(asked).when(who, turn).thenUnseen();
  });
});
