import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { papersOf } from './around-child.ts';
import type { Who } from './who.api.ts';

/** Which papers were seen about somebody, when and by whom; or that none was. */
@Component({
  selector: 'h-papers',
  imports: [TranslocoPipe],
  template: `
    @for (paper of papers(); track paper.evidenceId) {
      <p>
        {{ 'who.document.' + paper.document | transloco
        }}<span class="muted"
          >{{ paper.reference ? ', ' + paper.reference : '' }} ·
          {{
            (paper.document === 'told-only' ? 'who.paper.told' : 'who.paper.seen')
              | transloco: { day: moments.day(paper.seenOn), name: who().people[paper.seenBy]?.called ?? '' }
          }}</span
        >
      </p>
    } @empty {
      <p>
        <strong>{{ 'who.paper.none' | transloco }}</strong>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
  `,
})
export class Papers {
  readonly moments = inject(Moments);
  readonly who = input.required<Who>();
  readonly person = input.required<string>();
  readonly papers = computed(() => papersOf(this.who(), this.person()));
}
