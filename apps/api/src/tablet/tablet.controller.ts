import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { childId } from '@heard/domain/kernel';
import type { Signed } from '../account/account.ts';
import { Accounts } from '../account/accounts.ts';
import { Allowance } from '../account/allowance.ts';
import { Sessions } from '../account/sessions.ts';
import { Here } from '../kernel/asking/asking.guard.ts';
import { Asks, Open } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { SignedOut, TooOften, Unseen } from '../kernel/refusals/refusals.ts';
import { CornerCookie } from './corner-cookie.ts';
import type { Corner } from './corner.table.ts';
import { CornerTable } from './corner.table.ts';
import { Corners, type Card } from './corners.ts';
import { LentSessionTable } from './lent-session.table.ts';

const tapping = z.strictObject({ childId });
const nothing = z.strictObject({});

/** How long a child is in by one tap. In seconds. */
export const childSeconds = 20 * 60;
/** How often cards of one corner may be tapped. */
const perCorner = { window: 60, max: 30 };

interface Cards {
  readonly openedBy: string;
  readonly until: string;
  readonly cards: readonly Card[];
}

/** What a shared tablet asks while it is a corner. What its cookie holds is the proof; there is no session of staff on it. */
@Controller('api/tablet')
export class TabletController {
  readonly #taps = new Allowance();

  constructor(
    private readonly corners: Corners,
    private readonly table: CornerTable,
    private readonly lent: LentSessionTable,
    private readonly cookie: CornerCookie,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** A child whose time is over may have left something on the device: it is wiped before the cards are shown. */
  @Get('cards')
  @Open('picture cards of a corner that staff opened on this very device; its cookie is the proof')
  cards(@Req() { headers }: Request, @Res({ passthrough: true }) response: Response): Cards {
    const corner = this.#corner(headers.cookie, response);
    if (!this.sessions.of(headers) && this.sessions.leave(headers, response)) wipe(response);
    const { openedBy, until } = corner;
    return { openedBy: this.corners.calledOf(openedBy), until, cards: this.corners.cardsOf(corner) };
  }

  @Post('enter')
  @HttpCode(200)
  @Open('this is where a tap on a picture card signs a child in; the cookie of the corner is the proof')
  async enter(@Req() { headers }: Request, @Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<object> {
    const corner = this.#corner(headers.cookie, response);
    const { retryAfter } = this.#taps.consume(corner.cornerId, perCorner);
    if (retryAfter !== null) throw new TooOften('slow-down', retryAfter);
    const { childId: child } = parse(tapping, body);
    const account = this.corners.cardsOf(corner).some((one) => one.childId === child) ? this.accounts.find(child) : null;
    if (!account) throw new Unseen();
    this.sessions.leave(headers, response);
    const seconds = Math.max(1, Math.min(childSeconds, Math.floor((Date.parse(corner.until) - Date.now()) / 1000)));
    const userAgent = headers['user-agent'];
    const sessionId = await this.sessions.begin(account, response, { whole: true, userAgent, seconds });
    this.lent.put({ sessionId, personId: account.personId, cornerId: corner.cornerId, lentBy: corner.openedBy });
    this.corners.empty(corner.cornerId, sessionId);
    return {};
  }

  /** “I am finished”: nothing of the child stays on the device. */
  @Post('finish')
  @HttpCode(200)
  @Asks()
  finish(
    @Here() { lent }: Signed,
    @Req() { headers }: Request,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): object {
    parse(nothing, body ?? {});
    if (lent !== 'tablet') throw new Unseen();
    this.sessions.leave(headers, response);
    wipe(response);
    return {};
  }

  @Post('close-here')
  @HttpCode(200)
  @Open('closes the corner on the device that asks; its cookie is the proof, and closing shows nothing')
  closeHere(@Req() { headers }: Request, @Body() body: unknown, @Res({ passthrough: true }) response: Response): object {
    parse(nothing, body ?? {});
    this.corners.close(this.#corner(headers.cookie, response).cornerId);
    this.sessions.leave(headers, response);
    this.#forget(response);
    wipe(response);
    return {};
  }

  /** @throws SignedOut once it is over; the device forgets it then */
  #corner(cookies: string | undefined, response: Response): Corner {
    const hash = this.cookie.read(cookies);
    const corner = hash ? this.table.byToken(hash) : null;
    if (corner) return corner;
    if (hash) this.#forget(response);
    throw new SignedOut();
  }

  #forget(response: Response): void {
    for (const line of this.cookie.ending()) response.appendHeader('Set-Cookie', line);
  }
}

/** W3C Clear Site Data: databases, local and session storage, the service worker and its caches. */
const wipe = (response: Response): void => void response.setHeader('Clear-Site-Data', '"storage"');
