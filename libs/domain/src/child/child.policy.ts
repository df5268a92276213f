import type { Policy } from '../kernel/index.ts';
import type { ChildCommand } from './child.commands.ts';
import type { ChildState } from './child.decider.ts';
import { anyOf } from './circle.ts';

export const childPolicy: Policy<ChildState, ChildCommand> = {
  EnrolChild: (asker, _state, data) =>
    data.schoolId === asker.school ? (asker.roles.find((role) => role === 'senco' || role === 'head') ?? null) : null,
  PlaceChild: anyOf('senco', 'head'),
  RecordRelationship: anyOf('senco', 'head'),
  EndRelationship: anyOf('senco', 'head'),
};
