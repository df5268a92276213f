import type { Ask, Decider } from '../kernel/index.ts';
import { isWorkingTime } from '../clock/index.ts';
import type { LookCommand } from './look.commands.ts';
import type { LookEvent } from './look.events.ts';

/** Each look stands for itself: nothing follows from those before it. */
export type LookState = Readonly<Record<never, never>>;

const during = ({ at, closures }: Ask) => (isWorkingTime(at, closures) ? ('working' as const) : ('outside' as const));

export const lookDecider: Decider<LookState, LookCommand, LookEvent, never> = {
  initialState: {},
  fold: {},
  decide: {
    LookAtFile: (data, _state, ask) => [{ type: 'FileLookedAt', data: { ...data, during: during(ask) } }],
    LookAtSealedFile: (data, _state, ask) => [{ type: 'SealedFileLookedAt', data: { ...data, during: during(ask) } }],
  },
};
