import { Module } from '@nestjs/common';
import { concern } from '@heard/domain/concern';
import { doorOf } from '../kernel/carrying/door-of.ts';

@Module({ controllers: [doorOf(concern)] })
export class ConcernModule {}
