import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { VoiceCommand } from './voice.commands.ts';
import type { VoiceState } from './voice.decider.ts';

export const voicePolicy: Policy<VoiceState, VoiceCommand> = {
  ShareVoice: anyOf('parent', 'child', 'educator', 'senco', 'head'),
  NoteObservation: anyOf('parent', 'educator', 'senco', 'head'),
  BeginRecording: anyOf('educator', 'senco', 'head'),
};
