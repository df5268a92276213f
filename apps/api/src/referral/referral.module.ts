import { Module } from '@nestjs/common';
import { referral } from '@heard/domain/referral';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { ReferralController } from './referral.controller.ts';
import { FindMyReferralsHandler, FindReferralsHandler, GetReferralHandler } from './referral.read-model.ts';

@Module({
  imports: [ChildModule],
  controllers: [ReferralController, doorOf(referral)],
  providers: [FindReferralsHandler, GetReferralHandler, FindMyReferralsHandler],
})
export class ReferralModule {}
