import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { kindOf } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { Became, type Told } from './became.ts';
import type { Heard } from './story.ts';
import { When } from './when.ts';

/** Something that was said. */
@Component({
  selector: 'h-heard-card',
  imports: [RouterLink, TranslocoPipe, VoiceBadge, Became, Said, When],
  host: { '[class.waits]': 'card().waiting !== null' },
  template: `
    @let one = card();
    <div class="head">
      <a class="open" [id]="'card-' + one.id" [routerLink]="['/input', one.id]">
        <h-voice-badge
          [voice]="one.voice"
          [name]="one.called || ('timeline.someone' | transloco)"
          [word]="'said.kind.' + kind() | transloco"
          [saw]="kind() === 'observed'"
        />
      </a>
      <h-when [card]="one" />
    </div>
    @if (one.row.about; as about) {
      <p class="about small muted">{{ about }}</p>
    }
    <h-said [row]="one.row" [people]="people()" />
    @if (one.waiting !== null) {
      <p class="waiting">
        <span class="ring" aria-hidden="true"></span>
        {{ 'timeline.waiting.' + (one.waiting === 0 ? 'today' : one.waiting === 1 ? 'one' : 'many') | transloco: { days: one.waiting } }}
      </p>
    }
    @if (one.closed; as closed) {
      <p class="closed">
        <span class="dot" aria-hidden="true"></span
        ><span
          ><strong>{{ 'timeline.outcome.' + closed.effect | transloco }}.</strong> {{ closed.because }}</span
        >
      </p>
    }
    @if (told().length > 0) {
      <h-became [class.unseen]="picture()" [quiet]="picture()" [told]="told()" (go)="go.emit($event)" />
    }
  `,
  styleUrl: './card.css',
  styles: `
    :host(.waits) {
      border-color: var(--stop);
    }
    .waiting {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--stop);
      font-weight: 700;
    }
    .ring {
      flex: none;
      inline-size: 14px;
      block-size: 14px;
      border: 3px solid var(--stop);
      border-radius: 50%;
    }
    .closed {
      display: flex;
      gap: 10px;
      align-items: baseline;
      color: var(--muted);
    }
    .dot {
      flex: none;
      inline-size: 11px;
      block-size: 11px;
      border-radius: 50%;
      background: var(--muted);
      print-color-adjust: exact;
    }
  `,
})
export class HeardCard {
  readonly card = input.required<Heard>();
  readonly told = input.required<readonly Told[]>();
  readonly people = input.required<Readonly<Record<string, Named>>>();
  readonly picture = input(false);
  readonly go = output<string>();
  readonly kind = computed(() => kindOf(this.card().row));
}
