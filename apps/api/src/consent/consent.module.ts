import { Module } from '@nestjs/common';
import { consent } from '@heard/domain/consent';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { GetBoardHandler } from './board.read-model.ts';
import { ConsentController } from './consent.controller.ts';
import { FindConsentsHandler, FindMyConsentsHandler, GetConsentHandler } from './consent.read-model.ts';
import { GetConsentRecordHandler } from './record.read-model.ts';
import { TellBothSidesWhenConsentRunsOut } from './tell-both-sides-when-consent-runs-out.ts';

@Module({
  imports: [ChildModule],
  controllers: [ConsentController, doorOf(consent)],
  providers: [
    FindConsentsHandler,
    GetConsentHandler,
    FindMyConsentsHandler,
    GetBoardHandler,
    GetConsentRecordHandler,
    TellBothSidesWhenConsentRunsOut,
  ],
})
export class ConsentModule {}
