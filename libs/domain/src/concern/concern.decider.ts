import { alike, refuse, type Decider, type InputId, type LocalDate } from '../kernel/index.ts';
import { relatedOn, type ChildEvent } from '../child/index.ts';
import { emptyFile, fileFold, known, type AboutInputs, type FileState, type Input } from '../input/index.ts';
import { asSaid } from '../input/said.ts';
import type { ConcernCommand } from './concern.commands.ts';
import type { ConcernEvent } from './concern.events.ts';

const openConcern = ({ inputs }: FileState, concernId: InputId): Input => {
  const one = known(inputs, concernId);
  if (one.kind !== 'concern') refuse('not-a-concern', 'This was not raised as a concern.', { concernId });
  return one.open ? one : refuse('answered-already', 'This concern has been answered already.', { concernId });
};

const notPast = (day: LocalDate, today: LocalDate): void => {
  if (day < today) refuse('answer-date-past', 'The day of the answer is in the past. Please choose today or later.', { answerBy: day });
};

export const concernDecider: Decider<FileState, ConcernCommand, ConcernEvent, ChildEvent | AboutInputs> = {
  initialState: emptyFile,
  fold: fileFold,

  decide: {
    RaiseConcern: (data, { circle, inputs }, ask) => {
      if (inputs[data.concernId]) refuse('said-already', 'This was sent already and is in the record.', { concernId: data.concernId });
      const { childId, concernId, about, words } = data;
      return [{ type: 'ConcernRaised', data: { childId, concernId, about, words, ...asSaid(data, circle, ask) } }];
    },
    AcknowledgeConcern: (data, state, ask) => {
      const one = openConcern(state, data.concernId);
      notPast(data.answerBy, ask.today);
      return one.acknowledged && one.answerBy === data.answerBy ? [] : [{ type: 'ConcernAcknowledged', data }];
    },
    TriageConcern: (data, state, ask) => {
      if (alike(openConcern(state, data.concernId).triage, data)) return [];
      const told = data.familyTold;
      if (!told.told) return [{ type: 'ConcernTriaged', data }];
      if (told.on > ask.today) refuse('told-in-the-future', 'The day on which the family was told is in the future.', { on: told.on });
      const stranger = told.people.find((person) => !relatedOn(state.circle, person, ask.today));
      if (stranger) refuse('told-a-stranger', 'Somebody you say was told is not recorded around this child.', { person: stranger });
      return [{ type: 'ConcernTriaged', data }];
    },
  },
};
