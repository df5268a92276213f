import { Module } from '@nestjs/common';
import { FirstKey } from './first-key.ts';
import { Opening } from './opening.ts';
import { SetupController } from './setup.controller.ts';

@Module({ controllers: [SetupController], providers: [FirstKey, Opening], exports: [FirstKey, Opening] })
export class SetupModule {}
