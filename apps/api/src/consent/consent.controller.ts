import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import * as z from 'zod';
import { wordings, type ConsentRecord, type Wording } from '@heard/domain/consent';
import { childId, consentId, personId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { GetBoard } from './board.read-model.ts';
import { FindConsents, FindMyConsents, GetConsent } from './consent.read-model.ts';
import { GetConsentRecord } from './record.read-model.ts';

const ofChild = z.strictObject({ child: childId });
const one = z.strictObject({ consent: consentId });
const whose = z.strictObject({ consent: consentId, person: personId.optional() });
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
  /** Sent as a file whose name says nothing of anybody. */
  @Get('record')
  async record(@Who() who: Someone, @Query() params: unknown, @Res({ passthrough: true }) response: Response): Promise<ConsentRecord> {
    const { consent, person } = asked(whose, params);
    const record = await this.queries.execute(new GetConsentRecord(who, consent, person));
    response.attachment('consent-record.json');
    return record;
  }

  @Get('wordings')
  @Unlooked('texts of the house in which anything may be asked; about nobody')
  wordings(@Who() { asker }: Someone, @Query() params: unknown): { readonly wordings: readonly Wording[] } {
    asked(none, params);
    if (asker.roles.length === 0) throw new Unseen();
    return { wordings };
  }
}
