import { alike, refuse, within, type Decider } from '../kernel/index.ts';
import type { ChildCommand } from './child.commands.ts';
import type { ChildEvent } from './child.events.ts';
import { circleFold, noCircle, type Circle } from './circle.ts';

export interface ChildState {
  readonly circle: Circle;
}

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
    RecordRelationship: (data, { circle }) =>
      alike(circle.people[data.personId], { ...data, until: null }) ? [] : [{ type: 'RelationshipRecorded', data }],
    EndRelationship: (data, { circle }) => {
      const one = circle.people[data.personId] ?? refuse('not-in-the-circle', 'This person is not recorded around this child.');
      if (one.until !== null) return [];
      if (data.on < one.from) refuse('ends-before-it-starts', 'This ends before it started. Please check the date.', { from: one.from });
      return [{ type: 'RelationshipEnded', data }];
    },
  },
};
