import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { FileState } from '../input/index.ts';
import type { ConcernCommand } from './concern.commands.ts';

export const concernPolicy: Policy<FileState, ConcernCommand> = {
  RaiseConcern: anyOf('parent', 'child', 'educator', 'senco', 'head'),
  AcknowledgeConcern: anyOf('senco', 'head'),
  TriageConcern: anyOf('senco', 'head'),
};
