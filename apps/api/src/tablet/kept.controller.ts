import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import type { ChildId } from '@heard/domain/kernel';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { parse } from '../kernel/decisions/parsing.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { KeptDrafts, type KeptDraft } from './kept-drafts.ts';

const form = z.string().regex(/^[A-Za-z0-9][\w./:-]{0,159}$/, 'A form is named in letters, digits and dashes.');
const ofForm = z.strictObject({ form });
const keeping = z.strictObject({ form, draftId: z.uuid(), value: z.json() });
const dropping = z.strictObject({ form, draftId: z.uuid() });

/** What a child has begun and not sent, kept at school for the next time: their own, and nobody else's. */
@Asks()
@Controller('api/tablet')
export class KeptController {
  constructor(private readonly drafts: KeptDrafts) {}

  @Get('kept')
  @Unlooked('what the child themself has begun and not sent')
  kept(@Who() who: Someone, @Query() params: unknown): { kept: KeptDraft | null } {
    return { kept: this.drafts.find(childIn(who), asked(ofForm, params).form) };
  }

  @Post('keep')
  @HttpCode(200)
  keep(@Who() who: Someone, @Body() body: unknown): { keptAt: string } {
    const child = childIn(who);
    const { form: name, draftId, value } = parse(keeping, body);
    return { keptAt: this.drafts.keep(child, name, draftId, value) };
  }

  @Post('drop')
  @HttpCode(200)
  drop(@Who() who: Someone, @Body() body: unknown): object {
    const child = childIn(who);
    const { form: name, draftId } = parse(dropping, body);
    this.drafts.drop(child, name, draftId);
    return {};
  }
}

/** @throws Unseen for whoever is no child */
const childIn = ({ sight }: Someone): ChildId => {
  if (!sight.asChild) throw new Unseen();
  return sight.asChild;
};
