import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { gist, inShort, type People } from '../input/called.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { ThreadMark } from '../ui/thread-mark.ts';

/** Words that wait: who has read them, and by which day who answers. */
@Component({
  selector: 'h-waiting-words',
  imports: [RouterLink, ThreadMark, TranslocoPipe],
  template: `
    <h-thread-mark thread="waiting" />
    <div>
      <a class="words" dir="auto" [attr.lang]="row().language" [routerLink]="['/input', row().inputId]">“{{ said() }}”</a>
      <p [class.late]="late()">{{ promiseKey() | transloco: { name: by(), day: moments.weekday(row().answerBy) } }}</p>
      <p class="muted">{{ (reader() ? 'input.so-far.read' : 'input.so-far.unread') | transloco: { name: reader() } }}</p>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 12px;
      align-items: start;
    }
    h-thread-mark {
      padding-block-start: 5px;
    }
    a {
      display: inline-block;
      padding-block: 2px 6px;
      color: inherit;
      font-weight: 400;
      text-decoration-thickness: 1px;
    }
    .late {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class WaitingWords {
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<People>();
  readonly senco = input('');

  readonly said = computed(() => inShort(gist(this.row()), 120));
  readonly late = computed(() => this.row().answerBy < londonDay());
  readonly by = computed(() => this.people()[this.row().acknowledged?.by ?? '']?.called ?? this.senco());
  readonly reader = computed(() => this.people()[this.row().reads.at(-1)?.by ?? '']?.called ?? '');
  readonly promiseKey = computed(() => `input.so-far.${this.late() ? 'late' : this.by() ? 'promise' : 'promise-school'}`);
}
