import type { Audience, DecisionId, Fold, Happened, InputId, Instant, LocalDate, PersonId, Recorded } from '../kernel/index.ts';
import type { ConcernEvent } from '../concern/concern.events.ts';
import type { DecisionEvent } from '../decision/decision.events.ts';
import type { VoiceEvent } from '../voice/voice.events.ts';
import type { InputEvent } from './input.events.ts';

type Triaged = Readonly<Extract<ConcernEvent, { type: 'ConcernTriaged' }>['data']>;

/** One thing that was said, as far as rules need to know it. */
export interface Input {
  readonly inputId: InputId;
  readonly kind: 'concern' | 'voice' | 'observation';
  readonly speaker: { readonly personId: PersonId; readonly as: 'parent' | 'child' | 'staff' };
  readonly audience: readonly Audience[];
  /** Who said it and who wrote it down. */
  readonly own: readonly PersonId[];
  readonly open: boolean;
  readonly acknowledged: boolean;
  /** Where it was sent last. */
  readonly triage: Triaged | null;
  readonly answerBy: LocalDate;
  readonly readBy: readonly PersonId[];
  /** Decisions that answered it, oldest first; null stands for an answer without a decision. */
  readonly answers: readonly (DecisionId | null)[];
  readonly noted: readonly (DecisionId | null)[];
  /** Answers that their speaker said miss the meaning. */
  readonly missed: readonly (DecisionId | null)[];
  readonly translations: readonly string[];
  /** Kept for safeguarding alone: no rule of anybody else may lean on it. */
  readonly sealed: boolean;
  /** How often safeguarding was rung for this seal, when it is next, and whether one of them has read it since. */
  readonly rung: number;
  readonly ringAt: Instant | null;
  readonly sealRead: boolean;
}

export type Inputs = Readonly<Record<InputId, Input>>;

/** Everything that opens, answers or reopens what was said. */
export type AboutInputs =
  | ConcernEvent
  | Extract<VoiceEvent, { type: 'VoiceShared' | 'ObservationNoted' }>
  | InputEvent
  | Extract<DecisionEvent, { type: 'DecisionTaken' }>;

type Begun = Pick<Input, 'inputId' | 'kind' | 'speaker' | 'audience' | 'answerBy'>;

const heard = (inputs: Inputs, { meta }: Recorded<Happened>, one: Begun): Inputs => ({
  ...inputs,
  [one.inputId]: {
    inputId: one.inputId,
    kind: one.kind,
    speaker: one.speaker,
    audience: one.audience,
    own: [one.speaker.personId, meta.actor],
    answerBy: one.answerBy,
    open: true,
    acknowledged: false,
    triage: null,
    readBy: [],
    answers: [],
    noted: [],
    missed: [],
    translations: [],
    sealed: false,
    rung: 0,
    ringAt: null,
    sealRead: false,
  },
});

const changed = (inputs: Inputs, id: InputId, change: (one: Input) => Partial<Input>): Inputs => {
  const one = inputs[id];
  return one ? { ...inputs, [id]: { ...one, ...change(one) } } : inputs;
};

export const inputsFold: Fold<Inputs, AboutInputs> = {
  ConcernRaised: (inputs, event) => heard(inputs, event, { ...event.data, inputId: event.data.concernId, kind: 'concern' }),
  VoiceShared: (inputs, event) => {
    const { voiceId, insteadOf } = event.data;
    const before = insteadOf ? changed(inputs, insteadOf, () => ({ open: false })) : inputs;
    return heard(before, event, { ...event.data, inputId: voiceId, kind: 'voice' });
  },
  ObservationNoted: (inputs, event) => heard(inputs, event, { ...event.data, inputId: event.data.observationId, kind: 'observation' }),
  ConcernAcknowledged: (inputs, { data }) => changed(inputs, data.concernId, () => ({ acknowledged: true, answerBy: data.answerBy })),
  ConcernTriaged: (inputs, { data }) => changed(inputs, data.concernId, () => ({ triage: data })),
  InputRead: (inputs, { data, meta }) =>
    changed(inputs, data.inputId, (one) => ({
      readBy: [...one.readBy, meta.actor],
      sealRead: one.sealRead || meta.capacity === 'safeguarding',
    })),
  InputTranslated: (inputs, { data }) =>
    changed(inputs, data.inputId, (one) => ({ translations: [...one.translations, `${data.language}\n${data.words}`] })),
  InputClosed: (inputs, { data }) =>
    changed(inputs, data.inputId, (one) => ({
      open: false,
      answers: [...one.answers, null],
      noted: one.noted.filter((id) => id !== null),
      missed: one.missed.filter((id) => id !== null),
    })),
  InputReopened: (inputs, { data }) =>
    changed(inputs, data.inputId, (one) => ({ open: true, answerBy: data.answerBy, missed: [...one.missed, data.decisionId] })),
  AnswerNoted: (inputs, { data }) => changed(inputs, data.inputId, (one) => ({ noted: [...one.noted, data.decisionId] })),
  AudienceChosen: (inputs, { data }) => changed(inputs, data.inputId, () => ({ audience: data.audience })),
  AudienceWidened: (inputs, { data }) =>
    changed(inputs, data.inputId, (one) => ({ audience: [...one.audience.filter((other) => other !== data.to), data.to] })),
  InputSealed: (inputs, { data, meta }) =>
    changed(inputs, data.inputId, () => ({
      sealed: true,
      rung: 0,
      ringAt: meta.recordedAt,
      sealRead: meta.capacity === 'safeguarding',
    })),
  InputRung: (inputs, { data }) => changed(inputs, data.inputId, () => ({ rung: data.time, ringAt: data.ringAt })),
  InputUnsealed: (inputs, { data }) => changed(inputs, data.inputId, () => ({ sealed: false })),
  DecisionTaken: (inputs, { data }) =>
    data.influences.reduce(
      (all, influence) =>
        changed(all, influence.inputId, (one) => ({ open: influence.staysOpen, answers: [...one.answers, data.decisionId] })),
      inputs,
    ),
};

/** What waits for an answer of those who lead. What is sealed waits for safeguarding. */
export const openInputs = (inputs: Inputs): readonly Input[] => Object.values(inputs).filter((one) => one.open && !one.sealed);
