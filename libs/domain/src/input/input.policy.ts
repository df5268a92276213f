import type { Asker, Capacity, InputId, Policy } from '../kernel/index.ts';
import { anyOf, capacitiesIn } from '../child/index.ts';
import type { InputCommand } from './input.commands.ts';
import type { FileState } from './input.decider.ts';

/** Only whoever said it, and only while they stand to the child. */
const speakerOf = (asker: Asker, { circle, inputs }: FileState, data: { inputId: InputId }): Capacity | null =>
  inputs[data.inputId]?.speaker.personId === asker.person ? (capacitiesIn(circle, asker)[0] ?? null) : null;

/** Who leads, and the child's teacher where it was shared with educators or is their own: nobody else knows that it was said. */
const readerOf = (asker: Asker, state: FileState, data: { inputId: InputId }): Capacity | null => {
  const one = state.inputs[data.inputId];
  const shared = one !== undefined && (one.audience.includes('educators') || one.own.includes(asker.person));
  return anyOf('senco', 'head')(asker, state) ?? (shared ? anyOf('educator')(asker, state) : null);
};

export const inputPolicy: Policy<FileState, InputCommand> = {
  ReadInput: readerOf,
  TranslateInput: readerOf,
  CloseInput: anyOf('senco', 'head'),
  ReopenInput: speakerOf,
  NoteAnswer: speakerOf,
};
