import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactRow } from '@heard/domain/contact';

/** How somebody can be reached, as far as it is recorded. */
@Component({
  selector: 'h-how-reached',
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (way of ways; track way) {
        <div>
          <dt>{{ 'contact.' + way | transloco }}</dt>
          <dd>
            {{ contact()?.[way] || ((way === 'address' && contact()?.hidden ? 'contact.hidden' : 'contact.unknown') | transloco) }}
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 6px;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 6rem) minmax(0, 1fr);
      gap: 4px 16px;
    }
    dt {
      color: var(--muted);
    }
    dd {
      white-space: pre-line;
    }
  `,
})
export class HowReached {
  readonly contact = input<ContactRow>();
  readonly ways = ['address', 'phone', 'email'] as const;
}
