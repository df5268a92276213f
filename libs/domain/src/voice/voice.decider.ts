import { both, refuse, within, type Decider, type Fold } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { consentsFold, needsConsent, type ConsentEvent, type Consents } from '../consent/index.ts';
import { emptyFile, fileFold, type AboutInputs, type FileState } from '../input/index.ts';
import { asSaid } from '../input/said.ts';
import type { VoiceCommand } from './voice.commands.ts';
import type { VoiceEvent } from './voice.events.ts';

type Shared = Extract<VoiceEvent, { type: 'VoiceShared' }>['data'];
type Begun = Extract<VoiceEvent, { type: 'RecordingBegun' }>;

export interface VoiceState extends FileState {
  readonly consents: Consents;
  readonly recordings: readonly string[];
}

const recordingsFold: Fold<readonly string[], Begun> = { RecordingBegun: (all, { data }) => [...all, data.recordingId] };

const saysSomething = (answer: Shared['answers'][number]): boolean =>
  answer.face !== null || answer.pictures.length > 0 || answer.words !== null;

export const voiceDecider: Decider<VoiceState, VoiceCommand, VoiceEvent, ChildEvent | AboutInputs | ConsentEvent | Begun> = {
  initialState: { ...emptyFile, consents: {}, recordings: [] },
  fold: both(fileFold, both(within('consents', consentsFold), within('recordings', recordingsFold))),

  decide: {
    ShareVoice: (data, { circle, inputs }, ask) => {
      if (inputs[data.voiceId]) refuse('said-already', 'This was sent already and is in the record.', { voiceId: data.voiceId });
      const { childId, voiceId, about, words } = data;
      const answers = data.answers.filter(saysSomething);
      if (words === null && answers.length === 0) refuse('nothing-said', 'There is nothing here to share yet.');
      return [{ type: 'VoiceShared', data: { childId, voiceId, about, words, answers, ...asSaid(data, circle, ask) } }];
    },
    BeginRecording: (data, state, ask) => {
      if (state.recordings.includes(data.recordingId)) refuse('said-already', 'This was sent already and is in the record.');
      const { consentId } = needsConsent(state, { act: data.medium, agencyId: null, scope: [] }, ask.today);
      return [{ type: 'RecordingBegun', data: { ...data, consentId } }];
    },
  },
};
