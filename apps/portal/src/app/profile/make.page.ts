import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { MakeForm } from './make.form.ts';
import { ProfileApi } from './profile.api.ts';

/** Whoever leads makes the next version of the page. */
@Component({
  selector: 'h-make-profile-page',
  imports: [MakeForm, Page, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      <h-page
        width="reading"
        [heading]="'profile.make.heading' | transloco: { child: now.child.called }"
        [lead]="'profile.make.lead' | transloco: { child: now.child.called }"
      >
        @if (seen.state() === 'stale') {
          <h-state-note state="stale" />
        }
        <h-make-form [of]="now" (sent)="done()" />
      </h-page>
    } @else {
      <h-page width="narrow" [heading]="(seen.state() === 'refused' ? 'ui.state.refused.title' : 'profile.page.loading') | transloco">
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      </h-page>
    }
  `,
})
export class MakeProfilePage {
  readonly #api = inject(ProfileApi);
  readonly #router = inject(Router);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly seen = follow(['profile', 'input', 'circle'], (signal) => this.#api.of(this.childId(), signal), this.childId);

  done(): void {
    void this.#router.navigate(['/profile', this.childId()]);
  }
}
