import { Module } from '@nestjs/common';
import { voice } from '@heard/domain/voice';
import { doorOf } from '../kernel/carrying/door-of.ts';

@Module({ controllers: [doorOf(voice)] })
export class VoiceModule {}
