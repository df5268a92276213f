import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId, referralId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { FindMyReferrals, FindReferrals, GetReferral } from './referral.read-model.ts';

const ofChild = z.strictObject({ child: childId });
const one = z.strictObject({ referral: referralId });
const none = z.strictObject({});

@Asks()
@Controller('api/referral')
export class ReferralController {
  constructor(private readonly queries: QueryBus) {}

  @Get('referrals')
  referrals(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new FindReferrals(who, asked(ofChild, params).child));
  }

  @Get('referral')
  referral(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetReferral(who, asked(one, params).referral));
  }

  @Get('mine')
  mine(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindMyReferrals(who));
  }
}
