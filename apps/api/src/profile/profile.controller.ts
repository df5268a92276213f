import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { GetProfile } from './profile.read-model.ts';

const ofChild = z.strictObject({ child: childId });

@Asks()
@Controller('api/profile')
export class ProfileController {
  constructor(private readonly queries: QueryBus) {}

  @Get('profile')
  profile(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetProfile(who, asked(ofChild, params).child));
  }
}
