import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer, InputRow } from '@heard/domain/input';
import { ThreadMark } from '../ui/thread-mark.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { OpenedCard } from './opened-card.ts';

/** What happened next with one thing that a child said: a picture, a few words, and the stroke that says what became of it. */
@Component({
  selector: 'h-next-card',
  imports: [HeardSymbol, Loudspeaker, OpenedCard, ThreadMark, TranslocoPipe],
  template: `
    @let effect = 'voice.home.effect.' + answer().effect | transloco;
    <div class="top">
      <h-symbol [name]="picture()" [size]="150" />
      <div class="text">
        <p class="said">
          {{ 'voice.home.said' | transloco }}: <q dir="auto">{{ said() }}</q>
        </p>
        <p class="told">{{ told() }}</p>
        <p class="effect">
          @if (stroke(); as stroke) {
            <h-thread-mark [thread]="stroke" [width]="72" />
          }
          {{ effect }}
        </p>
      </div>
      <h-loudspeaker [big]="true" [words]="told() + ' ' + effect" />
    </div>
    <h-opened-card [row]="row()" />
    @if (sure()) {
      <p class="ask">{{ 'voice.home.sure' | transloco }}</p>
      <div class="do">
        <button type="button" (click)="sure.set(false)">{{ 'voice.home.no' | transloco }}</button>
        <button type="button" class="yes" (click)="missed.emit()">{{ 'voice.home.yes' | transloco }}</button>
      </div>
    } @else {
      <div class="do">
        <button type="button" (click)="sure.set(true)"><h-symbol name="no" [size]="40" />{{ 'voice.home.missed' | transloco }}</button>
        <button type="button" class="yes" (click)="noted.emit()">
          <h-symbol name="yes" [size]="40" />{{ 'voice.home.ok' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 18px;
      padding: 24px;
      border: 4px solid var(--brand);
      border-radius: 32px;
      background: var(--surface);
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 16px 24px;
      align-items: center;
    }
    .text {
      display: grid;
      flex: 1 1 260px;
      gap: 10px;
    }
    .said {
      color: var(--muted);
      font-size: 1.25rem;
    }
    .told {
      font-weight: 700;
    }
    .effect {
      display: flex;
      flex-wrap: wrap;
      gap: 14px;
      align-items: center;
      font-size: 1.375rem;
    }
    .do {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    button {
      display: inline-flex;
      flex: 1 1 200px;
      gap: 14px;
      align-items: center;
      justify-content: center;
      min-block-size: 72px;
      padding: 8px 20px;
      border: 3px solid color-mix(in srgb, var(--ink) 16%, var(--surface));
      border-radius: 20px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.375rem / 1.2 var(--font);
      cursor: pointer;
    }
    button:focus-visible {
      border-radius: 20px;
    }
    .yes {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--on-brand);
    }
  `,
})
export class NextCard {
  readonly row = input.required<InputRow>();
  readonly answer = input.required<Answer>();
  readonly noted = output();
  readonly missed = output();
  /** Asked once more, so that one tap by mistake undoes nothing. */
  readonly sure = signal(false);
  readonly picture = computed(() => this.answer().forChild?.picture ?? 'listen');
  readonly told = computed(
    () => this.answer().forChild?.words ?? [...this.answer().willHappen, this.answer().because].filter(Boolean).join(' '),
  );
  readonly said = computed(() => saidIn(this.row()));
  readonly stroke = computed(() => {
    const { effect } = this.answer();
    return effect === 'changed' || effect === 'partly' || effect === 'not' ? effect : undefined;
  });
}

/** In short, what a child said: the words, or the pictures and questions. */
export function saidIn({ words, answersGiven, about }: InputRow): string {
  const pointed = answersGiven
    .flatMap((answer) => [...[...answer.pictures, ...answer.sorted].map(({ label }) => label), answer.words])
    .filter(Boolean);
  return words ?? (pointed.length > 0 ? pointed.join(', ') : (about ?? answersGiven.map(({ question }) => question.words).join(' ')));
}
