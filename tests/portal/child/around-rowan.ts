import type { Evidence, Order, Relationship, Supporter } from '@heard/domain/child';
import type { Follows, Who } from '../../../apps/portal/src/app/child/who.api.ts';
import { child, dad, farrow, mum, people, rowan } from '../support/rowan.ts';

/** Who is who around Rowan on a day in September, and what the school works out from it. */
export const today = '2026-09-10';
export const dara = '018f4e6a-0000-7000-8000-000000000016' as never;
export const paper = '018f4e6a-0000-7000-8000-000000000040' as never;
export const noContact = '018f4e6a-0000-7000-8000-000000000041' as never;

export const adult = (personId: never, called: string, over: Partial<Relationship> = {}): Relationship => ({
  childId: rowan,
  personId,
  name: `${called} Whitlock`,
  called,
  relationship: 'mother',
  parentalResponsibility: 'yes',
  care: 'yes',
  writes: 'en',
  speaks: null,
  from: '2018-11-03' as never,
  until: null,
  ...over,
});
export const beside: Supporter = {
  childId: rowan,
  personId: dara,
  name: 'Dara Quill',
  called: 'Dara',
  kind: 'sendiass',
  beside: mum,
  from: '2026-09-01' as never,
  lastDay: '2027-07-21' as never,
  until: null,
};
export const seenPaper = (over: Partial<Evidence> = {}): Evidence => ({
  childId: rowan,
  evidenceId: paper,
  personId: dad,
  document: 'court-order',
  reference: 'FD26P00114',
  seenOn: '2026-09-04' as never,
  seenBy: farrow,
  ...over,
});
export const order = (over: Partial<Order> = {}): Order => ({
  childId: rowan,
  orderId: noContact,
  kind: 'no-contact',
  limits: [{ personId: dad, cannot: ['see', 'consent'] }],
  gives: [],
  from: '2026-09-08' as never,
  lastDay: '2027-03-01' as never,
  evidenceId: paper,
  note: null,
  ended: null,
  ...over,
});
export const follows = (personId: string, over: Partial<Follows> = {}): Follows => ({
  personId,
  mayNotSee: null,
  mayNotConsent: null,
  ...over,
});

type Over = Partial<Omit<Who, 'circle'>> & { readonly circle?: Partial<Who['circle']> };

export const around = ({ circle, ...over }: Over = {}): Who => ({
  child: { ...child, dateOfBirth: '2018-11-03', upn: null, audience: [], own: [] } as never,
  today,
  rightsPassed: false,
  rightsPassOn: '2035-06-30',
  holding: [],
  follows: [follows(mum), follows(dad), follows(dara, { mayNotConsent: 'no-responsibility' })],
  people: { ...people, [dara]: { called: 'Dara', as: 'supporter' } } as never,
  ...over,
  circle: {
    childId: rowan,
    schoolId: child.schoolId,
    name: child.name,
    called: child.called,
    dateOfBirth: '2018-11-03' as never,
    yearGroup: '3',
    className: 'Kestrels',
    people: { [mum]: adult(mum, 'Mum'), [dad]: adult(dad, 'Dad', { relationship: 'father', care: 'no', writes: 'pl' }) },
    supporters: { [dara]: beside },
    evidence: {},
    orders: {},
    hidden: [],
    rightsPassed: false,
    capacity: null,
    invited: [],
    ...circle,
  },
});

/** With an order of no contact in force against Dad. */
export const barred = (): Who =>
  around({
    holding: [noContact],
    follows: [follows(mum), follows(dad, { mayNotSee: 'order-forbids', mayNotConsent: 'order-forbids' }), follows(dara)],
    circle: { evidence: { [paper]: seenPaper() }, orders: { [noContact]: order({ note: 'Hand over at the gate.' }) } },
  });
