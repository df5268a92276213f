import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import * as z from 'zod';
import { childId, receiptCodeForm, refuse } from '@heard/domain/kernel';
import { Accounts } from '../account/accounts.ts';
import { Allowance } from '../account/allowance.ts';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { SETTINGS } from '../kernel/kernel.module.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { MAIL, type Mail } from '../kernel/mail/mail.ts';
import { NotYet } from '../kernel/refusals/refusals.ts';
import type { Settings } from '../kernel/settings.ts';
import { GetLog } from './log.read-model.ts';
import { GetReceipt } from './receipt.read-model.ts';
import { receiptLetter } from './receipt.letter.ts';

const ofChild = z.strictObject({ child: childId });
const code = z.string().regex(receiptCodeForm, 'A code looks like HRD-7K4M-Q2VX.');
const oneReceipt = z.strictObject({ child: childId, code });
/** Receipts by mail for one person: ten an hour. */
const letters = { window: 3_600, max: 10 };

/** `mum@example.org` as its owner knows it again: `m…@example.org`. */
const hinted = (address: string): string => address.replace(/^(.).*(?=@)/, '$1…');

/** Proof for whoever may read a file: the child's log, and receipts of what they gave themself. */
@Asks()
@Controller('api/ledger')
export class LedgerController {
  readonly #allowance = new Allowance();

  constructor(
    private readonly queries: QueryBus,
    private readonly accounts: Accounts,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  @Get('log')
  async log(@Who() who: Someone, @Query() params: unknown, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { text } = await this.queries.execute(new GetLog(who, asked(ofChild, params).child));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const disposition = `attachment; filename="heard-${who.asker.today}.jsonl"`;
    return new StreamableFile(Buffer.from(text), { type: 'application/jsonl; charset=utf-8', disposition });
  }

  @Get('receipt')
  @Unlooked('the asker’s own words and the proof of them')
  receipt(@Who() who: Someone, @Query() params: unknown) {
    const { child, code } = asked(oneReceipt, params);
    return this.queries.execute(new GetReceipt(who, child, code));
  }

  @Post('send-receipt')
  @HttpCode(200)
  async send(@Who() who: Someone, @Body() body: unknown): Promise<{ readonly to: string }> {
    const { child, code } = parse(oneReceipt, body);
    const { paper, sign } = await this.queries.execute(new GetReceipt(who, child, code));
    if (!paper) throw new NotYet();
    const to = this.accounts.find(who.asker.person)?.email;
    if (!to) return refuse('no-address', 'We have no e-mail address of yours. You can download or print the receipt instead.');
    if (!this.#allowance.consume(who.asker.person, letters).allowed)
      return refuse('sent-too-often', 'That is many receipts in an hour. Please download this one, or try again later.');
    await this.mail.send(receiptLetter(to, this.settings.publicUrl, code, paper, sign));
    return { to: hinted(to) };
  }
}
