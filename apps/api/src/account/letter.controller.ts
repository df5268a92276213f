import { Body, Controller, Get, Headers, HttpCode, Ip, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import * as z from 'zod';
import { childId, personId, refuse, type PersonId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks, Open } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Ledger } from '../kernel/ledger/ledger.ts';
import { signOf } from '../kernel/ledger/notes.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { Accounts } from './accounts.ts';
import { Addressees } from './addressees.ts';
import { FreshStart } from './fresh-start.ts';
import { Letters } from './letters.ts';
import type { Written } from './letter.table.ts';
import { Networks } from './networks.ts';
import { Notices } from './notices.ts';
import { Sessions } from './sessions.ts';

const entering = z.strictObject({ code: z.string().min(1, 'Please type the code from your letter.').max(60) });
const writing = z.strictObject({ personId, childId: childId.optional(), fresh: z.boolean() });
const voiding = z.strictObject({ personId });

type Listed = Pick<Written, 'personId' | 'writtenAt' | 'lastDay' | 'fresh'> & { readonly name: string; readonly writtenBy: string };

/** Letters with a code: written by SENCO and head, used by whoever holds one. */
@Controller('api/account')
export class LetterController {
  constructor(
    private readonly accounts: Accounts,
    private readonly addressees: Addressees,
    private readonly letters: Letters,
    private readonly freshStart: FreshStart,
    private readonly sessions: Sessions,
    private readonly networks: Networks,
    private readonly notices: Notices,
    private readonly ledger: Ledger,
  ) {}

  @Post('enter-by-letter')
  @HttpCode(200)
  @Open('this is where a letter signs somebody in; the code on it is the proof')
  async enter(
    @Ip() from: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ personId: string; name: string; email: string | null }> {
    this.networks.take(from, 'enter-by-letter');
    const letter = this.letters.use(parse(entering, body).code);
    const known = this.accounts.find(letter.personId);
    if (!known) throw new Unseen();
    this.notices.tell(letter.personId, 'letter');
    const account = letter.fresh ? this.freshStart.of(known) : known;
    await this.sessions.begin(account, response, { whole: false, userAgent });
    return { personId: account.personId, name: account.name, email: account.email };
  }

  @Post('letter-write')
  @HttpCode(200)
  @Asks()
  write(@Who() who: Someone, @Body() body: unknown): { code: string; name: string; lastDay: string; sign: string } {
    const { personId: to, childId: around, fresh } = parse(writing, body);
    if (to === who.asker.person && who.sight.wholeSchool)
      refuse('letter-for-oneself', 'Nobody writes a letter for themself. Please ask another SENCO or the head to write it.');
    const { account, name } = this.addressees.find(who, to, around) ?? this.#nobody();
    return { name, ...this.letters.write(account, who.asker.person, fresh), sign: signOf(this.ledger.key.vkey) };
  }

  @Get('letters')
  @Asks()
  @Unlooked('letters that are underway: names, and nothing of a file')
  list(@Who() who: Someone, @Query() params: unknown): { letters: readonly Listed[] } {
    asked(z.strictObject({}), params);
    const open = this.letters.open(who.asker.school);
    return { letters: open.flatMap(({ personId: to, ...one }) => this.#listed(who, to as PersonId, one)) };
  }

  @Post('letter-void')
  @HttpCode(200)
  @Asks()
  void(@Who() who: Someone, @Body() body: unknown): object {
    const { personId: to } = parse(voiding, body);
    if (this.#nameOf(who, to) === null) this.#nobody();
    this.letters.void(to);
    return {};
  }

  /** That one was written for oneself is told too, to those who write letters: they can put it away. */
  #nameOf(who: Someone, to: PersonId): string | null {
    if (who.sight.wholeSchool && to === who.asker.person) return this.addressees.staffName(who, to);
    return this.addressees.find(who, to)?.name ?? null;
  }

  #listed(who: Someone, to: PersonId, { writtenBy, writtenAt, lastDay, fresh }: Omit<Written, 'personId'>): readonly Listed[] {
    const name = this.#nameOf(who, to);
    if (name === null) return [];
    return [{ personId: to, name, writtenBy: this.addressees.staffName(who, writtenBy as PersonId), writtenAt, lastDay, fresh }];
  }

  #nobody(): never {
    throw new Unseen();
  }
}
