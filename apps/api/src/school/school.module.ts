import { Module } from '@nestjs/common';
import { school } from '@heard/domain/school';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { SchoolController } from './school.controller.ts';
import { GetSafeguardingHandler } from './safeguarding.read-model.ts';
import { GetSchoolHandler } from './school.read-model.ts';

@Module({ controllers: [SchoolController, doorOf(school)], providers: [GetSchoolHandler, GetSafeguardingHandler] })
export class SchoolModule {}
