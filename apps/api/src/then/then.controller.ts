import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId, localDate } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { GetRegister } from './register.read-model.ts';
import { GetThen } from './then.read-model.ts';

/** `on` is the day at whose end, in England, the record is asked for; the look that is written down names it. */
const one = z.strictObject({ child: childId, on: localDate });
const all = z.strictObject({ on: localDate });

@Asks()
@Controller('api/then')
export class ThenController {
  constructor(private readonly queries: QueryBus) {}

  /** Not called `then`: whatever has a method of that name is taken for a promise. */
  @Get('then')
  record(@Who() who: Someone, @Query() params: unknown) {
    const { child, on } = asked(one, params);
    return this.queries.execute(new GetThen(who, child, on));
  }

  @Get('register')
  register(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetRegister(who, asked(all, params).on));
  }
}
