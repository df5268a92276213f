import { both, refuse, within, type Ask, type ConsentId, type Decider, type Fold } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { consentsFold, needsConsent, type ConsentEvent, type Consents } from '../consent/index.ts';
import { emptyFile, fileFold, type AboutInputs, type FileState, type Inputs } from '../input/index.ts';
import { asSaid } from '../input/said.ts';
import type { VoiceCommand } from './voice.commands.ts';
import type { VoiceEvent } from './voice.events.ts';

type Sharing = Extract<VoiceCommand, { type: 'ShareVoice' }>['data'];
type Shared = Extract<VoiceEvent, { type: 'VoiceShared' }>['data'];
type Begun = Extract<VoiceEvent, { type: 'RecordingBegun' }>;

export interface VoiceState extends FileState {
  readonly consents: Consents;
  readonly recordings: readonly string[];
}

const recordingsFold: Fold<readonly string[], Begun> = { RecordingBegun: (all, { data }) => [...all, data.recordingId] };

const saysSomething = ({ face, pictures, sorted, words, attachments }: Shared['answers'][number]): boolean =>
  face !== null || words !== null || pictures.length + sorted.length + attachments.length > 0;

/** The permissions without which the sound or image of a child is not kept. @throws Refused `consent-missing` */
const permitted = (answers: Shared['answers'], state: VoiceState, ask: Ask): readonly ConsentId[] => {
  const kinds = new Set(answers.flatMap((one) => one.attachments.map(({ kind }) => kind)));
  const acts = [...(kinds.has('sound') ? (['sound'] as const) : []), ...(kinds.has('photo') ? (['image'] as const) : [])];
  return acts.map((act) => needsConsent(state, { act, agencyId: null, scope: [] }, ask.today).consentId);
};

/** Nothing takes the place of what somebody else said. */
const followsOwn = ({ insteadOf }: Sharing, speaker: Shared['speaker'], inputs: Inputs): void => {
  const before = insteadOf === null ? null : inputs[insteadOf];
  if (before === null) return;
  if (before?.kind !== 'voice' || before.speaker.personId !== speaker.personId)
    refuse('not-heard', 'We cannot find what was said. It may belong to another file.', { inputId: insteadOf });
};

const readBackIsTold = (data: Sharing, speaker: Shared['speaker']): void => {
  const scribed = data.how === 'scribed' && speaker.as === 'child';
  if (scribed && data.readBack === null)
    refuse('not-read-back', 'Please read it back to the child, and say whether that is what the child meant.');
  if (!scribed && data.readBack !== null)
    refuse('nothing-to-read-back', 'Only words that you wrote down for a child are read back. Please leave this out.');
};

const isNew = (inputs: Inputs, id: Shared['voiceId']): void => {
  if (inputs[id]) refuse('said-already', 'This was sent already and is in the record.', { inputId: id });
};

export const voiceDecider: Decider<VoiceState, VoiceCommand, VoiceEvent, ChildEvent | AboutInputs | ConsentEvent | Begun> = {
  initialState: { ...emptyFile, consents: {}, recordings: [] },
  fold: both(fileFold, both(within('consents', consentsFold), within('recordings', recordingsFold))),

  decide: {
    ShareVoice: (data, state, ask) => {
      isNew(state.inputs, data.voiceId);
      const { childId, voiceId, about, words, asked, space, help, readBack, insteadOf } = data;
      const answers = data.answers.filter(saysSomething);
      if (words === null && answers.length === 0) refuse('nothing-said', 'There is nothing here to share yet.');
      const said = asSaid(data, state.circle, ask);
      readBackIsTold(data, said.speaker);
      followsOwn(data, said.speaker, state.inputs);
      const consents = [...permitted(answers, state, ask)];
      const shared: Shared = { childId, voiceId, about, words, answers, asked, space, help, readBack, insteadOf, consents, ...said };
      return [{ type: 'VoiceShared', data: shared }];
    },
    NoteObservation: (data, { inputs, circle }, ask) => {
      isNew(inputs, data.observationId);
      const { childId, observationId, about, words, space } = data;
      const said = asSaid({ ...data, how: 'own-words', speaker: undefined }, circle, ask);
      return [{ type: 'ObservationNoted', data: { childId, observationId, about, words, space, ...said } }];
    },
    BeginRecording: (data, state, ask) => {
      if (state.recordings.includes(data.recordingId)) refuse('said-already', 'This was sent already and is in the record.');
      const { consentId } = needsConsent(state, { act: data.medium, agencyId: null, scope: [] }, ask.today);
      return [{ type: 'RecordingBegun', data: { ...data, consentId } }];
    },
  },
};
