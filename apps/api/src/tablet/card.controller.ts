import { Body, Controller, Get, HttpCode, Inject, Ip, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { childView, leadsFor, type ChildRow } from '@heard/domain/child';
import { childId, type ChildId } from '@heard/domain/kernel';
import { ACCOUNT_SETTINGS, type AccountSettings } from '../account/account.settings.ts';
import { Accounts } from '../account/accounts.ts';
import { deviceOf } from '../account/device.ts';
import { Networks } from '../account/networks.ts';
import { Sessions } from '../account/sessions.ts';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks, Open } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { Corners, type Card } from './corners.ts';
import { DeviceCards } from './device-cards.ts';
import { LentSessionTable } from './lent-session.table.ts';

const coded = z.strictObject({ code: z.string().min(1, 'Please scan the card, or type its code.').max(60) });
const ofChild = z.strictObject({ childId });
const asking = z.strictObject({ child: childId });
const ending = z.strictObject({ childId, sessionId: z.uuid() });

/** How long a card signs a child in on a device. In days. */
export const cardDays = 30;

/** Where a child is signed in, and the card that is out. */
export interface Devices {
  readonly card: Card;
  readonly devices: readonly {
    readonly sessionId: string;
    readonly device: string;
    readonly begunAt: string;
    readonly usedAt: string;
    /** How it began: in a corner, by a card, or by a way in of their own. */
    readonly by: 'tablet' | 'card' | 'own';
  }[];
  readonly out: { readonly writtenBy: string; readonly writtenAt: string; readonly lastDay: string } | null;
}

/** A child’s own device by a printed card: made, taken back and seen by whoever leads; used by an adult who scans it. */
@Controller('api/tablet')
export class CardController {
  readonly #networks: Networks;

  constructor(
    private readonly corners: Corners,
    private readonly cards: DeviceCards,
    private readonly lent: LentSessionTable,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly models: ReadModels,
    @Inject(ACCOUNT_SETTINGS) { perNetwork }: AccountSettings,
  ) {
    this.#networks = new Networks(perNetwork);
  }

  @Get('devices')
  @Asks()
  @Unlooked('where a child is signed in, and nothing of the file')
  devices(@Who() who: Someone, @Query() params: unknown): Devices {
    const child = this.#led(who, asked(asking, params).child);
    const out = this.cards.openOf(child.schoolId, child.childId);
    return {
      card: this.corners.cardOf(child),
      devices: this.sessions.list(child.childId).map(({ userAgent, sessionId, ...times }) => {
        const lent = this.lent.of(sessionId);
        return { sessionId, ...times, device: deviceOf(userAgent), by: lent ? (lent.cornerId ? 'tablet' : 'card') : 'own' };
      }),
      out: out && { writtenBy: this.corners.calledOf(out.writtenBy), writtenAt: out.writtenAt, lastDay: out.lastDay },
    };
  }

  @Post('card-write')
  @HttpCode(200)
  @Asks()
  write(@Who() who: Someone, @Body() body: unknown): Card & { code: string; lastDay: string; days: number } {
    const child = this.#led(who, parse(ofChild, body).childId);
    const { childId: personId, schoolId, name } = child;
    const written = this.cards.write({ personId, schoolId, kind: 'child', name }, who.asker.person, false);
    return { ...this.corners.cardOf(child), ...written, days: cardDays };
  }

  @Post('card-void')
  @HttpCode(200)
  @Asks()
  void(@Who() who: Someone, @Body() body: unknown): object {
    this.cards.void(this.#led(who, parse(ofChild, body).childId).childId);
    return {};
  }

  @Post('device-end')
  @HttpCode(200)
  @Asks()
  end(@Who() who: Someone, @Body() body: unknown): object {
    const { childId: child, sessionId } = parse(ending, body);
    if (!this.sessions.end(this.#led(who, child).childId, sessionId)) throw new Unseen();
    return {};
  }

  @Post('card-look')
  @HttpCode(200)
  @Open('an adult who scanned a card is told whom it signs in before they press; the code on it is the proof')
  look(@Ip() from: string, @Body() body: unknown): { called: string; days: number } {
    this.#networks.take(from, 'card-look');
    const { personId } = this.cards.look(parse(coded, body).code);
    return { called: this.#called(personId), days: cardDays };
  }

  @Post('enter-by-card')
  @HttpCode(200)
  @Open('this is where a printed card signs a child in on their own device; the code on it is the proof')
  async enter(
    @Ip() from: string,
    @Req() { headers }: Request,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ called: string }> {
    this.#networks.take(from, 'enter-by-card');
    const card = this.cards.use(parse(coded, body).code);
    const account = this.accounts.find(card.personId);
    if (!account) throw new Unseen();
    this.sessions.leave(headers, response);
    const userAgent = headers['user-agent'];
    const sessionId = await this.sessions.begin(account, response, { whole: true, userAgent, seconds: cardDays * 24 * 60 * 60 });
    this.lent.put({ sessionId, personId: account.personId, cornerId: null, lentBy: card.writtenBy });
    return { called: this.#called(card.personId) };
  }

  /** A child for whom somebody leads. @throws Unseen */
  #led(who: Someone, child: ChildId): ChildRow {
    if (!leadsFor(who.sight, child)) throw new Unseen();
    return this.corners.childFor(who, child);
  }

  #called(child: string): string {
    return (this.models.row(childView.name, child) as ChildRow | null)?.called ?? '';
  }
}
