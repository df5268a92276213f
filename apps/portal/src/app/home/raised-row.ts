import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { gist, inShort, type People } from '../input/called.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { type Thread, ThreadMark } from '../ui/thread-mark.ts';

const drawn: Readonly<Record<string, Thread>> = { changed: 'changed', partly: 'partly', not: 'not' };

/** One thing a member of staff raised or wrote down, and what became of it. */
@Component({
  selector: 'h-raised-row',
  imports: [RouterLink, ThreadMark, TranslocoPipe],
  template: `
    <div>
      <p class="small muted">{{ over() }}</p>
      <a class="words" dir="auto" [attr.lang]="row().language" [routerLink]="['/input', row().inputId]">“{{ said() }}”</a>
    </div>
    <p class="became" [class.late]="late()">
      @if (thread(); as thread) {
        <h-thread-mark [thread]="thread" />
      }
      @if (answer(); as answer) {
        <span
          ><strong>{{ 'input.effect.' + answer.effect | transloco }}</strong> {{ answer.because }}</span
        >
      } @else {
        <span>{{
          (late() ? 'input.so-far.late' : 'input.so-far.promise-school') | transloco: { day: moments.weekday(row().answerBy) }
        }}</span>
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px 32px;
      padding-block: 16px;
      border-block-start: 1px solid var(--line);
    }
    a {
      display: inline-block;
      padding-block: 4px;
      color: inherit;
      font-weight: 400;
      text-decoration-thickness: 1px;
    }
    .became {
      display: flex;
      gap: 12px;
      align-items: start;
    }
    h-thread-mark {
      padding-block-start: 5px;
    }
    .late {
      color: var(--stop);
      font-weight: 700;
    }
    @media (min-width: 800px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
  `,
})
export class RaisedRow {
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<People>();
  /** The child's name. */
  readonly child = input.required<string>();

  readonly said = computed(() => inShort(gist(this.row()), 140));
  readonly over = computed(() => {
    const { speaker, occurredAt } = this.row();
    const by = speaker.as === 'child' ? undefined : this.people()[speaker.personId]?.called;
    return [this.child(), by, this.moments.day(occurredAt)].filter(Boolean).join(' · ');
  });
  /** The last word on it, unless it is open again. */
  readonly answer = computed(() => (this.row().open ? undefined : this.row().answers.at(-1)));
  readonly thread = computed(() => (this.row().open ? 'waiting' : drawn[this.answer()?.effect ?? '']));
  readonly late = computed(() => this.row().open && this.row().answerBy < londonDay());
}
