import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId, disclosureId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Sealed, Unlooked } from '../kernel/looking/look.interceptor.ts';
import { FindDisclosures, GetDisclosure } from './disclosure.read-model.ts';
import { GetReaders } from './readers.read-model.ts';

const ofChild = z.strictObject({ child: childId });
const one = z.strictObject({ disclosure: disclosureId });

@Asks()
@Controller('api/disclosure')
export class DisclosureController {
  constructor(private readonly queries: QueryBus) {}

  @Get('readers')
  @Unlooked('who reads what is sent to safeguarding, and when: nothing of a file')
  readers(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetReaders(who, asked(ofChild, params).child));
  }

  @Get('disclosures')
  @Sealed()
  disclosures(@Who() who: Someone, @Query() params: unknown) {
    asked(z.strictObject({}), params);
    return this.queries.execute(new FindDisclosures(who));
  }

  @Get('disclosure')
  @Sealed()
  disclosure(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetDisclosure(who, asked(one, params).disclosure));
  }
}
