import { addDays, alike, refuse, within, type Ask, type Decide, type Decider, type LocalDate, type PersonId } from '../kernel/index.ts';
import { rightsPassOn } from '../clock/index.ts';
import type { ChildCommand } from './child.commands.ts';
import type { ChildEvent } from './child.events.ts';
import { circleFold, noCircle, type Circle, type Relationship, type Supporter } from './circle.ts';
import { relatedOn, rightsArePassed } from './standing.ts';

export interface ChildState {
  readonly circle: Circle;
}

type Recording<Type extends ChildCommand['type']> = Extract<ChildCommand, { type: Type }>['data'];

const related = (circle: Circle, person: PersonId): Relationship =>
  circle.people[person] ?? refuse('not-in-the-circle', 'This person is not recorded around this child.', { personId: person });

const orderly = (from: LocalDate, last: LocalDate | null): void => {
  if (last !== null && last < from)
    refuse('ends-before-it-starts', 'This ends before it starts. Please check the two days.', { from, lastDay: last });
};

const supporting = (circle: Circle, person: PersonId): Supporter =>
  circle.supporters[person] ?? refuse('not-in-the-circle', 'This person is not recorded around this child.', { personId: person });

const namesItsEnd = (one: Relationship | Supporter, on: LocalDate): boolean => {
  if (one.until !== null) return false;
  if (on < one.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: one.from });
  return true;
};

const evidenceHolds = (data: Recording<'SeeEvidence'>, { circle }: ChildState, ask: Ask): void => {
  if (ask.capacity !== 'senco' && ask.capacity !== 'head')
    refuse('evidence-not-yours', 'Only the SENCO or the head can record that a document was seen. Please show it to them.');
  if (data.personId === ask.person)
    refuse('evidence-about-oneself', 'This document is about you. Please let somebody else at school see it and record it.');
  if (!circle.people[data.personId] && !circle.supporters[data.personId])
    refuse('not-in-the-circle', 'This person is not recorded around this child.', { personId: data.personId });
  if (data.seenOn > ask.today) refuse('seen-in-the-future', 'The day on which it was seen is in the future.', { seenOn: data.seenOn });
};

const orderHolds = (data: Recording<'RecordOrder'>, circle: Circle): void => {
  orderly(data.from, data.lastDay);
  if (data.limits.length + data.gives.length === 0)
    refuse('order-says-nothing', 'Please say whom this order limits, or to whom it gives something, and what.');
  const named = [...data.limits, ...data.gives].map((one) => one.personId);
  const stranger = named.find((person) => !circle.people[person] && !circle.supporters[person]);
  if (stranger) refuse('not-in-the-circle', 'This order names somebody who is not recorded around this child.', { personId: stranger });
  const paper = circle.evidence[data.evidenceId];
  if (paper?.document !== 'court-order')
    refuse('order-not-seen', 'An order counts once school has seen it. Please record the paper first: what it is, and when you saw it.');
};

const ranOut = (circle: Circle, today: LocalDate): readonly ChildEvent[] =>
  Object.values(circle.orders).flatMap((order): readonly ChildEvent[] =>
    circle.childId && order.ended === null && order.lastDay !== null && order.lastDay < today
      ? [
          {
            type: 'OrderEnded',
            data: { childId: circle.childId, orderId: order.orderId, on: addDays(order.lastDay, 1), how: 'ran-out', reason: null },
          },
        ]
      : [],
  );

const passed = (circle: Circle, today: LocalDate): readonly ChildEvent[] =>
  circle.childId && circle.dateOfBirth && !circle.rightsPassed && rightsArePassed(circle, today)
    ? [{ type: 'RightsPassed', data: { childId: circle.childId, on: rightsPassOn(circle.dateOfBirth) } }]
    : [];

const recording: Pick<
  Decide<ChildState, ChildCommand, ChildEvent>,
  'RecordRelationship' | 'RecordSupporter' | 'SeeEvidence' | 'RecordOrder'
> = {
  RecordRelationship: (data, { circle }) => {
    const one = circle.people[data.personId];
    const whole = {
      ...data,
      care: data.care ?? one?.care ?? 'unknown',
      speaks: data.speaks === undefined ? (one?.speaks ?? null) : data.speaks,
    };
    return alike(one, { ...whole, until: null }) ? [] : [{ type: 'RelationshipRecorded', data: whole }];
  },
  RecordSupporter: (data, { circle }) => {
    orderly(data.from, data.lastDay);
    const family = data.beside === null || data.beside === (circle.childId as string) || circle.people[data.beside] !== undefined;
    if (!family) refuse('not-in-the-circle', 'The person they stand beside is not recorded around this child.', { personId: data.beside });
    if (data.beside === null && (data.kind === 'advocate' || data.kind === 'sendiass'))
      refuse('beside-nobody', 'Please say whom they support: the child, or which adult.');
    return alike(circle.supporters[data.personId], { ...data, until: null }) ? [] : [{ type: 'SupporterRecorded', data }];
  },
  SeeEvidence: (data, state, ask) => {
    evidenceHolds(data, state, ask);
    const { seenBy: _, ...known } = state.circle.evidence[data.evidenceId] ?? { seenBy: null };
    if (alike(known, data)) return [];
    if (state.circle.evidence[data.evidenceId]) refuse('evidence-recorded', 'This document is recorded already, with other words.');
    return [{ type: 'EvidenceSeen', data }];
  },
  RecordOrder: (data, { circle }) => {
    orderHolds(data, circle);
    const { ended: _, ...known } = circle.orders[data.orderId] ?? { ended: null };
    if (alike(known, data)) return [];
    if (circle.orders[data.orderId])
      refuse('order-recorded', 'This order is recorded already. Record the new one beside it and end this one.');
    return [{ type: 'OrderRecorded', data }];
  },
};

const ending: Pick<Decide<ChildState, ChildCommand, ChildEvent>, 'EndRelationship' | 'EndSupporter' | 'EndOrder' | 'EndOrders'> = {
  EndRelationship: (data, { circle }) =>
    namesItsEnd(related(circle, data.personId), data.on) ? [{ type: 'RelationshipEnded', data }] : [],
  EndSupporter: (data, { circle }) => (namesItsEnd(supporting(circle, data.personId), data.on) ? [{ type: 'SupporterEnded', data }] : []),
  EndOrder: (data, { circle }) => {
    const one =
      circle.orders[data.orderId] ?? refuse('no-such-order', 'We cannot find this order in this file.', { orderId: data.orderId });
    if (one.ended) return [];
    orderly(one.from, data.on);
    return [{ type: 'OrderEnded', data: { ...data, how: 'lifted' } }];
  },
  EndOrders: (_data, { circle }, ask) => [...ranOut(circle, ask.today), ...passed(circle, ask.today)],
};

const hasRights = (circle: Circle, today: LocalDate): void => {
  if (!rightsArePassed(circle, today))
    refuse('rights-not-passed', 'Until the end of compulsory school age the family sees this record by right. Nothing needs to be done.');
};

const whereabouts: Pick<
  Decide<ChildState, ChildCommand, ChildEvent>,
  'HideLocation' | 'ShowLocation' | 'AssessCapacity' | 'InviteFamily' | 'UninviteFamily'
> = {
  HideLocation: (data, { circle }) => {
    related(circle, data.personId);
    return circle.hidden.includes(data.personId) ? [] : [{ type: 'LocationHidden', data }];
  },
  ShowLocation: (data, { circle }) => (circle.hidden.includes(data.personId) ? [{ type: 'LocationShown', data }] : []),
  AssessCapacity: (data, { circle }, ask) => {
    data.represented.forEach((person) => related(circle, person));
    if (data.on > ask.today) refuse('assessed-in-the-future', 'The day of this assessment is in the future.', { on: data.on });
    if (!data.decides && data.represented.length === 0)
      refuse('represented-by-nobody', 'Please say who decides in the young person’s best interests.');
    const { decides, represented } = data;
    return alike(circle.capacity, { decides, represented }) ? [] : [{ type: 'CapacityAssessed', data }];
  },
  InviteFamily: (data, { circle }, ask) => {
    hasRights(circle, ask.today);
    if (!relatedOn(circle, data.personId, ask.today))
      refuse('not-in-the-circle', 'This person is not recorded around you. Please ask school.');
    return circle.invited.includes(data.personId) ? [] : [{ type: 'FamilyInvited', data }];
  },
  UninviteFamily: (data, { circle }) => (circle.invited.includes(data.personId) ? [{ type: 'FamilyUninvited', data }] : []),
};

export const childDecider: Decider<ChildState, ChildCommand, ChildEvent, ChildEvent> = {
  initialState: { circle: noCircle },
  fold: within('circle', circleFold),

  decide: {
    EnrolChild: (data, { circle }, ask) => {
      if (circle.childId) refuse('child-already-enrolled', 'This child has a file already.');
      if (data.dateOfBirth > ask.today)
        refuse('born-in-the-future', 'This date of birth is in the future.', { dateOfBirth: data.dateOfBirth });
      return [{ type: 'ChildEnrolled', data }];
    },
    PlaceChild: (data, { circle }) =>
      circle.className === data.place.className && circle.yearGroup === data.place.yearGroup ? [] : [{ type: 'ChildPlaced', data }],
    ...recording,
    ...ending,
    ...whereabouts,
  },
};
