import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import * as z from 'zod';
import { Here } from '../kernel/asking/asking.guard.ts';
import { Asks, Open } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import type { Signed } from './account.ts';
import { Accounts } from './accounts.ts';
import { EmailChange } from './email-change.ts';
import { Networks } from './networks.ts';

const changing = z.strictObject({ email: z.email('Please check this e-mail address.').max(200) });
const confirming = z.strictObject({ token: z.string().min(1).max(200) });

/** The address to which sign-in links go. */
@Controller('api/account')
export class EmailController {
  constructor(
    private readonly accounts: Accounts,
    private readonly changes: EmailChange,
    private readonly networks: Networks,
  ) {}

  @Post('email-change')
  @HttpCode(200)
  @Asks()
  change(@Here() { personId }: Signed, @Body() body: unknown): object {
    const { email } = parse(changing, body);
    const account = this.accounts.find(personId);
    if (!account) throw new Unseen();
    this.changes.ask(account, email);
    return {};
  }

  @Post('email-confirm')
  @HttpCode(200)
  @Open('the link went to the new address, where nobody need be signed in; its token is the proof')
  confirm(@Ip() from: string, @Body() body: unknown): object {
    this.networks.take(from, 'email-confirm');
    this.changes.confirm(parse(confirming, body).token);
    return {};
  }
}
