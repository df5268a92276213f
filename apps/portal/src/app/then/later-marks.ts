import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** Something that was written down after that day, in words. */
export interface LaterMark {
  readonly key: string;
  readonly words: string;
  readonly happened: string;
  readonly written: string;
  /** Where it stands today. */
  readonly to: readonly string[];
}

/** What was not known then: grey marks, each with the way to where it stands today. */
@Component({
  selector: 'h-later-marks',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="not-known">
      <h2 id="not-known">{{ 'then.later.heading' | transloco }}</h2>
      <p class="muted">{{ 'then.later.lead' | transloco }}</p>
      <ul class="plain">
        @for (mark of marks(); track mark.key) {
          <li>
            <p>
              <span class="mark">{{ 'then.later.mark' | transloco }}</span> {{ mark.words }}
            </p>
            <p class="small">{{ 'then.later.when' | transloco: { happened: mark.happened, written: mark.written } }}</p>
            <a class="not-printed" [routerLink]="mark.to"
              >{{ 'then.later.open' | transloco }}<span class="unseen">: {{ mark.words }}</span></a
            >
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
    }
    h2 {
      font-size: var(--heading-3);
    }
    ul {
      display: grid;
      gap: 12px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    }
    li {
      display: grid;
      gap: 4px;
      max-inline-size: none;
      padding: 14px 18px;
      border: 2px dashed var(--muted);
      border-radius: var(--corner);
      color: var(--muted);
      break-inside: avoid;
    }
    .mark {
      display: inline-block;
      margin-inline-end: 6px;
      padding: 1px 10px;
      border: 1px solid var(--muted);
      border-radius: 999px;
      font-size: var(--least);
    }
    a {
      justify-self: start;
      padding-block: 8px;
    }
  `,
})
export class LaterMarks {
  readonly marks = input.required<readonly LaterMark[]>();
}
