import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { BigCard } from './big-card.ts';
import { Letters } from './letters.ts';
import { toggled, type With } from './telling.ts';
import type { Readers } from './voice.api.ts';
import { alwaysOf, familyLearns, listed } from './who-says.ts';

/** Who will see this, by name: the child chooses. Nobody chosen means those who lead alone. */
@Component({
  selector: 'h-who-cards',
  imports: [BigCard, Letters, Loudspeaker, TranslocoPipe],
  template: `
    <div class="said">
      <h-letters class="staff" [names]="names('always')" other="★" />
      <p>{{ said() }}</p>
      <h-loudspeaker [words]="said()" />
    </div>
    @if (near()) {
      <p class="near" role="note"><span aria-hidden="true">👁</span> {{ 'voice.who.near' | transloco }}</p>
    }
    <div class="cards">
      @if (mayShareWithFamily()) {
        <h-big-card
          [label]="'voice.who.parents' | transloco"
          [note]="list('parents')"
          [pressed]="audience().includes('parents')"
          (chosen)="chosen.emit(toggle('parents'))"
        >
          <h-letters class="parent" [names]="names('parents')" other="♥" />
        </h-big-card>
      }
      <h-big-card
        [label]="'voice.who.educators' | transloco"
        [note]="list('educators')"
        [pressed]="audience().includes('educators')"
        (chosen)="chosen.emit(toggle('educators'))"
      >
        <h-letters class="staff" [names]="names('educators')" other="★" />
      </h-big-card>
      <h-big-card [label]="'voice.who.only' | transloco" [note]="always()" [pressed]="audience().length === 0" (chosen)="chosen.emit([])">
        <h-letters class="staff" [names]="names('always')" other="★" />
      </h-big-card>
    </div>
    @if (family(); as words) {
      <div class="said" role="status">
        <p>{{ words }}</p>
        <h-loudspeaker [words]="words" />
      </div>
    }
  `,
  styleUrl: './who-cards.css',
})
export class WhoCards {
  readonly #transloco = inject(TranslocoService);
  readonly audience = input.required<readonly With[]>();
  /** Undefined where school cannot be asked just now. */
  readonly readers = input<Readers>();
  /** Somebody sits beside the child. */
  readonly near = input(false);
  readonly chosen = output<readonly With[]>();

  readonly always = computed(() => alwaysOf(this.readers(), this.#say));
  readonly said = computed(
    () => `${this.#say('who.always', { name: this.always() })} ${this.#say(this.readers()?.decides ? 'who.decides' : 'who.choose')}`,
  );
  readonly family = computed(() => familyLearns(this.audience(), this.readers(), this.#say));
  /** A young person who has let nobody of the family see cannot share with nobody. */
  readonly mayShareWithFamily = computed(() => !this.readers()?.decides || this.names('parents').length > 0);

  toggle(one: With): readonly With[] {
    return toggled(this.audience(), one);
  }

  names(whose: 'always' | With): readonly string[] {
    return [...new Set((this.readers()?.[whose] ?? []).map(({ called }) => called))];
  }

  list(whose: With): string {
    return listed(this.names(whose), this.#say);
  }

  readonly #say = (key: string, params: Readonly<Record<string, string>> = {}): string => this.#transloco.translate(`voice.${key}`, params);
}
