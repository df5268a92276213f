import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Moments } from '../kernel/moments.ts';
import type { People } from './consent.api.ts';

/** All that happened with one request and the reader may see, the newest last, with the words as they were shown. */
@Component({
  selector: 'h-consent-history',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <ol class="plain">
      <li>
        <p>{{ 'consent.history.asked' | transloco: { name: nameOf(consent().requestedBy) } }}</p>
        <p class="small muted">
          {{ moments.moment(consent().requestedAt) }} · {{ 'consent.history.code' | transloco: { code: consent().code } }}
        </p>
      </li>
      @for (line of consent().history; track line.code) {
        <li>
          <p>
            {{
              (line.personId === mine() ? 'consent.history.mine-step.' : 'consent.history.step.') + line.step
                | transloco: { name: nameOf(line.personId ?? ''), by: nameOf(line.by) }
            }}
            @if (line.how && line.how !== 'here') {
              {{ 'consent.history.way.' + line.how | transloco: { by: nameOf(line.by) } }}
            }
          </p>
          @if (line.words) {
            <blockquote class="words" dir="auto" [attr.lang]="line.language">“{{ line.words }}”</blockquote>
          }
          <p class="small muted">
            {{ moments.moment(line.at) }} ·
            @if (line.by === mine()) {
              <a [routerLink]="['/proof/receipt', consent().childId, line.code]">{{
                'consent.history.code' | transloco: { code: line.code }
              }}</a>
            } @else {
              {{ 'consent.history.code' | transloco: { code: line.code } }}
            }
          </p>
        </li>
      }
    </ol>
    @if (answered()) {
      <details>
        <summary>{{ 'consent.history.show-words' | transloco }}</summary>
        <p class="small muted">{{ 'consent.history.to-words' | transloco: { version: consent().words.version } }}</p>
        <blockquote class="shown" dir="auto" [attr.lang]="consent().language">{{ consent().words.text }}</blockquote>
      </details>
    }
  `,
  styles: `
    :host,
    ol {
      display: grid;
      gap: 14px;
      grid-template-columns: minmax(0, 1fr);
    }
    li {
      padding-inline-start: 14px;
      border-inline-start: 3px solid var(--line);
    }
    summary {
      padding-block: 10px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    .shown {
      white-space: pre-line;
    }
  `,
})
export class ConsentHistory {
  readonly moments = inject(Moments);
  readonly consent = input.required<ConsentRow>();
  readonly people = input.required<People>();
  /** Whose steps are told as "you"; nobody’s for whoever leads. */
  readonly mine = input<string>('nobody');
  readonly answered = computed(() => Object.keys(this.consent().state.answers).length > 0);

  nameOf(person: string): string {
    return this.people()[person]?.called ?? '';
  }
}
