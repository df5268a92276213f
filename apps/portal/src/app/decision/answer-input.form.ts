import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { kindOf, shownAs } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { Moments } from '../kernel/moments.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { becauseField, effectField, type Effect, type InfluenceDraft } from './decide-draft.ts';
import { ThreadMark } from '../ui/thread-mark.ts';

const effects: readonly Effect[] = ['changed', 'partly', 'not'];

/** One thing that was said, and what it changed. */
@Component({
  selector: 'h-answer-input-form',
  imports: [TranslocoPipe, RouterLink, VoiceBadge, Said, ChoiceGroup, Field, ThreadMark],
  host: { '[class.waits]': 'wanting()', '[class.fresh]': 'fresh()' },
  template: `
    <div class="row spread">
      <h2 class="row">
        <h-voice-badge [voice]="shown().voice" [name]="name()" [word]="'said.kind.' + kind() | transloco" [saw]="kind() === 'observed'" />
      </h2>
      <p class="small muted">
        @if (fresh()) {
          <strong class="tag">{{ 'decide.just-arrived' | transloco }}</strong>
        }
        <a class="when" [routerLink]="['/input', row().inputId]"
          >{{ moments.day(row().occurredAt) }}<span class="unseen">: {{ 'decide.whole' | transloco }}</span></a
        >
      </p>
    </div>
    <h-said [row]="row()" [people]="people()" />
    @if (missed(); as words) {
      <p class="missed">
        <strong>{{ 'decide.missed' | transloco }}</strong> <span class="words">“{{ words }}”</span>
      </p>
    }
    <h-choice-group
      [name]="field()"
      [legend]="'decide.legend' | transloco: { name: name() }"
      [quietLegend]="true"
      [choices]="choices()"
      [value]="answer().effect"
      [error]="wanting() && !answer().effect ? ('decide.not-yet' | transloco) : undefined"
      (valueChange)="choose($event)"
    />
    @if (answer().effect === 'partly' || answer().effect === 'not') {
      <h-field
        [for]="becauseId()"
        [label]="'decide.because.' + answer().effect | transloco"
        [hint]="'decide.because.hint' | transloco: { name: name() }"
        [error]="wanting() && !answer().because.trim() ? ('decide.gap.because' | transloco: { name: name() }) : undefined"
      >
        <textarea
          #why
          class="field"
          rows="2"
          maxlength="10000"
          [id]="becauseId()"
          [attr.aria-describedby]="becauseId() + '-hint ' + becauseId() + '-error'"
          [attr.aria-invalid]="wanting() && !answer().because.trim() ? 'true' : null"
          [value]="answer().because"
          (input)="change({ because: why.value })"
        ></textarea>
      </h-field>
      <label class="open"
        ><input type="checkbox" [checked]="answer().staysOpen" (change)="change({ staysOpen: !answer().staysOpen })" />
        {{ 'decide.stays-open' | transloco }}</label
      >
    }
    <h-thread-mark class="thread" [thread]="answer().effect ?? 'waiting'" [width]="40" />
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
      padding: 16px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    :host(.waits) {
      border: 2px solid var(--stop);
    }
    :host(.fresh) {
      border-inline-start: 6px solid var(--sun);
    }
    h2 {
      font-size: inherit;
      font-weight: 400;
    }
    .tag {
      padding: 2px 10px;
      margin-inline-end: 8px;
      border-radius: 999px;
      background: var(--sun-soft);
      color: var(--ink);
    }
    .when {
      display: inline-block;
      padding-block: 10px;
      color: inherit;
      font-weight: 400;
    }
    .missed {
      padding: 8px 12px;
      border-radius: var(--corner-field);
      background: var(--stop-soft);
    }
    .missed .words {
      margin-inline-start: 0.3em;
    }
    .open {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
    }
    .open input {
      flex: none;
      inline-size: 22px;
      block-size: 22px;
      accent-color: var(--brand);
    }
    .thread {
      display: none;
    }
    @media (min-width: 1100px) {
      .thread {
        position: absolute;
        display: block;
        inset-block-start: 24px;
        inset-inline-start: calc(100% - 1px);
      }
    }
  `,
})
export class AnswerInputForm {
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly people = input.required<Timeline['people']>();
  readonly answer = input.required<InfluenceDraft>();
  /** Somebody has pressed "decide", and this is not answered. */
  readonly wanting = input(false);
  /** It came while the page was open. */
  readonly fresh = input(false);
  readonly answered = output<InfluenceDraft>();

  readonly shown = computed(() => shownAs(this.row(), this.people()));
  readonly name = computed(() => this.shown().called);
  readonly kind = computed(() => kindOf(this.row()));
  readonly field = computed(() => effectField(this.row().inputId));
  readonly becauseId = computed(() => becauseField(this.row().inputId));
  readonly choices = computed<readonly Choice<Effect>[]>(() => {
    this.row();
    return effects.map((value) => ({ value, label: this.#words.translate(`decide.effect.${value}`), owes: value === 'not' }));
  });
  /** "Not what I meant", in the speaker's words. */
  readonly missed = computed(() => this.row().answers.findLast((answer) => answer.missed)?.missed?.words);

  choose(effect: Effect | undefined): void {
    this.change({ effect });
  }

  change(change: Partial<InfluenceDraft>): void {
    this.answered.emit({ ...this.answer(), ...change });
  }
}
