import { Body, Controller, HttpCode, Get, Post } from '@nestjs/common';
import * as z from 'zod';
import { Here, Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { mustHaveSecond, type Signed } from './account.ts';
import { Accounts } from './accounts.ts';
import { deviceOf } from './device.ts';
import { EmailChange } from './email-change.ts';
import { Passkeys, type KeptPasskey } from './passkeys.ts';
import { Sessions } from './sessions.ts';

/** How somebody can sign in, and where they are signed in: only ever one's own. */
export interface WaysIn {
  readonly email: string | null;
  readonly pending: string | null;
  readonly mustHaveSecond: boolean;
  readonly secondFactor: 'app' | null;
  readonly passkeys: readonly KeptPasskey[];
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly device: string;
    readonly begunAt: string;
    readonly usedAt: string;
    readonly here: boolean;
  }[];
}

@Asks()
@Controller('api/account')
export class SessionsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly changes: EmailChange,
  ) {}

  @Get('ways-in')
  @Unlooked('how the asker themself signs in')
  waysIn(@Who() { asker }: Someone, @Here() { personId, sessionId, kind, hasApp }: Signed): WaysIn {
    return {
      email: this.accounts.find(personId)?.email ?? null,
      pending: this.changes.pending(personId),
      mustHaveSecond: mustHaveSecond(kind, asker),
      secondFactor: hasApp ? 'app' : null,
      passkeys: this.passkeys.of(personId),
      sessions: this.sessions.list(personId).map(({ userAgent, ...one }) => ({
        ...one,
        device: deviceOf(userAgent),
        here: one.sessionId === sessionId,
      })),
    };
  }

  @Post('session-end')
  @HttpCode(200)
  end(@Here() { personId }: Signed, @Body() body: unknown): object {
    const asked = parse(z.strictObject({ sessionId: z.uuid() }), body);
    if (!this.sessions.end(personId, asked.sessionId)) throw new Unseen();
    return {};
  }

  @Post('session-end-all')
  @HttpCode(200)
  endAll(@Here() { personId, sessionId }: Signed, @Body() body: unknown): object {
    const { others } = parse(z.strictObject({ others: z.boolean() }), body);
    this.sessions.endAll(personId, others ? sessionId : null);
    return {};
  }
}
