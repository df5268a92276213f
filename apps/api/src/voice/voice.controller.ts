import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { GetModes, GetReaders } from './voice.read-model.ts';

const ofChild = z.strictObject({ child: childId });

@Asks()
@Controller('api/voice')
export class VoiceController {
  constructor(private readonly queries: QueryBus) {}

  @Get('modes')
  @Unlooked('whether a sound or a picture may be taken today: what the next question may offer, and nothing that was said')
  modes(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetModes(who, asked(ofChild, params).child));
  }

  @Get('readers')
  @Unlooked('names of those who read what a child says, so that the child can choose; nothing that was said')
  readers(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetReaders(who, asked(ofChild, params).child));
  }
}
