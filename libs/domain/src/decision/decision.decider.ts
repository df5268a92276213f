import {
  both,
  refuse,
  within,
  type Decider,
  type DecisionId,
  type Fold,
  type InputId,
  type LocalDate,
  type PersonId,
} from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { emptyFile, fileFold, openInputs, type AboutInputs, type FileState, type Inputs } from '../input/index.ts';
import type { DecisionCommand } from './decision.commands.ts';
import type { DecisionEvent } from './decision.events.ts';

type Taking = Extract<DecisionCommand, { type: 'TakeDecision' }>['data'];
type Answers = Extract<DecisionEvent, { type: 'DecisionAnswered' }>['data']['answers'];

export interface Decided {
  readonly items: readonly string[];
  /** The last answer of each person to each item, as `agreed\nwords`. */
  readonly answers: Readonly<Record<PersonId, Readonly<Record<string, string>>>>;
}

export interface DecisionState extends FileState {
  readonly decisions: Readonly<Record<DecisionId, Decided>>;
}

const told = (answers: Answers): Record<string, string> =>
  Object.fromEntries(answers.map((one) => [one.itemId, `${one.answer}\n${one.words ?? ''}`]));

const decisionsFold: Fold<DecisionState['decisions'], DecisionEvent> = {
  DecisionTaken: (all, { data }) => ({ ...all, [data.decisionId]: { items: data.items.map((item) => item.itemId), answers: {} } }),
  DecisionAnswered: (all, { data, meta }) => {
    const one = all[data.decisionId];
    if (!one) return all;
    const answers = { ...one.answers, [meta.actor]: { ...one.answers[meta.actor], ...told(data.answers) } };
    return { ...all, [data.decisionId]: { ...one, answers } };
  },
};

const nameless = (ids: readonly InputId[]): string =>
  ids.length === 1 ? 'One thing that was said is' : `${ids.length} things that were said are`;

/** The heart of Heard: nothing that was said is passed over in silence. */
const everyVoiceAnswered = (data: Taking, inputs: Inputs): void => {
  const answered = data.influences.map((one) => one.inputId);
  const unknown = answered.filter((id) => !inputs[id]?.open);
  if (unknown.length > 0)
    refuse('not-open', 'Something you answer here is not open any more. Please look at the list again.', { inputs: unknown });
  const missing = openInputs(inputs)
    .map((one) => one.inputId)
    .filter((id) => !answered.includes(id));
  if (missing.length > 0)
    refuse('voices-unanswered', `${nameless(missing)} still unanswered. Please say what each of them changed.`, { inputs: missing });
  const twice = answered.filter((id, index) => answered.indexOf(id) !== index);
  if (twice.length > 0) refuse('answered-twice', 'One thing that was said is answered twice here.', { inputs: twice });
};

const everyNoHasItsReason = (data: Taking): void => {
  const bare = data.influences.filter((one) => one.effect !== 'changed' && one.because === null).map((one) => one.inputId);
  if (bare.length > 0) refuse('reason-missing', 'Please say why: each person is told the reason.', { inputs: bare });
  const settled = data.influences.filter((one) => one.effect === 'changed' && one.staysOpen).map((one) => one.inputId);
  if (settled.length > 0)
    refuse('changed-and-open', 'What changed the decision cannot stay open too. Choose “partly” if more is owed.', { inputs: settled });
};

const datesHold = (data: Taking, today: LocalDate): void => {
  if (data.reviewOn <= today)
    refuse('review-date-past', 'Please choose a day in the future on which you look at this again.', { reviewOn: data.reviewOn });
  if (data.reviewOn <= data.from)
    refuse('review-before-start', 'You look at this again before it starts. Please check the two days.', { from: data.from });
};

export const decisionDecider: Decider<DecisionState, DecisionCommand, DecisionEvent, ChildEvent | AboutInputs | DecisionEvent> = {
  initialState: { ...emptyFile, decisions: {} },
  fold: both(fileFold, within('decisions', decisionsFold)),

  decide: {
    TakeDecision: (data, { inputs, decisions }, ask) => {
      if (decisions[data.decisionId]) refuse('decided-already', 'This decision is in the record already.', { decisionId: data.decisionId });
      if (data.follows && !decisions[data.follows])
        refuse('follows-nothing', 'The decision that this one looks at again is not in this file.', { follows: data.follows });
      datesHold(data, ask.today);
      everyVoiceAnswered(data, inputs);
      everyNoHasItsReason(data);
      const children = data.influences.some((one) => inputs[one.inputId]?.speaker.as === 'child');
      if (children && data.forChild === null) refuse('child-not-told', 'Please say it for the child too: a few words and a picture.');
      return [{ type: 'DecisionTaken', data }];
    },
    AnswerDecision: (data, { decisions }, ask) => {
      const one =
        decisions[data.decisionId] ?? refuse('no-such-decision', 'We cannot find this decision.', { decisionId: data.decisionId });
      const strange = data.answers.find((answer) => !one.items.includes(answer.itemId));
      if (strange) refuse('no-such-item', 'One of your answers is about something this decision does not say.', { itemId: strange.itemId });
      const before = one.answers[ask.person] ?? {};
      const same = Object.entries(told(data.answers)).every(([item, answer]) => before[item] === answer);
      return same ? [] : [{ type: 'DecisionAnswered', data }];
    },
  },
};
