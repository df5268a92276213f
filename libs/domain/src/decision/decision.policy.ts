import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { DecisionCommand } from './decision.commands.ts';
import type { DecisionState } from './decision.decider.ts';

export const decisionPolicy: Policy<DecisionState, DecisionCommand> = {
  TakeDecision: anyOf('senco', 'head'),
  AnswerDecision: anyOf('parent', 'child'),
};
