import { asPerson, type Asker, type Policy } from '../kernel/index.ts';
import type { ChildCommand } from './child.commands.ts';
import type { ChildState } from './child.decider.ts';
import { anyOf } from './standing.ts';

const leads = anyOf('senco', 'head');

/** Everybody near a child hears why it is not theirs to record; to others the child does not exist. */
const near = anyOf('senco', 'head', 'educator', 'parent');

/** Only the young person, whatever others may be. */
const oneself = (asker: Asker, state: ChildState) =>
  state.circle.childId !== null && asker.person === asPerson(state.circle.childId) ? anyOf('child')(asker, state) : null;

/** An adult for themself, or whoever leads. */
const leadsOrSelf = (asker: Asker, state: ChildState, data: { readonly personId: string }) =>
  leads(asker, state) ?? (asker.person === data.personId ? anyOf('parent')(asker, state) : null);

export const childPolicy: Policy<ChildState, ChildCommand> = {
  EnrolChild: (asker, { circle }, data) => {
    const elsewhere = data.schoolId !== asker.school || (circle.schoolId !== null && circle.schoolId !== asker.school);
    return elsewhere ? null : (asker.roles.find((role) => role === 'senco' || role === 'head') ?? null);
  },
  PlaceChild: leads,
  RecordRelationship: leads,
  EndRelationship: leads,
  RecordSupporter: leads,
  EndSupporter: leads,
  SeeEvidence: near,
  RecordOrder: leads,
  EndOrder: leads,
  HideLocation: leadsOrSelf,
  ShowLocation: leadsOrSelf,
  AssessCapacity: leads,
  InviteFamily: oneself,
  UninviteFamily: oneself,
  EndOrders: anyOf('calendar'),
};
