import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { FileState } from '../input/index.ts';
import type { VoiceCommand } from './voice.commands.ts';

export const voicePolicy: Policy<FileState, VoiceCommand> = {
  ShareVoice: anyOf('parent', 'child', 'educator', 'senco', 'head'),
};
