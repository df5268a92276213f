import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId, inputId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { FindInputs, FindMine, GetInput } from './input.read-model.ts';
import { GetQueue } from './queue.read-model.ts';

const ofChild = z.strictObject({ child: childId, open: z.literal('true').optional() });
const one = z.strictObject({ input: inputId });
const none = z.strictObject({});

@Asks()
@Controller('api/input')
export class InputController {
  constructor(private readonly queries: QueryBus) {}

  @Get('inputs')
  inputs(@Who() who: Someone, @Query() params: unknown) {
    const { child, open } = asked(ofChild, params);
    return this.queries.execute(new FindInputs(who, child, open === 'true'));
  }

  @Get('input')
  input(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetInput(who, asked(one, params).input));
  }

  @Get('mine')
  mine(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindMine(who));
  }

  @Get('queue')
  queue(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new GetQueue(who));
  }
}
