import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { ReferralApi } from '../referral/referral.api.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ReferredRow } from './referred-row.ts';

/** A professional’s first page: the children who are referred to them and open today. */
@Component({
  selector: 'h-agency-page',
  imports: [Page, ReferredRow, RouterLink, StateNote, TranslocoPipe],
  template: `
    <h-page [heading]="'referral.room.heading' | transloco" [lead]="'referral.room.lead' | transloco">
      @if (mine.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (mine.value(); as now) {
        <ul class="plain">
          @for (row of now.referrals; track row.referralId) {
            <li><h-referred-row [row]="row" [agency]="now.agencies[row.agencyId] ?? ''" [today]="now.today" /></li>
          }
        </ul>
        @if (now.referrals.length === 0) {
          <h-state-note state="empty" [title]="'referral.room.none' | transloco" [detail]="'referral.room.none-detail' | transloco" />
        }
      } @else {
        <h-state-note [state]="$any(mine.state())" (again)="mine.again()" />
      }
      <p class="small muted">{{ 'referral.room.looks' | transloco }}</p>
      @if (parent()) {
        <a class="own" routerLink="/parent">{{ 'referral.room.own' | transloco }}</a>
      }
    </h-page>
  `,
  styles: `
    ul {
      display: grid;
      gap: 16px;
    }
    ul:empty {
      display: none;
    }
    .own {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class AgencyPage {
  readonly #api = inject(ReferralApi);
  readonly #me = inject(Session).me;
  readonly mine = follow(['referral'], (signal) => this.#api.mine(signal));
  readonly parent = computed(() => this.#me()?.children.some((child) => child.as !== 'child') ?? false);
}
