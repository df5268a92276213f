import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { FindContacts } from './contact.read-model.ts';

const ofChild = z.strictObject({ child: childId });

@Asks()
@Controller('api/contact')
export class ContactController {
  constructor(private readonly queries: QueryBus) {}

  @Get('contacts')
  contacts(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new FindContacts(who, asked(ofChild, params).child));
  }
}
