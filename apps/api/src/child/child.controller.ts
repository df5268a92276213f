import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { FindChildren, GetChild } from './child.read-model.ts';
import { GetFamily } from './family.read-model.ts';
import { GetWho } from './who.read-model.ts';

const none = z.strictObject({});
const one = z.strictObject({ child: childId });

@Asks()
@Controller('api/child')
export class ChildController {
  constructor(private readonly queries: QueryBus) {}

  @Get('children')
  @Unlooked('names to choose from, and how much of what the asker may see is open')
  children(@Who() who: Someone, @Query() params: unknown) {
    asked(none, params);
    return this.queries.execute(new FindChildren(who));
  }

  @Get('child')
  child(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetChild(who, asked(one, params).child));
  }

  @Get('who')
  who(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetWho(who, asked(one, params).child));
  }

  @Get('family')
  family(@Who() who: Someone, @Query() params: unknown) {
    return this.queries.execute(new GetFamily(who, asked(one, params).child));
  }
}
