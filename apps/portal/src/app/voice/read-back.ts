import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { BigCard } from './big-card.ts';
import { type Telling, wordsOf } from './telling.ts';

/** What a grown-up wrote down for the child, big and aloud; the child says whether it is what they meant. */
@Component({
  selector: 'h-read-back',
  imports: [BigCard, HeardSymbol, Loudspeaker, TranslocoPipe],
  template: `
    <h2 id="read-back">{{ 'voice.read-back.heading' | transloco }}</h2>
    @if (words()) {
      <div class="words">
        <blockquote dir="auto">{{ words() }}</blockquote>
        <h-loudspeaker [big]="true" [words]="words() + '. ' + ('voice.read-back.heading' | transloco)" />
      </div>
    }
    <div class="cards" role="group" aria-labelledby="read-back">
      <h-big-card [wide]="true" [label]="'voice.read-back.yes' | transloco" [pressed]="confirmed() === true" (chosen)="said.emit(true)">
        <h-symbol name="yes" [size]="112" />
      </h-big-card>
      <h-big-card [wide]="true" [label]="'voice.read-back.no' | transloco" [pressed]="false" (chosen)="no.emit()">
        <h-symbol name="no" [size]="112" />
      </h-big-card>
    </div>
    <p class="note">{{ 'voice.read-back.note' | transloco }}</p>
    <label class="note">
      <input type="checkbox" [checked]="confirmed() === false" (change)="said.emit($any($event.target).checked ? false : null)" />
      <span>{{ 'voice.read-back.cannot' | transloco }}</span>
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      padding: 24px;
      border: 4px solid var(--child);
      border-radius: 32px;
      background: var(--child-soft);
    }
    h2 {
      font-size: 1.625rem;
    }
    .words {
      display: flex;
      gap: 16px;
      align-items: center;
    }
    blockquote {
      flex: 1;
      font-size: 1.875rem;
      white-space: pre-line;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      gap: 20px;
    }
    .note {
      display: flex;
      gap: 14px;
      align-items: center;
      font-size: 1.125rem;
    }
    label {
      min-block-size: 64px;
      cursor: pointer;
    }
    input {
      flex: none;
      inline-size: 32px;
      block-size: 32px;
      accent-color: var(--brand);
    }
  `,
})
export class ReadBack {
  readonly telling = input.required<Telling>();
  /** All that was written down; empty where only pictures were tapped. */
  readonly words = computed(() => wordsOf(this.telling()));
  /** Yes; could not be asked; not asked yet. */
  readonly confirmed = computed(() => this.telling().readBack);
  readonly said = output<boolean | null>();
  /** “No”: it is to be changed. */
  readonly no = output();
}
