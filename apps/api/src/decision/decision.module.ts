import { Module } from '@nestjs/common';
import { decision } from '@heard/domain/decision';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { DecisionController } from './decision.controller.ts';
import { GetDecisionHandler } from './decision.read-model.ts';

@Module({ imports: [ChildModule], controllers: [DecisionController, doorOf(decision)], providers: [GetDecisionHandler] })
export class DecisionModule {}
