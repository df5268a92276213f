import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Timeline } from '@heard/domain/timeline';
import { placeWords } from '../child/sen-words.ts';
import { kindOf, shownAs } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { Moments } from '../kernel/moments.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { standingOf, type Waiting } from './queue.ts';

/** One thing that waits: who said it, about whom, what, on whom it waits, since when. */
@Component({
  selector: 'h-waiting-row',
  imports: [RouterLink, TranslocoPipe, VoiceBadge, Said],
  host: { '[class.late]': 'row().late', '[class.fresh]': 'fresh()' },
  template: `
    <div class="who">
      <h-voice-badge [voice]="shown().voice" [name]="name()" [word]="'said.kind.' + kind() | transloco" [saw]="kind() === 'observed'" />
    </div>
    <div class="said">
      <h3>
        <a [routerLink]="['/input', row().input.inputId]" [attr.data-row]="row().input.inputId">{{
          'today.about' | transloco: { child: row().child.called }
        }}</a>
        <span class="muted">{{ place() }}</span>
        @if (fresh()) {
          <strong class="tag">{{ 'today.new' | transloco }}</strong>
        }
        @if (here()) {
          <strong class="tag quiet">{{ 'today.here' | transloco }}</strong>
        }
      </h3>
      <h-said class="short" [row]="row().input" [people]="people()" />
    </div>
    <div class="waits">
      <p>
        @if (row().late) {
          <strong class="stop">{{ 'today.late' | transloco: { day: moments.day(row().input.answerBy) } }}</strong>
        } @else {
          <strong>{{ 'today.by' | transloco: { day: moments.weekday(row().input.answerBy) } }}</strong>
        }
      </p>
      <p class="small" [class.muted]="standing().as !== 'reopened'">
        @if (standing().route; as route) {
          {{ 'today.with.' + route | transloco: { day: moments.day(standing().since) } }}
        } @else {
          {{ 'today.stands.' + standing().as | transloco: { name: name(), day: moments.day(standing().since) } }}
        }
      </p>
      <p class="small muted">
        {{ (row().waitingSchoolDays === 1 ? 'today.days.one' : 'today.days.many') | transloco: { count: row().waitingSchoolDays } }}
      </p>
    </div>
    <a class="button quiet" [routerLink]="['/decide', row().child.childId]" [queryParams]="{ voice: row().input.inputId }">
      {{ 'today.decide' | transloco }}<span class="unseen"> {{ 'today.about' | transloco: { child: row().child.called } }}</span>
    </a>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px 20px;
      grid-template-columns: minmax(0, 1fr);
      padding: 14px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    :host(:focus-within) {
      border-color: var(--brand);
      box-shadow: 0 0 0 1px var(--brand);
    }
    :host(.late) {
      border-inline-start: 5px solid var(--stop);
    }
    :host(.fresh) {
      border-inline-start: 5px solid var(--sun);
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: baseline;
      font-size: var(--reading);
      font-weight: 400;
    }
    h3 a {
      padding-block: 8px;
      color: var(--ink);
    }
    .said {
      display: grid;
      gap: 2px;
    }
    .short {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    .waits p {
      max-width: none;
    }
    .stop {
      color: var(--stop);
    }
    .tag {
      padding: 1px 10px;
      border-radius: 999px;
      background: var(--sun-soft);
      font-size: var(--least);
    }
    .tag.quiet {
      background: var(--brand-soft);
    }
    .button {
      justify-self: start;
      align-self: center;
    }
    @media (min-width: 900px) {
      :host {
        grid-template-columns: 200px minmax(0, 1fr) 300px auto;
        align-items: start;
      }
      .who,
      .waits {
        padding-block-start: 6px;
      }
      .button {
        min-block-size: 44px;
        padding: 8px 16px;
      }
    }
  `,
})
export class WaitingRow {
  readonly moments = inject(Moments);
  readonly row = input.required<Waiting>();
  readonly people = input.required<Timeline['people']>();
  readonly fresh = input(false);
  /** Where the person was when they left. */
  readonly here = input(false);
  readonly shown = computed(() => shownAs(this.row().input, this.people()));
  readonly name = computed(() => this.shown().called);
  readonly kind = computed(() => kindOf(this.row().input));
  readonly place = computed(() => placeWords(this.row().child));
  readonly standing = computed(() => standingOf(this.row()));
}
