import type { Policy } from '../kernel/index.ts';
import type { LookCommand } from './look.commands.ts';
import type { LookState } from './look.decider.ts';

/** Whoever reads is written down, in the capacity in which they read. */
export const lookPolicy: Policy<LookState, LookCommand> = {
  LookAtFile: (asker, _state, data) =>
    data.schoolId === asker.school && data.personId === asker.person ? (data.files[0]?.as ?? null) : null,
  LookAtSealedFile: (asker, _state, data) =>
    asker.safeguards && data.schoolId === asker.school && data.personId === asker.person ? 'safeguarding' : null,
};
