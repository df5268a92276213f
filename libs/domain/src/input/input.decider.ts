import { alike, both, refuse, within, type Ask, type Decide, type Decider, type InputId } from '../kernel/index.ts';
import { circleFold, decidesThemself, noCircle, type ChildEvent, type Circle } from '../child/index.ts';
import { answerBy, ringAgainAt } from '../clock/index.ts';
import type { InputCommand } from './input.commands.ts';
import type { InputEvent } from './input.events.ts';
import { inputsFold, type AboutInputs, type Input, type Inputs } from './inputs.ts';

/** A child's file as rules about what was said need it. */
export interface FileState {
  readonly circle: Circle;
  readonly inputs: Inputs;
}

export const emptyFile: FileState = { circle: noCircle, inputs: {} };
export const fileFold = both(within('circle', circleFold), within('inputs', inputsFold));

/** The same answer whether it never existed or is another child's. */
export const known = (inputs: Inputs, inputId: InputId): Input =>
  inputs[inputId] ?? refuse('not-heard', 'We cannot find what was said. It may belong to another file.', { inputId });

type Widening = Extract<InputCommand, { type: 'WidenAudience' }>['data'];

/** Only what a child kept from others is widened, and never over a young person who decides. */
const mayBeWidened = (data: Widening, { circle, inputs }: FileState, ask: Ask): void => {
  if (known(inputs, data.inputId).speaker.as !== 'child')
    refuse('not-a-childs', 'Only a child’s words can be opened to others in this way. Please ask whoever said this.');
  if (decidesThemself(circle, ask.today))
    refuse(
      'young-person-decides',
      'Who reads this is the young person’s own decision. If somebody is in danger, seal it for safeguarding.',
    );
};

const reading: Pick<
  Decide<FileState, InputCommand, InputEvent>,
  'ChooseAudience' | 'WidenAudience' | 'SealInput' | 'UnsealInput' | 'RingForInput'
> = {
  ChooseAudience: (data, { inputs }) => {
    const audience = [...new Set(data.audience)];
    const same = alike([...audience].sort(), [...known(inputs, data.inputId).audience].sort());
    return same ? [] : [{ type: 'AudienceChosen', data: { ...data, audience } }];
  },
  WidenAudience: (data, state, ask) => {
    mayBeWidened(data, state, ask);
    return known(state.inputs, data.inputId).audience.includes(data.to) ? [] : [{ type: 'AudienceWidened', data }];
  },
  SealInput: (data, { inputs }) => (known(inputs, data.inputId).sealed ? [] : [{ type: 'InputSealed', data }]),
  UnsealInput: (data, { inputs }) => (known(inputs, data.inputId).sealed ? [{ type: 'InputUnsealed', data }] : []),
  RingForInput: (data, { inputs }, ask) => {
    const { sealed, sealRead, rung, ringAt } = known(inputs, data.inputId);
    if (!sealed || sealRead || (ringAt !== null && ask.at < ringAt)) return [];
    return [{ type: 'InputRung', data: { ...data, time: rung + 1, ringAt: ringAgainAt(rung, ask.at, ask.closures) } }];
  },
};

export const inputDecider: Decider<FileState, InputCommand, InputEvent, ChildEvent | AboutInputs> = {
  initialState: emptyFile,
  fold: fileFold,

  decide: {
    ...reading,
    ReadInput: (data, { inputs }, ask) => {
      const one = known(inputs, data.inputId);
      const again = one.readBy.includes(ask.person) || one.speaker.personId === ask.person;
      const ringing = one.sealed && !one.sealRead;
      return again && !ringing ? [] : [{ type: 'InputRead', data }];
    },
    TranslateInput: (data, { inputs }) => {
      const again = known(inputs, data.inputId).translations.includes(`${data.language}\n${data.words}`);
      return again ? [] : [{ type: 'InputTranslated', data }];
    },
    CloseInput: (data, { inputs }) => {
      const one = known(inputs, data.inputId);
      if (!one.open) refuse('answered-already', 'This has been answered already.', { inputId: data.inputId });
      if (one.speaker.as === 'child' && data.forChild === null)
        refuse('child-not-told', 'Please say it for the child too: a few words and a picture.');
      return [{ type: 'InputClosed', data }];
    },
    ReopenInput: (data, { inputs }, ask) => {
      const one = known(inputs, data.inputId);
      if (!one.answers.includes(data.decisionId))
        refuse('not-answered-yet', 'This has not been answered yet: it is still open.', { inputId: data.inputId });
      const again = one.open && one.missed.includes(data.decisionId);
      return again ? [] : [{ type: 'InputReopened', data: { ...data, answerBy: answerBy(ask.today, ask.closures) } }];
    },
    NoteAnswer: (data, { inputs }) => {
      const one = known(inputs, data.inputId);
      if (!one.answers.includes(data.decisionId)) refuse('not-answered-yet', 'This has not been answered yet.', { inputId: data.inputId });
      return one.noted.includes(data.decisionId) ? [] : [{ type: 'AnswerNoted', data }];
    },
  },
};
