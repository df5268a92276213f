import { Module } from '@nestjs/common';
import { input } from '@heard/domain/input';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { InputController } from './input.controller.ts';
import { FindInputsHandler, FindMineHandler, GetInputHandler } from './input.read-model.ts';
import { GetQueueHandler } from './queue.read-model.ts';

@Module({
  imports: [ChildModule],
  controllers: [InputController, doorOf(input)],
  providers: [FindInputsHandler, FindMineHandler, GetInputHandler, GetQueueHandler],
})
export class InputModule {}
