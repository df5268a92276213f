import { Controller, Get, Inject, Query } from '@nestjs/common';
import * as z from 'zod';
import { childView, type ChildRow } from '@heard/domain/child';
import { professionalView, type ProfessionalRow } from '@heard/domain/agency';
import type { AgencyId, ChildId, PersonId, Role, SchoolId } from '@heard/domain/kernel';
import { schoolView, staffView, type SchoolRow, type StaffRow } from '@heard/domain/school';
import { ACCOUNT_SETTINGS, type AccountSettings } from '../account/account.settings.ts';
import type { Signed } from '../account/account.ts';
import { Accounts } from '../account/accounts.ts';
import { Here, Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { asked } from '../kernel/carrying/asked.ts';
import { Unlooked } from '../kernel/looking/look.interceptor.ts';
import { having, ReadModels } from '../kernel/read-models/read-models.ts';
import { Corners } from '../tablet/corners.ts';
import { LentSessionTable } from '../tablet/lent-session.table.ts';

/** Who is signed in, and to whom they stand in what way. */
export interface Me {
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  readonly schoolId: SchoolId;
  readonly schoolName: string;
  readonly demo: boolean;
  readonly roles: readonly Role[];
  readonly classes: readonly string[];
  /** Whether they are a safeguarding lead or deputy today. */
  readonly safeguards: boolean;
  /** Agencies for which a professional works today. */
  readonly agencies: readonly AgencyId[];
  readonly children: readonly { readonly childId: ChildId; readonly called: string; readonly as: 'parent' | 'child' | 'supporter' }[];
  /** On a shared tablet: which adult opened the corner, and when this session ends, beside the moment at which that was said. */
  readonly tablet: { readonly openedBy: string; readonly until: string; readonly at: string; readonly picture: string | null } | null;
}

@Asks()
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly models: ReadModels,
    private readonly accounts: Accounts,
    private readonly lent: LentSessionTable,
    private readonly corners: Corners,
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
  ) {}

  @Get('me')
  @Unlooked('who the asker is, and what their children are called')
  me(@Who() { asker, sight }: Someone, @Here() session: Signed, @Query() params: unknown): Me {
    asked(z.strictObject({}), params);
    const name = this.accounts.find(asker.person)?.name ?? '';
    const school = this.models.row(schoolView.name, asker.school) as SchoolRow | null;
    const staff = this.models.rows<StaffRow>(staffView.name, having('personId', asker.person))[0];
    const child = sight.asChild ? [{ childId: sight.asChild, called: this.#called(sight.asChild), as: 'child' as const }] : [];
    const children = sight.asParent.map((childId) => ({ childId, called: this.#called(childId), as: 'parent' as const }));
    const beside = sight.asSupporter.map(({ childId }) => ({ childId, called: this.#called(childId), as: 'supporter' as const }));
    const professional = this.models.rows<ProfessionalRow>(professionalView.name, having('personId', asker.person))[0];
    return {
      personId: asker.person,
      name,
      called: staff?.called ?? professional?.called ?? child[0]?.called ?? name,
      schoolId: asker.school,
      schoolName: school?.name ?? '',
      demo: this.settings.demo,
      roles: asker.roles,
      classes: asker.classes,
      safeguards: asker.safeguards,
      agencies: asker.agencies,
      children: [...child, ...children, ...beside],
      tablet: this.#tabletOf(session),
    };
  }

  /** A tablet's own clock may be wrong: what is left of the time follows from the two moments. */
  #tabletOf({ sessionId, personId, lent, until }: Signed): Me['tablet'] {
    const openedBy = lent === 'tablet' ? this.lent.of(sessionId)?.lentBy : undefined;
    if (openedBy === undefined) return null;
    return { openedBy: this.corners.calledOf(openedBy), until, at: new Date().toISOString(), picture: this.corners.pictureOf(personId) };
  }

  #called(childId: ChildId): string {
    return (this.models.row(childView.name, childId) as ChildRow | null)?.called ?? '';
  }
}
