import type { Asker, Capacity, InputId, Policy } from '../kernel/index.ts';
import { anyOf, capacitiesIn } from '../child/index.ts';
import type { InputCommand } from './input.commands.ts';
import type { FileState } from './input.decider.ts';

/** Only whoever said it, and only while they stand to the child. */
const speakerOf = (asker: Asker, { circle, inputs }: FileState, data: { inputId: InputId }): Capacity | null =>
  inputs[data.inputId]?.speaker.personId === asker.person ? (capacitiesIn(circle, asker)[0] ?? null) : null;

export const inputPolicy: Policy<FileState, InputCommand> = {
  ReadInput: anyOf('senco', 'head', 'educator'),
  TranslateInput: anyOf('senco', 'head', 'educator'),
  CloseInput: anyOf('senco', 'head'),
  ReopenInput: speakerOf,
  NoteAnswer: speakerOf,
};
