import type { DecisionId, Fold, InputId, LocalDate, PersonId } from '../kernel/index.ts';
import type { ConcernEvent } from '../concern/concern.events.ts';
import type { DecisionEvent } from '../decision/decision.events.ts';
import type { VoiceEvent } from '../voice/voice.events.ts';
import type { InputEvent } from './input.events.ts';

/** One thing that was said, as far as rules need to know it. */
export interface Input {
  readonly inputId: InputId;
  readonly kind: 'concern' | 'voice';
  readonly speaker: { readonly personId: PersonId; readonly as: 'parent' | 'child' | 'staff' };
  readonly open: boolean;
  readonly answerBy: LocalDate;
  readonly readBy: readonly PersonId[];
  /** Decisions that answered it, oldest first; null stands for an answer without a decision. */
  readonly answers: readonly (DecisionId | null)[];
  readonly noted: readonly (DecisionId | null)[];
  readonly translations: readonly string[];
}

export type Inputs = Readonly<Record<InputId, Input>>;

/** Everything that opens, answers or reopens what was said. */
export type AboutInputs =
  | Extract<ConcernEvent, { type: 'ConcernRaised' | 'ConcernAcknowledged' }>
  | VoiceEvent
  | InputEvent
  | Extract<DecisionEvent, { type: 'DecisionTaken' }>;

const heard = (inputs: Inputs, one: Pick<Input, 'inputId' | 'kind' | 'speaker' | 'answerBy'>): Inputs => ({
  ...inputs,
  [one.inputId]: {
    inputId: one.inputId,
    kind: one.kind,
    speaker: one.speaker,
    answerBy: one.answerBy,
    open: true,
    readBy: [],
    answers: [],
    noted: [],
    translations: [],
  },
});

const changed = (inputs: Inputs, id: InputId, change: (one: Input) => Partial<Input>): Inputs => {
  const one = inputs[id];
  return one ? { ...inputs, [id]: { ...one, ...change(one) } } : inputs;
};

export const inputsFold: Fold<Inputs, AboutInputs> = {
  ConcernRaised: (inputs, { data }) => heard(inputs, { ...data, inputId: data.concernId, kind: 'concern' }),
  VoiceShared: (inputs, { data }) => heard(inputs, { ...data, inputId: data.voiceId, kind: 'voice' }),
  ConcernAcknowledged: (inputs, { data }) => changed(inputs, data.concernId, () => ({ answerBy: data.answerBy })),
  InputRead: (inputs, { data, meta }) => changed(inputs, data.inputId, (one) => ({ readBy: [...one.readBy, meta.actor] })),
  InputTranslated: (inputs, { data }) =>
    changed(inputs, data.inputId, (one) => ({ translations: [...one.translations, `${data.language}\n${data.words}`] })),
  InputClosed: (inputs, { data }) => changed(inputs, data.inputId, (one) => ({ open: false, answers: [...one.answers, null] })),
  InputReopened: (inputs, { data }) => changed(inputs, data.inputId, () => ({ open: true, answerBy: data.answerBy })),
  AnswerNoted: (inputs, { data }) => changed(inputs, data.inputId, (one) => ({ noted: [...one.noted, data.decisionId] })),
  DecisionTaken: (inputs, { data }) =>
    data.influences.reduce(
      (all, influence) =>
        changed(all, influence.inputId, (one) => ({ open: influence.staysOpen, answers: [...one.answers, data.decisionId] })),
      inputs,
    ),
};

export const openInputs = (inputs: Inputs): readonly Input[] => Object.values(inputs).filter((one) => one.open);
