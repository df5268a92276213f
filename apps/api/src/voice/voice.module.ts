import { Module } from '@nestjs/common';
import { voice } from '@heard/domain/voice';
import { doorOf } from '../kernel/carrying/door-of.ts';
import { HeardController } from './heard.controller.ts';
import { FindUnansweredHandler, GetHeardHandler, GetSpokenHandler } from './heard.read-model.ts';
import { VoiceController } from './voice.controller.ts';
import { GetModesHandler, GetReadersHandler } from './voice.read-model.ts';

@Module({
  controllers: [VoiceController, HeardController, doorOf(voice)],
  providers: [GetModesHandler, GetReadersHandler, GetSpokenHandler, FindUnansweredHandler, GetHeardHandler],
})
export class VoiceModule {}
