import { describe, it } from '@jest/globals';
import { contact } from '@heard/domain/contact';
import { given } from '../support/given.ts';
import { dad, dara, farrow, gran, mum, neighbour, osei, rowan, rowansFile, shaw, vale } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { bySenco, circle } from '../support/story.ts';
import { hasSupporter, hidden } from '../support/who-is-who.ts';

const contacts = (over: object = {}) => ({
  childId: rowansFile,
  personId: mum.person as string,
  address: '4 Alder Lane, Wexcombe' as string | null,
  phone: '01632 960 114' as string | null,
  email: 'alice@example.org' as string | null,
  ...over,
});
const record = (over: object = {}) => ({ type: 'RecordContact', data: contacts(over) });
const recorded = (over: object = {}) => ({ type: 'ContactRecorded', data: contacts(over) });
const after = (...before: readonly Before[]) => given(contact, ...circle, ...before);

describe('recording how an adult can be reached', () => {
  it('given Mum, when she or the SENCO records it, then it is recorded', () => {
    for (const who of [mum, farrow]) after().when(who, record()).then(recorded());
  });
  it('given it is recorded, when the same is said again, then there is nothing to do; when a number changes, then it is recorded', () => {
    after(bySenco(recorded())).when(mum, record()).thenNothing();
    after(bySenco(recorded()))
      .when(mum, record({ phone: null }))
      .then(recorded({ phone: null }));
  });
  it('given a supporter beside Mum, when they record their own, then it is recorded', () =>
    after(hasSupporter())
      .when(dara, record({ personId: dara.person }))
      .then(recorded({ personId: dara.person })));
  it('given somebody who is nobody to Rowan, when the SENCO records theirs, then that is refused', () =>
    after()
      .when(farrow, record({ personId: neighbour.person }))
      .thenRefused('not-in-the-circle', { personId: neighbour.person }));
  it('given Mum’s whereabouts are hidden, when an address is written down, then that is refused, and a number is taken', () => {
    for (const who of [mum, farrow]) after(hidden(mum)).when(who, record()).thenRefused('whereabouts-hidden');
    after(hidden(mum))
      .when(mum, record({ address: null }))
      .then(recorded({ address: null }));
  });
  it.each([
    ['Dad', dad],
    ['Gran, who is family no longer', gran],
    ['Rowan', rowan],
    ['his teacher', osei],
    ['a social worker who is not recorded', shaw],
    ['another school', vale],
  ])('given Mum, when %s records hers, then nobody hears it', (_who, who) => after().when(who, record()).thenUnseen());
});
