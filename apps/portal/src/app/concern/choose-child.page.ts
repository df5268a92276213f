import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ConcernApi } from './concern.api.ts';
import { PickChild } from './pick-child.ts';

/** For staff, before the words: which child it is about. */
@Component({
  selector: 'h-choose-child-page',
  imports: [Page, PickChild, StateNote, TranslocoPipe],
  template: `
    <h-page [heading]="'concern.choose.heading' | transloco">
      @if (children.value(); as all) {
        <h-pick-child [children]="all" to="/concern/raise" />
      } @else if (children.state() !== 'shown' && children.state() !== 'stale') {
        <h-state-note [state]="$any(children.state())" (again)="children.again()" />
      }
    </h-page>
  `,
})
export class ChooseChildPage {
  readonly #api = inject(ConcernApi);
  readonly children = follow(['child'], (signal) => this.#api.children(signal));
}
