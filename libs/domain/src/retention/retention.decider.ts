import { circleFold, noCircle, type ChildEvent, type ChildState } from '../child/index.ts';
import { erasedOn, keptUntil } from '../clock/index.ts';
import {
  both,
  refuse,
  within,
  type Ask,
  type Capacity,
  type Decider,
  type Fold,
  type HoldId,
  type LocalDate,
  type PersonId,
} from '../kernel/index.ts';
import type { RetentionCommand } from './retention.commands.ts';
import type { ErasureGround, HoldGround, RetentionEvent } from './retention.events.ts';

export interface Hold {
  readonly ground: HoldGround;
  readonly as: Capacity;
}

export interface Proposal {
  readonly ground: ErasureGround;
  readonly early: boolean;
  readonly by: PersonId;
  readonly agreed: { readonly by: PersonId; readonly on: LocalDate } | null;
}

/** What stands in its own stream. That a file was erased leaves nothing here to ask for: there is no child any more. */
export interface Retained {
  readonly holds: Readonly<Record<HoldId, Hold>>;
  readonly proposal: Proposal | null;
}

/** Its own stream holds what is decided about keeping; who is who comes from the child's file beside it. */
export interface RetentionState extends ChildState {
  readonly retained: Retained;
}

const without = (holds: Retained['holds'], id: HoldId): Retained['holds'] =>
  Object.fromEntries(Object.entries(holds).filter(([one]) => one !== id));

const retainedFold: Fold<Retained, RetentionEvent> = {
  HoldPlaced: (all, { data, meta }) => ({ ...all, holds: { ...all.holds, [data.holdId]: { ground: data.ground, as: meta.capacity } } }),
  HoldLifted: (all, { data }) => ({ ...all, holds: without(all.holds, data.holdId) }),
  ErasureProposed: (all, { data: { ground, early }, meta }) => ({ ...all, proposal: { ground, early, by: meta.actor, agreed: null } }),
  ErasureAgreed: ({ proposal, ...all }, { data, meta }) => ({
    ...all,
    proposal: proposal && { ...proposal, agreed: { by: meta.actor, on: data.on } },
  }),
  ErasureWithdrawn: (all) => ({ ...all, proposal: null }),
  ChildErased: (all) => ({ ...all, proposal: null }),
};

const isHeld = ({ holds }: Retained): boolean => Object.keys(holds).length > 0;

const notHeld = (retained: Retained): void => {
  if (isHeld(retained))
    refuse('erasure-held', 'There is a hold on this file, so it cannot be erased. It has to be lifted first.', {
      holds: Object.values(retained.holds).map((one) => one.ground),
    });
};

/** Whether it is before the day until which the file should be kept; then its age alone is no ground. */
const isEarly = ({ circle }: RetentionState, ground: ErasureGround, ask: Ask): boolean => {
  const until = circle.dateOfBirth && keptUntil(circle.dateOfBirth);
  const early = until === null || ask.today < until;
  if (early && ground === 'retention-ended')
    refuse('still-to-be-kept', 'The time for which this file is kept is not over yet. Please look at the day, or give another ground.', {
      until,
    });
  return early;
};

const proposed = ({ proposal }: Retained): Proposal =>
  proposal ?? refuse('no-erasure-proposed', 'Nobody proposes to erase this file. Perhaps it was withdrawn meanwhile.');

const secondPerson = (one: Proposal, ground: ErasureGround, ask: Ask): void => {
  if (one.ground !== ground)
    refuse('erasure-is-another', 'Another ground was proposed meanwhile. Please read it again before you agree.', { ground: one.ground });
  if (one.by === ask.person)
    refuse('second-person-needed', 'You proposed this yourself. Somebody else who leads the school has to agree to it.');
};

export const retentionDecider: Decider<RetentionState, RetentionCommand, RetentionEvent, ChildEvent | RetentionEvent> = {
  initialState: { circle: noCircle, retained: { holds: {}, proposal: null } },
  fold: both(within('circle', circleFold), within('retained', retainedFold)),

  decide: {
    PlaceHold: (data, { retained }) => {
      if (retained.holds[data.holdId]) return [];
      const placed: RetentionEvent = { type: 'HoldPlaced', data };
      const ends: RetentionEvent = { type: 'ErasureWithdrawn', data: { childId: data.childId, reason: 'held' } };
      return retained.proposal ? [placed, ends] : [placed];
    },
    LiftHold: (data, { retained }, ask) => {
      const one =
        retained.holds[data.holdId] ?? refuse('no-such-hold', 'There is no such hold on this file. Perhaps it was lifted already.');
      if (one.as === 'safeguarding' && ask.capacity !== 'safeguarding')
        refuse('hold-of-safeguarding', 'The safeguarding lead placed this hold. Only the lead or a deputy can lift it.');
      return [{ type: 'HoldLifted', data }];
    },
    ProposeErasure: ({ childId, ground }, state, ask) => {
      notHeld(state.retained);
      if (state.retained.proposal) refuse('erasure-proposed', 'It is proposed already that this file is erased.');
      return [{ type: 'ErasureProposed', data: { childId, ground, early: isEarly(state, ground, ask) } }];
    },
    AgreeErasure: ({ childId, ground }, { retained }, ask) => {
      const one = proposed(retained);
      secondPerson(one, ground, ask);
      return one.agreed ? [] : [{ type: 'ErasureAgreed', data: { childId, on: erasedOn(ask.today, ask.closures) } }];
    },
    WithdrawErasure: (data, { retained }) => (retained.proposal ? [{ type: 'ErasureWithdrawn', data }] : []),
    EraseChild: ({ childId }, { retained }, ask) => {
      const { proposal } = retained;
      if (!proposal?.agreed || isHeld(retained) || ask.today < proposal.agreed.on) return [];
      const { ground, early, by, agreed } = proposal;
      return [{ type: 'ChildErased', data: { childId, ground, early, proposedBy: by, agreedBy: agreed.by } }];
    },
  },
};
