import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { BoardRow } from './board-row.ts';
import { entriesOf, grouped } from './board.ts';
import { ConsentApi } from './consent.api.ts';
import { OwnRow } from './own-row.ts';
import { partsOf } from './own-list.ts';

/** What school asked about one child: a family sees its own answers, whoever leads everybody’s. */
@Component({
  selector: 'h-child-consents-page',
  imports: [BoardRow, OwnRow, Page, RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-page
        [width]="leads() ? 'full' : 'narrow'"
        [heading]="(self() ? 'consent.list.heading-you' : 'consent.list.heading') | transloco: { child: now.child.called }"
      >
        @if (leads()) {
          <a actions class="button" routerLink="/consents/new" [queryParams]="{ child: childId() }">{{ 'consent.list.new' | transloco }}</a>
        }
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        @if (now.consents.length === 0) {
          <h-state-note state="empty" [title]="'consent.list.none' | transloco" [detail]="'consent.list.none-detail' | transloco" />
        }
        @for (part of groups(); track part.group) {
          <section class="stack" [attr.aria-labelledby]="part.group">
            <h2 [id]="part.group">{{ 'consent.board.group.' + part.group | transloco }}</h2>
            @for (entry of part.entries; track entry.consent.consentId) {
              <h-board-row [entry]="entry" [people]="now.people" [agencies]="now.agencies" [today]="now.today" />
            }
          </section>
        }
        @for (part of parts(); track part.part) {
          <section class="stack" [attr.aria-labelledby]="part.part">
            <h2 [id]="part.part">{{ 'consent.list.' + part.part | transloco }}</h2>
            @for (row of part.rows; track row.consentId) {
              <h-own-row
                [row]="row"
                [agencies]="now.agencies"
                [me]="me()"
                [today]="now.today"
                [child]="self() ? 'you' : now.child.called"
              />
            }
          </section>
        }
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'consent.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
})
export class ChildConsentsPage {
  readonly #api = inject(ConsentApi);
  readonly #me = inject(Session).me;
  readonly childId = input.required<string>();
  readonly seen = follow(['consent', 'who'], (signal) => this.#api.ofChild(this.childId(), signal), this.childId);
  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly #as = computed(() => this.#me()?.children.find((one) => one.childId === this.childId())?.as);
  readonly self = computed(() => this.#as() === 'child');
  /** Nobody leads the file of their own family. */
  readonly leads = computed(() => !this.#as() && (this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false));
  readonly groups = computed(() => {
    const now = this.seen.value();
    return now && this.leads() ? grouped(entriesOf(now)) : [];
  });
  readonly parts = computed(() => {
    const now = this.seen.value();
    return now && !this.leads() ? partsOf(now.consents, this.me(), now.today) : [];
  });
}
