import { refuse, type Decider } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import { emptyFile, fileFold, type AboutInputs, type FileState } from '../input/index.ts';
import { asSaid } from '../input/said.ts';
import type { VoiceCommand } from './voice.commands.ts';
import type { VoiceEvent } from './voice.events.ts';

type Answer = VoiceEvent['data']['answers'][number];
const saysSomething = (answer: Answer): boolean => answer.face !== null || answer.pictures.length > 0 || answer.words !== null;

export const voiceDecider: Decider<FileState, VoiceCommand, VoiceEvent, ChildEvent | AboutInputs> = {
  initialState: emptyFile,
  fold: fileFold,

  decide: {
    ShareVoice: (data, { circle, inputs }, ask) => {
      if (inputs[data.voiceId]) refuse('said-already', 'This was sent already and is in the record.', { voiceId: data.voiceId });
      const { childId, voiceId, about, words } = data;
      const answers = data.answers.filter(saysSomething);
      if (words === null && answers.length === 0) refuse('nothing-said', 'There is nothing here to share yet.');
      return [{ type: 'VoiceShared', data: { childId, voiceId, about, words, answers, ...asSaid(data, circle, ask) } }];
    },
  },
};
