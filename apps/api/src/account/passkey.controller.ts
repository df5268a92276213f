import { Body, Controller, Headers, HttpCode, Inject, Ip, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import * as z from 'zod';
import { Here, Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks, AsksHalf, Open } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account.settings.ts';
import { mustHaveSecond, type Account, type Signed } from './account.ts';
import { Accounts } from './accounts.ts';
import { Networks } from './networks.ts';
import { Notices } from './notices.ts';
import { adding, entering } from './passkey-answer.ts';
import { placeOf } from './passkey-place.ts';
import { Passkeys } from './passkeys.ts';
import { Sessions } from './sessions.ts';

const nothing = z.strictObject({});
const removing = z.strictObject({ passkeyId: z.string().min(1).max(1400) });

@Controller('api/account')
export class PasskeyController {
  constructor(
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly networks: Networks,
    private readonly notices: Notices,
  ) {}

  @Post('passkey-challenge')
  @HttpCode(200)
  @Open('a device must have something to sign before anybody is signed in; it says nothing of anybody')
  challenge(@Ip() from: string, @Headers('host') host: string, @Body() body: unknown) {
    this.networks.take(from, 'passkey-challenge');
    parse(nothing, body ?? {});
    return this.passkeys.challenge(placeOf(this.settings, host));
  }

  @Post('enter-by-passkey')
  @HttpCode(200)
  @Open('this is where a passkey signs somebody in; what their device signed is the proof')
  async enter(
    @Ip() from: string,
    @Headers('host') host: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ personId: string }> {
    this.networks.take(from, 'enter-by-passkey');
    const { challengeId, answer } = parse(entering, body);
    const account = this.#account(await this.passkeys.enter(challengeId, answer, placeOf(this.settings, host)));
    await this.sessions.begin(account, response, { whole: true, userAgent });
    return { personId: account.personId };
  }

  @Post('passkey-begin')
  @HttpCode(200)
  @AsksHalf('none-set')
  begin(@Here() { personId }: Signed, @Headers('host') host: string, @Body() body: unknown) {
    parse(nothing, body ?? {});
    return this.passkeys.begin(this.#account(personId), placeOf(this.settings, host));
  }

  @Post('passkey-add')
  @HttpCode(200)
  @AsksHalf('none-set')
  async add(@Here() session: Signed, @Headers('host') host: string, @Body() body: unknown): Promise<{ passkeyId: string }> {
    const { personId, sessionId } = session;
    const passkeyId = await this.passkeys.add(personId, parse(adding, body), placeOf(this.settings, host));
    this.sessions.makeWhole(sessionId);
    this.notices.tell(personId, 'passkey');
    return { passkeyId };
  }

  @Post('passkey-remove')
  @HttpCode(200)
  @Asks()
  remove(@Who() { asker }: Someone, @Here() { personId, kind, hasApp }: Signed, @Body() body: unknown): object {
    this.passkeys.remove(this.#account(personId), parse(removing, body).passkeyId, mustHaveSecond(kind, asker) && !hasApp);
    return {};
  }

  #account(personId: string): Account {
    const account = this.accounts.find(personId);
    if (!account) throw new Unseen();
    return account;
  }
}
