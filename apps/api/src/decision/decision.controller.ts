import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { decisionId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { GetDecision } from './decision.read-model.ts';

const one = z.strictObject({ decision: decisionId });

@Asks()
@Controller('api/decision')
export class DecisionController {
  constructor(private readonly queries: QueryBus) {}

  @Get('decision')
  decision(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetDecision(who, asked(one, params).decision));
  }
}
