import type { Asker, Capacity, InputId, Policy } from '../kernel/index.ts';
import { anyOf, capacitiesIn, safeguardingIn } from '../child/index.ts';
import type { InputCommand } from './input.commands.ts';
import type { FileState } from './input.decider.ts';

type About = { readonly inputId: InputId };

/** Only whoever said it, and only while they stand to the child. A child sees nothing more of what was sealed. */
const speakerOf = (asker: Asker, { circle, inputs }: FileState, data: About): Capacity | null => {
  const one = inputs[data.inputId];
  const gone = one?.sealed === true && one.speaker.as === 'child';
  return !gone && one?.speaker.personId === asker.person ? (capacitiesIn(circle, asker)[0] ?? null) : null;
};

const safeguarding = (asker: Asker, { circle }: FileState): Capacity | null => safeguardingIn(circle, asker);

/** What is sealed is safeguarding’s alone; to everybody else it is not there. */
const unlessSealed =
  (open: (asker: Asker, state: FileState, data: About) => Capacity | null) =>
  (asker: Asker, state: FileState, data: About): Capacity | null =>
    state.inputs[data.inputId]?.sealed ? safeguarding(asker, state) : open(asker, state, data);

/** Who leads, and the child's teacher where it was shared with educators or is their own: nobody else knows that it was said. */
const readerOf = (asker: Asker, state: FileState, data: About): Capacity | null => {
  const one = state.inputs[data.inputId];
  const shared = one !== undefined && (one.audience.includes('educators') || one.own.includes(asker.person));
  return leads(asker, state) ?? (shared ? anyOf('educator')(asker, state) : null);
};

const leads = anyOf('senco', 'head');

export const inputPolicy: Policy<FileState, InputCommand> = {
  ReadInput: unlessSealed(readerOf),
  TranslateInput: unlessSealed(readerOf),
  CloseInput: unlessSealed(leads),
  ReopenInput: speakerOf,
  NoteAnswer: speakerOf,
  ChooseAudience: speakerOf,
  WidenAudience: unlessSealed(leads),
  SealInput: (asker, state, data) => safeguarding(asker, state) ?? unlessSealed(readerOf)(asker, state, data),
  UnsealInput: safeguarding,
  RingForInput: anyOf('calendar'),
};
