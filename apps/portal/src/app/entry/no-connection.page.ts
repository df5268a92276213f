import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { safeReturn } from '../kernel/doors.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';

/** School could not be asked who this is. Goes on by itself when the connection is back. */
@Component({
  selector: 'h-no-connection-page',
  imports: [Page, StateNote, TranslocoPipe],
  host: { '(window:online)': 'again()' },
  template: `
    <h-page [heading]="'entry.no-connection.heading' | transloco">
      <h-state-note state="offline" (again)="again()" />
    </h-page>
  `,
})
export class NoConnectionPage {
  readonly #router = inject(Router);
  readonly back = input<string>();

  again(): void {
    void this.#router.navigateByUrl(safeReturn(this.back()), { onSameUrlNavigation: 'reload' });
  }
}
