import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { FindUnanswered, GetHeard, GetSpoken } from './heard.read-model.ts';

const ofChild = z.strictObject({ child: childId });
const ofYear = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, 'A school year is named by the year in which it begins, such as 2026.')
    .transform(Number)
    .optional(),
});

/** How children were heard: who waits for an answer, on which days, and the school’s picture of a year. */
@Asks()
@Controller('api/voice')
export class HeardController {
  constructor(private readonly queries: QueryBus) {}

  @Get('spoken')
  spoken(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetSpoken(who, asked(ofChild, params).child));
  }

  @Get('unanswered')
  unanswered(@Who() who: Someone, @Query() params: unknown) {
    asked(z.strictObject({}), params);
    return this.queries.execute(new FindUnanswered(who));
  }

  @Get('heard')
  @Unlooked('numbers of the whole school, about no child by name')
  heard(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetHeard(who, asked(ofYear, params).year));
  }
}
