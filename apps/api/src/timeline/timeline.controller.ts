import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { GetTimeline } from './timeline.read-model.ts';

const one = z.strictObject({ child: childId });

@Asks()
@Controller('api/timeline')
export class TimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get('timeline')
  timeline(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetTimeline(who, asked(one, params).child));
  }
}
