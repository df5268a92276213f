import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { GetSafeguarding } from './safeguarding.read-model.ts';
import { GetSchool } from './school.read-model.ts';

@Asks()
@Controller('api/school')
export class SchoolController {
  constructor(private readonly queries: QueryBus) {}

  @Get('school')
  school(@Who() who: Someone, @Query() params: unknown) {
    asked(z.strictObject({}), params);
    return this.queries.execute(new GetSchool(who));
  }

  @Get('safeguarding')
  @Unlooked('who safeguards at this school and when they read: it speaks of no child')
  safeguarding(@Who() who: Someone, @Query() params: unknown) {
    asked(z.strictObject({}), params);
    return this.queries.execute(new GetSafeguarding(who));
  }
}
