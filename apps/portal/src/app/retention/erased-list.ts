import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import type { Files } from './retention.api.ts';

/** Files that are no more: the day, by whom and why, and the code of the proof. No name: there is none any more. */
@Component({
  selector: 'h-erased-list',
  imports: [TranslocoPipe],
  template: `
    <h2 id="erased">{{ 'retention.files.erased' | transloco }}</h2>
    <ul class="plain" aria-labelledby="erased">
      @for (one of erased(); track one.file) {
        <li>
          <p>
            <strong>{{ 'retention.files.erased-on' | transloco: { day: moments.date(one.on) } }}</strong>
            {{ 'retention.files.erased-by' | transloco: { one: called(one.proposedBy), other: called(one.agreedBy) } }}
            {{ 'retention.erase.why' | transloco: { why: ('retention.ground.' + one.ground | transloco) } }}
            @if (one.early) {
              {{ 'retention.files.erased-early' | transloco }}
            }
          </p>
          <p class="muted small">
            {{ 'retention.files.code' | transloco: { code: one.code } }} · {{ 'retention.files.number' | transloco: { file: one.file } }}
          </p>
        </li>
      } @empty {
        <li class="muted">{{ 'retention.files.none-erased' | transloco }}</li>
      }
    </ul>
  `,
  styleUrl: './retention.css',
  styles: `
    .small {
      overflow-wrap: anywhere;
    }
  `,
})
export class ErasedList {
  readonly moments = inject(Moments);
  readonly erased = input.required<Files['erased']>();
  readonly people = input.required<Files['people']>();

  called(person: string): string {
    return this.people()[person]?.called ?? '';
  }
}
