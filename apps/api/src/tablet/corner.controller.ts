import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import type { Signed } from '../account/account.ts';
import { deviceOf } from '../account/device.ts';
import { Sessions } from '../account/sessions.ts';
import { Here, Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { CornerCookie } from './corner-cookie.ts';
import { Corners, type Card, type OpenCorner } from './corners.ts';
import { PictureTable } from './picture.table.ts';

const picture = z.string().regex(/^[a-z][a-z-]{1,29}$/, 'Please choose one of the pictures.');
const opening = z.strictObject({
  childIds: z.array(childId).min(1, 'Please choose at least one child.').max(60, 'Please choose at most 60 children.'),
  pictures: z.array(z.strictObject({ childId, picture })).max(60).default([]),
  minutes: z.int().min(15, 'Please choose at least 15 minutes.').max(600, 'A corner is open for ten hours at most.'),
  label: z.string().trim().max(60, 'Please use at most 60 letters.'),
});
const closing = z.strictObject({ cornerId: z.uuid() });
const choosing = z.strictObject({ childId, picture });

/** A child to choose for a corner. */
export interface ChoosableChild extends Card {
  readonly name: string;
  readonly className: string;
}

/** The children's corner, as staff open, see and close it on a device of their own. */
@Asks()
@Controller('api/tablet')
export class CornerController {
  constructor(
    private readonly corners: Corners,
    private readonly cookie: CornerCookie,
    private readonly sessions: Sessions,
    private readonly pictures: PictureTable,
  ) {}

  @Get('choices')
  @Unlooked('names to choose from, and which corners are open')
  choices(@Who() who: Someone, @Query() params: unknown): { children: readonly ChoosableChild[]; corners: readonly OpenCorner[] } {
    asked(z.strictObject({}), params);
    const children = this.corners
      .childrenFor(who)
      .map((row) => ({ ...this.corners.cardOf(row), name: row.name, className: row.className }));
    return { children, corners: this.corners.openFor(who) };
  }

  /** From here on this device holds no session of staff any more. */
  @Post('open')
  @HttpCode(200)
  open(
    @Who() who: Someone,
    @Here() { personId, sessionId }: Signed,
    @Headers('user-agent') userAgent: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): { until: string } {
    const { childIds, pictures, minutes, label } = parse(opening, body);
    const hash = (seconds: number): string => {
      const made = this.cookie.make(seconds);
      for (const line of made.lines) response.appendHeader('Set-Cookie', line);
      return made.hash;
    };
    const { until } = this.corners.open(who, childIds, { pictures, minutes, label: label || deviceOf(userAgent ?? null), hash });
    response.appendHeader('Set-Cookie', this.sessions.endingCookie());
    this.sessions.end(personId, sessionId);
    return { until };
  }

  @Post('close')
  @HttpCode(200)
  close(@Who() who: Someone, @Body() body: unknown): object {
    this.corners.closeFor(who, parse(closing, body).cornerId);
    return {};
  }

  /** Staff choose with a child; a child who is in chooses alone. */
  @Post('choose-picture')
  @HttpCode(200)
  choosePicture(@Who() who: Someone, @Body() body: unknown): object {
    const { childId: child, picture: chosen } = parse(choosing, body);
    if (who.sight.asChild !== child && !this.corners.childFor(who, child)) throw new Unseen();
    this.pictures.put(child, chosen);
    return {};
  }
}
