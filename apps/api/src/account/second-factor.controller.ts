import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import * as z from 'zod';
import { Here } from '../kernel/asking/asking.guard.ts';
import { AsksHalf } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import type { Signed } from './account.ts';
import { Accounts } from './accounts.ts';
import { Notices } from './notices.ts';
import { SecondFactor } from './second-factor.ts';
import { Sessions } from './sessions.ts';

const nothing = z.strictObject({});
const coded = z.strictObject({ code: z.string().min(1, 'Please type the code.').max(20) });

/** An authenticator app as the second factor of whoever is signed in, half or whole. */
@Controller('api/account')
export class SecondFactorController {
  constructor(
    private readonly accounts: Accounts,
    private readonly factor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly notices: Notices,
  ) {}

  @Post('second-factor-begin')
  @HttpCode(200)
  @AsksHalf('none-set')
  begin(@Here() session: Signed, @Body() body: unknown): { uri: string; secret: string } {
    parse(nothing, body ?? {});
    const account = this.accounts.find(session.personId);
    if (!account) throw new Unseen();
    return this.factor.begin(session, account);
  }

  @Post('second-factor-set')
  @HttpCode(200)
  @AsksHalf('none-set')
  set(@Here() session: Signed, @Body() body: unknown): object {
    this.factor.set(session, parse(coded, body).code);
    this.sessions.makeWhole(session.sessionId);
    this.notices.tell(session.personId, 'app');
    return {};
  }

  @Post('second-factor-confirm')
  @HttpCode(200)
  @AsksHalf('always')
  confirm(@Here() { personId, sessionId }: Signed, @Body() body: unknown): object {
    this.factor.confirm(personId, parse(coded, body).code);
    this.sessions.makeWhole(sessionId);
    return {};
  }
}
