import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { FindAgencies } from './agency.read-model.ts';

const none = z.strictObject({});

@Asks()
@Controller('api/agency')
export class AgencyController {
  constructor(private readonly queries: QueryBus) {}

  @Get('agencies')
  agencies(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindAgencies(who));
  }
}
