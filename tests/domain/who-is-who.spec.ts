import { describe, it } from '@jest/globals';
import { child } from '@heard/domain/child';
import { given } from '../support/given.ts';
import { anId, dad, dara, farrow, gran, mum, neighbour, okafor, on, osei, rowan, rowansFile, shaw, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { bySenco, circle, relationship } from '../support/story.ts';
import {
  evidence,
  hasSupporter,
  lifted,
  noContact,
  order,
  ordered,
  paper,
  seen,
  supporter,
  supporterEnded,
} from '../support/who-is-who.ts';

const after = (...before: readonly Before[]) => given(child, ...circle, ...before);

describe('recording who stands beside a family', () => {
  const record = (over: object = {}) => ({ type: 'RecordSupporter', data: supporter(over) });
  const recorded = (over: object = {}) => ({ type: 'SupporterRecorded', data: supporter(over) });
  it.each([
    ['somebody from SENDIASS beside Mum', {}],
    ['an advocate beside Rowan himself', { kind: 'advocate', beside: rowan.person }],
    ['a social worker for the local authority', { kind: 'social-worker', beside: null }],
    ['the virtual school for the local authority', { kind: 'virtual-school', beside: null }],
    ['an interpreter, beside nobody', { kind: 'interpreter', beside: null }],
    ['somebody for one day', { from: '2026-09-07', lastDay: '2026-09-07' }],
  ])('given Rowan, when the SENCO records %s, then it is recorded', (_who, over) =>
    after().when(farrow, record(over)).then(recorded(over)),
  );
  it('given a supporter, when the same is said again, then there is nothing to do; when the day moves, then it is recorded', () => {
    after(hasSupporter()).when(farrow, record()).thenNothing();
    after(hasSupporter())
      .when(farrow, record({ lastDay: '2026-12-18' }))
      .then(recorded({ lastDay: '2026-12-18' }));
  });
  it('given a supporter whose time ended, when the same is said again, then it begins anew', () =>
    after(hasSupporter(), supporterEnded(dara, '2026-09-05')).when(farrow, record()).then(recorded()));
  it('given a last day before the first, when it is recorded, then that is refused with both', () =>
    after()
      .when(farrow, record({ from: '2026-09-08', lastDay: '2026-09-07' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-08', lastDay: '2026-09-07' }));
  it('given somebody who is nobody to Rowan, when a supporter stands beside them, then that is refused', () =>
    after()
      .when(farrow, record({ beside: neighbour.person }))
      .thenRefused('not-in-the-circle', { personId: neighbour.person }));
  it.each(['advocate', 'sendiass'])('given an %s, when nobody is named beside whom they stand, then that is refused', (kind) =>
    after()
      .when(farrow, record({ kind, beside: null }))
      .thenRefused('beside-nobody'),
  );
  it.each([
    ['Mum', mum],
    ['his teacher', osei],
    ['another school', vale],
  ])('given Rowan, when %s records a supporter, then nobody hears it', (_who, who) => after().when(who, record()).thenUnseen());
});

describe('ending what a supporter is here for', () => {
  const end = (who: { person: string }, day: string) => ({
    type: 'EndSupporter',
    data: { childId: rowansFile, personId: who.person, on: day, reason: 'The family asked for it.' },
  });
  it('given a supporter, when the head ends it, then it ends that day', () =>
    after(hasSupporter())
      .when(okafor, end(dara, '2026-12-01'))
      .then({ ...end(dara, '2026-12-01'), type: 'SupporterEnded' }));
  it('given it ended, when it is ended again, then there is nothing to do', () =>
    after(hasSupporter(), supporterEnded(dara, '2026-12-01')).when(farrow, end(dara, '2026-12-02')).thenNothing());
  it('given a first day, when it ends before, then that is refused with it', () =>
    after(hasSupporter()).when(farrow, end(dara, '2026-08-31')).thenRefused('ends-before-it-starts', { from: '2026-09-01' }));
  it('given no supporter, when somebody’s time is ended, then that is refused', () =>
    after().when(farrow, end(shaw, '2026-12-01')).thenRefused('not-in-the-circle', { personId: shaw.person }));
});

describe('recording that a paper was seen', () => {
  const see = (over: object = {}) => ({ type: 'SeeEvidence', data: evidence(over) });
  it.each([
    ['a birth certificate', { document: 'birth-certificate', reference: null }],
    ['an order of a court', {}],
    ['that it was only told', { document: 'told-only', reference: null }],
    ['a letter about a supporter', { document: 'letter-of-the-local-authority', personId: dara.person }],
    ['today', { seenOn: '2026-09-07' }],
    ['about somebody whose line has ended', { personId: gran.person }],
  ])('given Rowan, when the SENCO records %s, then it is recorded', (_what, over) =>
    after(hasSupporter())
      .when(farrow, see(over))
      .then({ type: 'EvidenceSeen', data: evidence(over) }),
  );
  it.each([
    ['Mum', mum],
    ['Dad', dad],
    ['his teacher', osei],
  ])('given Rowan, when %s records that a paper was seen, then that is refused in words', (_who, who) =>
    after().when(who, see()).thenRefused('evidence-not-yours'),
  );
  it('given a head who is recorded around him, when she records a paper, then she is family and that is refused', () =>
    after(bySenco({ type: 'RelationshipRecorded', data: relationship(okafor, 'Aunt Ruth', 'other') }))
      .when(okafor, see())
      .thenRefused('evidence-not-yours'));
  it('given a SENCO who will be recorded from tomorrow, when she records a paper about herself, then that is refused', () =>
    after(bySenco({ type: 'RelationshipRecorded', data: relationship(farrow, 'Aunt Helen', 'other', '2026-09-08') }))
      .when(farrow, see({ personId: farrow.person }))
      .thenRefused('evidence-about-oneself'));
  it('given a stranger, when a paper about them was seen, then that is refused', () =>
    after()
      .when(farrow, see({ personId: neighbour.person }))
      .thenRefused('not-in-the-circle', { personId: neighbour.person }));
  it('given tomorrow, when a paper was seen then, then that is refused', () =>
    after()
      .when(farrow, see({ seenOn: '2026-09-08' }))
      .thenRefused('seen-in-the-future', { seenOn: '2026-09-08' }));
  it('given it is recorded, when the same is said again, then there is nothing to do; when it says another thing, then that is refused', () => {
    after(seen()).when(okafor, see()).thenNothing();
    after(seen())
      .when(okafor, see({ document: 'passport' }))
      .thenRefused('evidence-recorded');
  });
  it('given another school, when it records a paper, then Rowan does not exist for it', () => after().when(vale, see()).thenUnseen());
});

describe('recording an order', () => {
  const record = (over: object = {}) => ({ type: 'RecordOrder', data: order(over) });
  const gives = [{ personId: mum.person, alone: true }];
  it.each([
    ['takes sight and consent from Dad', {}],
    ['gives it to Mum alone', { kind: 'special-guardianship', limits: [], gives }],
    ['names no last day', { lastDay: null }],
    ['holds for one day', { from: '2026-09-07', lastDay: '2026-09-07' }],
    ['ended long ago', { from: '2024-01-01', lastDay: '2025-01-01' }],
    ['names a supporter', { kind: 'care-order', limits: [], gives: [{ personId: dara.person, alone: false }] }],
  ])('given the paper was seen, when an order that %s is recorded, then it is recorded', (_what, over) =>
    after(hasSupporter(), seen())
      .when(farrow, record(over))
      .then({ type: 'OrderRecorded', data: order(over) }),
  );
  it('given a last day before the first, when it is recorded, then that is refused with both', () =>
    after(seen())
      .when(farrow, record({ from: '2026-09-07', lastDay: '2026-09-06' }))
      .thenRefused('ends-before-it-starts', { from: '2026-09-07', lastDay: '2026-09-06' }));
  it('given nobody is limited and nobody given anything, when it is recorded, then that is refused', () =>
    after(seen())
      .when(farrow, record({ limits: [] }))
      .thenRefused('order-says-nothing'));
  it.each([
    ['limited', { limits: [{ personId: neighbour.person, cannot: ['see'] }] }],
    ['given something', { gives: [{ personId: neighbour.person, alone: false }] }],
  ])('given a stranger, when they are %s by an order, then that is refused', (_what, over) =>
    after(seen()).when(farrow, record(over)).thenRefused('not-in-the-circle', { personId: neighbour.person }),
  );
  it.each([
    ['no paper', []],
    ['another paper', [seen({ document: 'birth-certificate' })]],
    ['only words', [seen({ document: 'told-only' })]],
  ])('given %s, when an order is recorded, then that is refused: it has not been seen', (_what, before) =>
    after(...before)
      .when(farrow, record())
      .thenRefused('order-not-seen'),
  );
  it('given it is recorded, when the same is said again, then there is nothing to do; when it says another thing, then that is refused', () => {
    after(seen(), ordered()).when(okafor, record()).thenNothing();
    after(seen(), ordered(), lifted('2026-09-10')).when(okafor, record()).thenNothing();
    after(seen(), ordered())
      .when(okafor, record({ lastDay: null }))
      .thenRefused('order-recorded');
  });
  it.each([
    ['Mum', mum],
    ['his teacher', osei],
  ])('given the paper, when %s records the order, then nobody hears it', (_who, who) => after(seen()).when(who, record()).thenUnseen());
});

describe('an order that ends', () => {
  const end = (day: string, orderId = noContact) => ({
    type: 'EndOrder',
    data: { childId: rowansFile, orderId, on: day, reason: 'Varied by the court.' },
  });
  it('given an order, when it was lifted, then it no longer holds from that day', () =>
    after(seen(), ordered()).when(farrow, end('2026-10-01')).then(lifted('2026-10-01').event));
  it('given it was lifted, when that is said again, then there is nothing to do', () =>
    after(seen(), ordered(), lifted('2026-10-01')).when(farrow, end('2026-10-02')).thenNothing());
  it('given its first day, when it was lifted before, then that is refused', () =>
    after(seen(), ordered())
      .when(farrow, end('2026-09-06'))
      .thenRefused('ends-before-it-starts', { from: '2026-09-07', lastDay: '2026-09-06' }));
  it('given no such order, when it is lifted, then that is refused', () =>
    after().when(farrow, end('2026-10-01')).thenRefused('no-such-order', { orderId: noContact }));
  it('given a paper under another order’s id, when that is lifted, then it is not found', () =>
    after(seen(), ordered()).when(farrow, end('2026-10-01', paper)).thenRefused('no-such-order'));
  it('given an order is over, when another replaces it, then both stay in the record', () =>
    after(seen(), ordered(), lifted('2026-10-01'))
      .when(on(farrow, '2026-10-01'), { type: 'RecordOrder', data: order({ orderId: anId(0x43), from: '2026-10-01' }) })
      .then({ type: 'OrderRecorded', data: order({ orderId: anId(0x43), from: '2026-10-01' }) }));
});
