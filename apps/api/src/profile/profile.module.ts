import { Module } from '@nestjs/common';
import { profile } from '@heard/domain/profile';
import { ChildModule } from '../child/child.module.ts';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { ProfileController } from './profile.controller.ts';
import { GetProfileHandler } from './profile.read-model.ts';

@Module({ imports: [ChildModule], controllers: [ProfileController, doorOf(profile)], providers: [GetProfileHandler] })
export class ProfileModule {}
