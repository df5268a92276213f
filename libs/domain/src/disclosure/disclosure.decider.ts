import { alike, both, refuse, within, type Capacity, type Decider, type DisclosureId, type Fold, type LocalDate } from '../kernel/index.ts';
import { circleFold, noCircle, safeguardingIn, type ChildEvent, type ChildState } from '../child/index.ts';
import { ringAgainAt } from '../clock/index.ts';
import type { DisclosureCommand } from './disclosure.commands.ts';
import type { DisclosureEvent } from './disclosure.events.ts';

type Reviewed = Extract<DisclosureEvent, { type: 'DisclosureReviewed' }>['data'];
type Made = Extract<DisclosureEvent, { type: 'DisclosureMade' }>['data'];

export interface Disclosure {
  readonly rung: number;
  readonly readBy: readonly string[];
  readonly review: Reviewed | null;
}

/** Its own stream holds disclosures alone; who is who comes from the child's file beside it. */
export interface DisclosureState extends ChildState {
  readonly disclosures: Readonly<Record<DisclosureId, Disclosure>>;
}

type Disclosures = DisclosureState['disclosures'];

const changed = (all: Disclosures, id: DisclosureId, change: (one: Disclosure) => Partial<Disclosure>): Disclosures => {
  const one = all[id];
  return one ? { ...all, [id]: { ...one, ...change(one) } } : all;
};

const disclosuresFold: Fold<Disclosures, DisclosureEvent> = {
  DisclosureMade: (all, { data }) => ({ ...all, [data.disclosureId]: { rung: 0, readBy: [], review: null } }),
  DisclosureRung: (all, { data }) => changed(all, data.disclosureId, () => ({ rung: data.time })),
  DisclosureRead: (all, { data, meta }) => changed(all, data.disclosureId, (one) => ({ readBy: [...one.readBy, meta.actor] })),
  DisclosureReviewed: (all, { data }) => changed(all, data.disclosureId, () => ({ review: data })),
};

const known = (all: Disclosures, disclosureId: DisclosureId): Disclosure =>
  all[disclosureId] ?? refuse('not-disclosed', 'We cannot find this. It may belong to another file.', { disclosureId });

const speaksAs = (capacity: Capacity): Made['by']['as'] =>
  capacity === 'child' || capacity === 'parent' || capacity === 'supporter' ? capacity : 'staff';

const heardHolds = ({ how, heard, words }: Pick<Made, 'how' | 'heard' | 'words'>, as: Made['by']['as'], today: LocalDate): void => {
  if (as === 'child' && how !== 'own-words') refuse('child-speaks-for-itself', 'These are your own words. Please send them as your own.');
  if (how !== 'own-words' && heard === null)
    refuse('heard-when-missing', 'Please say on which day you heard or saw it. The time and the place help too.');
  if (as !== 'child' && words === null) refuse('words-missing', 'Please write what the child said, or what you saw, to the letter.');
  if (heard && heard.on > today) refuse('heard-in-the-future', 'The day you give is in the future. Please check it.', { on: heard.on });
};

export const disclosureDecider: Decider<DisclosureState, DisclosureCommand, DisclosureEvent, ChildEvent | DisclosureEvent> = {
  initialState: { circle: noCircle, disclosures: {} },
  fold: both(within('circle', circleFold), within('disclosures', disclosuresFold)),

  decide: {
    MakeDisclosure: (data, { circle, disclosures }, ask) => {
      const { childId, disclosureId } = data;
      if (disclosures[disclosureId]) refuse('said-already', 'This was sent already. It is with the people who keep children safe.');
      if (data.words === null && data.pictures.length === 0)
        refuse('nothing-said', 'There is nothing here to send yet. A picture alone is enough.');
      const as = speaksAs(ask.capacity);
      heardHolds(data, as, ask.today);
      const made: DisclosureEvent = { type: 'DisclosureMade', data: { ...data, by: { personId: ask.person, as } } };
      const read: DisclosureEvent = { type: 'DisclosureRead', data: { childId, disclosureId } };
      return safeguardingIn(circle, ask) ? [made, read] : [made];
    },
    ReadDisclosure: (data, { disclosures }, ask) =>
      known(disclosures, data.disclosureId).readBy.includes(ask.person) ? [] : [{ type: 'DisclosureRead', data }],
    ReviewDisclosure: (data, { disclosures }) => {
      const one = known(disclosures, data.disclosureId);
      if (one.readBy.length === 0) refuse('not-read-yet', 'Please open and read it first.', { disclosureId: data.disclosureId });
      return alike(one.review, data) ? [] : [{ type: 'DisclosureReviewed', data }];
    },
    RingForDisclosure: (data, { disclosures }, ask) => {
      const one = known(disclosures, data.disclosureId);
      if (one.readBy.length > 0) return [];
      const ringAt = ringAgainAt(one.rung, ask.at, ask.closures);
      return [{ type: 'DisclosureRung', data: { ...data, time: one.rung + 1, ringAt } }];
    },
  },
};
