import { describe, it } from '@jest/globals';
import { profile } from '@heard/domain/profile';
import { given } from '../support/given.ts';
import { dad, everybody, farrow, mum, okafor, on, osei, rowan, rowansFile } from '../support/people.ts';
import {
  chose,
  line,
  mumsLine,
  mumWrote,
  oseisLine,
  page,
  published,
  rowansLine,
  sealed,
  threeLines,
  toldLine,
  took,
  withdrawnLine,
} from '../support/profiling.ts';
import type { Before } from '../support/record.ts';
import { by, circle, rowanSaid } from '../support/story.ts';
import { assessed } from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(profile, ...circle, ...before);
const publish = (over: object = {}) => ({ type: 'PublishProfile', data: page(over) });
const invited = by(rowan, 'child', { type: 'FamilyInvited', data: { childId: rowansFile, personId: mum.person } });

const withdraw = (lineId: string, reason: string | null = null) => ({
  type: 'WithdrawProfileLine',
  data: { childId: rowansFile, lineId, reason },
});
const gone = (lineId: string, reason: string | null = null) => ({
  type: 'ProfileLineWithdrawn',
  data: { childId: rowansFile, lineId, reason },
});

describe('taking a line back', () => {
  it.each([
    ['Mum', mum, mumsLine],
    ['Rowan', rowan, rowansLine],
    ['Mr Osei', osei, oseisLine],
  ])('given a line of %s, when they take it back, then it is, once, and no reason is owed', (_who, who, id) => {
    after(...threeLines)
      .when(who, withdraw(id))
      .then(gone(id));
    after(...threeLines, withdrawnLine(who, 'parent', id))
      .when(who, withdraw(id))
      .thenNothing();
  });
  it('given Rowan’s line that the SENCO took, when either takes it back, then it is', () => {
    for (const who of [rowan, farrow]) after(rowanSaid, took(farrow, 'senco')).when(who, withdraw(toldLine)).then(gone(toldLine));
  });
  it('given Mum’s line, when the SENCO takes it off, then she owes a reason', () => {
    after(mumWrote).when(farrow, withdraw(mumsLine)).thenRefused('reason-missing', { lineId: mumsLine });
    after(mumWrote).when(okafor, withdraw(mumsLine, 'It names another child.')).then(gone(mumsLine, 'It names another child.'));
  });
  it('given Mum’s line, when her teacher or, once it is on a page, Dad or Rowan take it off, then that is refused', () => {
    const onPage = published();
    for (const who of [osei, dad, rowan])
      after(...threeLines, onPage)
        .when(who, withdraw(mumsLine, 'No.'))
        .thenRefused('line-not-yours', { lineId: mumsLine });
  });
  it('given Mum’s line that is on no page, when Dad or Rowan take it off, then it is as if there were none', () => {
    for (const who of [dad, rowan]) {
      after(mumWrote).when(who, withdraw(mumsLine)).thenRefused('no-such-line', { lineId: mumsLine });
      after().when(who, withdraw(mumsLine)).thenRefused('no-such-line', { lineId: mumsLine });
    }
  });
  it('given a line from words that are not for the teacher, when he takes it off, then it is as if there were none', () => {
    after(rowanSaid, took(farrow, 'senco')).when(osei, withdraw(toldLine)).thenRefused('no-such-line', { lineId: toldLine });
    after(rowanSaid, took(farrow, 'senco'), chose(['educators']))
      .when(osei, withdraw(toldLine))
      .thenRefused('line-not-yours', { lineId: toldLine });
  });
  it('given a line on a page from words that Rowan keeps from his parents since, when Dad takes it off, then it is as if there were none', () => {
    const onPage = [rowanSaid, chose(['parents', 'educators']), took(farrow, 'senco'), published({ lines: [toldLine] })];
    after(...onPage)
      .when(dad, withdraw(toldLine))
      .thenRefused('line-not-yours', { lineId: toldLine });
    after(...onPage, chose(['educators']))
      .when(dad, withdraw(toldLine))
      .thenRefused('no-such-line', { lineId: toldLine });
  });
  it('given a line from words that are sealed since, when anybody takes it off, then it is as if there were none', () => {
    for (const who of [farrow, rowan])
      after(rowanSaid, took(farrow, 'senco'), sealed()).when(who, withdraw(toldLine)).thenRefused('no-such-line', { lineId: toldLine });
  });
  it('given rights of his own, when Rowan takes off Mum’s line, then it is his to take', () => {
    after(...threeLines, published(), invited)
      .when(on(rowan, '2035-07-02'), withdraw(mumsLine))
      .then(gone(mumsLine));
  });
  it('given somebody for whom there is no file, when they take a line back, then nobody hears it', () => {
    for (const who of ['neighbour', 'lark', 'vale', 'dara', 'pereira'] as const)
      after(mumWrote).when(everybody[who], withdraw(mumsLine)).thenUnseen();
  });
});

describe('a young person’s own page', () => {
  const add = { type: 'OfferProfileLine', data: line() };
  const later = on(farrow, '2035-07-02');
  const paged = (over: object = {}) => published(over).event;
  const open = { lookAgainOn: '2036-03-01' };
  it('given rights of his own, when the page is made without asking him, then that is refused; asked, it is made', () => {
    after(...threeLines)
      .when(later, publish({ ...open, asked: [] }))
      .thenRefused('young-person-decides');
    after(...threeLines)
      .when(later, publish({ ...open, asked: [rowan.person] }))
      .then(paged({ ...open, asked: [rowan.person] }));
  });
  it('given that Mum represents him, when she was asked, then the page is made; without her it is not', () => {
    const represented = by(farrow, 'senco', { type: 'CapacityAssessed', data: assessed(false, [mum]) });
    after(...threeLines, represented)
      .when(later, publish({ ...open, asked: [mum.person] }))
      .then(paged({ ...open, asked: [mum.person] }));
    after(...threeLines, represented)
      .when(later, publish({ ...open, asked: [rowan.person] }))
      .thenRefused('young-person-decides');
  });
  it('given rights of his own, when Mum adds a line, then it is heard only while he lets her', () => {
    after().when(on(mum, '2035-07-02'), add).thenUnseen();
    after(invited).when(on(mum, '2035-07-02'), add).then(mumWrote.event);
  });
});
