import { alike, both, refuse, within, type Decider, type Fold, type PersonId } from '../kernel/index.ts';
import { circleFold, noCircle, type ChildEvent, type Circle } from '../child/index.ts';
import type { ContactCommand } from './contact.commands.ts';
import type { ContactEvent } from './contact.events.ts';

type Contact = Readonly<ContactEvent['data']>;

export interface ContactState {
  readonly circle: Circle;
  readonly contacts: Readonly<Record<PersonId, Contact>>;
}

type Folded = ChildEvent | ContactEvent;

const contactsFold: Fold<ContactState['contacts'], ContactEvent> = {
  ContactRecorded: (all, { data }) => ({ ...all, [data.personId]: data }),
};

export const contactDecider: Decider<ContactState, ContactCommand, ContactEvent, Folded> = {
  initialState: { circle: noCircle, contacts: {} },
  fold: both(within('circle', circleFold), within('contacts', contactsFold)),

  decide: {
    RecordContact: (data, { circle, contacts }) => {
      if (!circle.people[data.personId] && !circle.supporters[data.personId])
        refuse('not-in-the-circle', 'This person is not recorded around this child.', { personId: data.personId });
      if (data.address !== null && circle.hidden.includes(data.personId))
        refuse('whereabouts-hidden', 'Where this person lives is kept hidden, so no address is written down. Please leave it empty.');
      return alike(contacts[data.personId], data) ? [] : [{ type: 'ContactRecorded', data }];
    },
  },
};
