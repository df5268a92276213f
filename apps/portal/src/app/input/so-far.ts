import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { londonDay, Moments } from '../kernel/moments.ts';
import type { People } from './called.ts';

/** Received, read, answered: by whom and when. What is still to come stands in the same list, and arrives live. */
@Component({
  selector: 'h-so-far',
  imports: [TranslocoPipe],
  template: `
    <ol class="plain" aria-live="polite">
      <li class="done">
        <span>{{ 'input.so-far.received' | transloco }}</span> <span class="muted">{{ moments.moment(row().recordedAt) }}</span>
      </li>
      @for (one of reads(); track one.at) {
        <li class="done">
          <span>{{ 'input.so-far.read' | transloco: { name: one.name } }}</span> <span class="muted">{{ moments.moment(one.at) }}</span>
        </li>
      } @empty {
        @if (row().answers.length === 0) {
          <li class="still">
            <span>{{ 'input.so-far.unread' | transloco }}</span>
          </li>
        }
      }
      @for (one of answers(); track one.at) {
        <li class="done">
          <span>{{ 'input.so-far.answered' | transloco: { name: one.name } }}</span> <span class="muted">{{ moments.moment(one.at) }}</span>
        </li>
        @if (one.missed; as missed) {
          <li class="done">
            <span>{{ 'input.so-far.missed' | transloco }}</span> <span class="muted">{{ moments.moment(missed.at) }}</span>
          </li>
        }
      }
      @if (row().open) {
        <li class="still" [class.late]="late()">
          <span>{{ promiseKey() | transloco: { name: promised(), day: moments.weekday(row().answerBy) } }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
    }
    li {
      position: relative;
      display: grid;
      padding-inline-start: 30px;
    }
    li::before {
      position: absolute;
      inset-block-start: 0.3em;
      inset-inline-start: 0;
      box-sizing: border-box;
      inline-size: 18px;
      block-size: 18px;
      border: 3px solid var(--muted);
      border-radius: 50%;
      content: '' / '';
    }
    .done::before {
      border: 0;
      background: var(--brand);
      color: var(--on-brand);
      font-size: 12px;
      font-weight: 800;
      line-height: 18px;
      text-align: center;
      content: '✓' / '';
    }
    .late::before {
      border-color: var(--stop);
    }
    .late {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class SoFar {
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<People>();
  /** Who answers, when that is known: "Ms Farrow". */
  readonly answeredBy = input('');

  readonly reads = computed(() => this.row().reads.map(({ by, at }) => ({ at, name: this.people()[by]?.called ?? '' })));
  readonly answers = computed(() =>
    this.row().answers.map(({ by, at, missed }) => ({ at, missed, name: this.people()[by]?.called ?? '' })),
  );
  readonly late = computed(() => this.row().answerBy < londonDay());
  readonly promised = computed(() => {
    const by = this.row().acknowledged?.by;
    return (by && this.people()[by]?.called) || this.answeredBy();
  });
  readonly promiseKey = computed(() => `input.so-far.${this.late() ? 'late' : this.promised() ? 'promise' : 'promise-school'}`);
}
