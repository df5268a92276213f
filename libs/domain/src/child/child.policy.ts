import type { Policy } from '../kernel/index.ts';
import type { ChildCommand } from './child.commands.ts';
import type { ChildState } from './child.decider.ts';
import { anyOf } from './circle.ts';

export const childPolicy: Policy<ChildState, ChildCommand> = {
  EnrolChild: (asker, { circle }, data) => {
    const elsewhere = data.schoolId !== asker.school || (circle.schoolId !== null && circle.schoolId !== asker.school);
    return elsewhere ? null : (asker.roles.find((role) => role === 'senco' || role === 'head') ?? null);
  },
  PlaceChild: anyOf('senco', 'head'),
  RecordRelationship: anyOf('senco', 'head'),
  EndRelationship: anyOf('senco', 'head'),
};
