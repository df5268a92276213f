import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module.ts';
import { RecordThen } from './record-then.ts';
import { GetRegisterHandler } from './register.read-model.ts';
import { ThenController } from './then.controller.ts';
import { GetThenHandler } from './then.read-model.ts';

@Module({
  imports: [ChildModule],
  controllers: [ThenController],
  providers: [GetThenHandler, GetRegisterHandler, RecordThen],
})
export class ThenModule {}
