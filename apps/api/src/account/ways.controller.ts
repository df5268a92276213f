import { Controller, Get, Inject } from '@nestjs/common';
import { Open } from '../kernel/asking/doors.ts';
import { ACCOUNT_SETTINGS } from './account.settings.ts';
import type { AccountSettings } from './account.settings.ts';
import { oidcId } from './auth.ts';

/** How one can sign in here. */
export interface Ways {
  readonly email: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
  readonly demo: boolean;
}

@Controller('api/session')
export class WaysController {
  readonly #ways: Ways;

  constructor(@Inject(ACCOUNT_SETTINGS) { oidc, demo }: AccountSettings) {
    this.#ways = { email: true, oidc: oidc ? [{ id: oidcId, name: oidc.name }] : [], demo };
  }

  @Get('ways')
  @Open('the sign-in page must know how one can sign in, before anybody has')
  ways(): Ways {
    return this.#ways;
  }
}
