import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What an erasure takes away, and what it leaves. */
@Component({
  selector: 'h-gone-and-stays',
  imports: [TranslocoPipe],
  template: `
    <p class="final">{{ 'retention.erase.final' | transloco }}</p>
    <div>
      <section aria-labelledby="gone">
        <h3 id="gone">{{ 'retention.gone.heading' | transloco }}</h3>
        <ul>
          @for (one of gone; track one) {
            <li>{{ 'retention.gone.' + one | transloco }}</li>
          }
        </ul>
      </section>
      <section aria-labelledby="stays">
        <h3 id="stays">{{ 'retention.stays.heading' | transloco }}</h3>
        <ul>
          @for (one of stays; track one) {
            <li>{{ 'retention.stays.' + one | transloco }}</li>
          }
        </ul>
      </section>
    </div>
  `,
  styleUrl: './retention.css',
  styles: `
    div {
      display: grid;
      gap: 16px 32px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    }
    section > ul {
      margin-block-start: 6px;
      padding-inline-start: 1.2em;
    }
    li {
      margin-block-end: 4px;
    }
  `,
})
export class GoneAndStays {
  readonly gone = ['said', 'decided', 'names', 'sealed', 'ways', 'read'] as const;
  readonly stays = ['fact', 'proofs', 'homes', 'others', 'outside'] as const;
}
