import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { ThreadMark } from '../ui/thread-mark.ts';
import { kindOf, shownAs } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';

/** One thing that was said, and in a line what became of it. */
@Component({
  selector: 'h-said-row',
  imports: [RouterLink, TranslocoPipe, VoiceBadge, Said, ThreadMark],
  host: { '[class.waits]': 'row().open' },
  template: `
    <div class="row spread">
      <h3>
        <h-voice-badge [voice]="shown().voice" [name]="name()" [word]="'said.kind.' + kind() | transloco" [saw]="kind() === 'observed'" />
      </h3>
      <a class="small" [routerLink]="['/input', row().inputId]" [attr.data-row]="row().inputId"
        >{{ moments.day(row().occurredAt) }}<span class="unseen">: {{ 'child.whole' | transloco }}</span></a
      >
    </div>
    <h-said [row]="row()" [people]="people()" />
    @for (answer of row().answers; track $index) {
      <p class="became">
        @if (strokeOf(answer.effect); as stroke) {
          <h-thread-mark [thread]="stroke" />
        }
        <span>
          <strong>{{ 'said.effect.' + answer.effect | transloco }}</strong>
          @if (answer.decisionId; as decisionId) {
            <a [routerLink]="['/decision', decisionId]">{{ answer.about }}</a>
          }
          @if (answer.because; as because) {
            <span class="muted"> {{ because }}</span>
          }
        </span>
      </p>
    }
    @if (row().open) {
      <p class="became" [class.late]="late()">
        <h-thread-mark thread="waiting" [width]="16" />
        <strong>{{
          (late() ? 'child.row.late' : 'child.row.waits') | transloco: { name: name(), day: moments.weekday(row().answerBy) }
        }}</strong>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
      padding: 12px 18px 16px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    :host(.waits) {
      border-color: var(--stop);
    }
    h3 {
      font-size: inherit;
      font-weight: 400;
    }
    .small {
      padding-block: 10px;
    }
    .became {
      display: flex;
      gap: 10px;
      align-items: baseline;
    }
    .became strong + a,
    .became strong + span {
      margin-inline-start: 0.3em;
    }
    .became h-thread-mark {
      flex: none;
      align-self: start;
      margin-block-start: 5px;
    }
    .late {
      color: var(--stop);
    }
  `,
})
export class SaidRow {
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<Timeline['people']>();
  readonly shown = computed(() => shownAs(this.row(), this.people()));
  readonly name = computed(() => this.shown().called);
  readonly kind = computed(() => kindOf(this.row()));
  readonly late = computed(() => this.row().answerBy < londonDay());

  strokeOf(effect: string): 'changed' | 'partly' | 'not' | undefined {
    return effect === 'changed' || effect === 'partly' || effect === 'not' ? effect : undefined;
  }
}
