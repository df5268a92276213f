import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import * as z from 'zod';
import { label, refuse } from '@heard/domain/kernel';
import { Accounts } from '../account/accounts.ts';
import { Open } from '../kernel/asking/doors.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { FirstKey } from './first-key.ts';
import { Opening } from './opening.ts';

const asked = z.strictObject({
  code: z.string().max(40),
  schoolName: label,
  yourName: label,
  called: label,
  email: z.email('Please check this e-mail address.').max(200),
});

/** Walks the first SENCO of an empty house in. */
@Open('nobody can be signed in before there is a school; the printed code is asked instead, and the door shuts for ever behind the first')
@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly opening: Opening,
    private readonly key: FirstKey,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  state() {
    return { open: this.opening.isNeeded() };
  }

  @Post()
  @HttpCode(200)
  async open(@Body() body: unknown, @Res({ passthrough: true }) response: Response) {
    const { code, ...first } = parse(asked, body);
    if (!this.opening.isNeeded()) refuse('school-already-open', 'A school is open here already. Please sign in.');
    if (!this.key.fits(code)) refuse('wrong-code', 'This is not the code that was printed when Heard was started.', { field: '/code' });
    const senco = await this.opening.open(first);
    await this.accounts.enter(senco, response);
    return { personId: senco };
  }
}
