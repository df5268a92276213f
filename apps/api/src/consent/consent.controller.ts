import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId, consentId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { GetBoard } from './board.read-model.ts';
import { FindConsents, FindMyConsents, GetConsent } from './consent.read-model.ts';

const ofChild = z.strictObject({ child: childId });
const one = z.strictObject({ consent: consentId });
const none = z.strictObject({});

@Asks()
@Controller('api/consent')
export class ConsentController {
  constructor(private readonly queries: QueryBus) {}

  @Get('consents')
  consents(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new FindConsents(who, asked(ofChild, params).child));
  }

  @Get('consent')
  consent(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetConsent(who, asked(one, params).consent));
  }

  @Get('mine')
  mine(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindMyConsents(who));
  }

  @Get('board')
  board(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new GetBoard(who));
  }
}
