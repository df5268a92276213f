import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module.ts';
import { LookController } from './look.controller.ts';
import { FindLooksHandler } from './look.read-model.ts';

/** Looks are asked for here and written by the kernel: no door leads to the command. */
@Module({ imports: [ChildModule], controllers: [LookController], providers: [FindLooksHandler] })
export class LookModule {}
