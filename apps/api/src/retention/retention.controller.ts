import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { FindFiles } from './files.read-model.ts';
import { GetRetention } from './retention.read-model.ts';

const none = z.strictObject({});
const ofChild = z.strictObject({ child: childId });

@Asks()
@Controller('api/retention')
export class RetentionController {
  constructor(private readonly queries: QueryBus) {}

  @Get('retention')
  @Unlooked('until when a file is kept and what is decided about that: nothing that stands in it')
  retention(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetRetention(who, asked(ofChild, params).child));
  }

  @Get('files')
  @Unlooked('which files are to be erased or held, and why: nothing that stands in them')
  files(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindFiles(who));
  }
}
