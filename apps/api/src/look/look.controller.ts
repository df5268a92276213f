import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { FindLooks } from './look.read-model.ts';

const ofChild = z.strictObject({ child: childId });

@Asks()
@Controller('api/look')
export class LookController {
  constructor(private readonly queries: QueryBus) {}

  @Get('looks')
  looks(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new FindLooks(who, asked(ofChild, params).child));
  }
}
