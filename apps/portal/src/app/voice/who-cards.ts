import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { BigCard } from './big-card.ts';
import { toggled, type With } from './telling.ts';

/** Who will see this: the child chooses. Nobody chosen means the SENCO alone. */
@Component({
  selector: 'h-who-cards',
  imports: [BigCard, TranslocoPipe],
  template: `
    <p class="hint">{{ 'voice.who.always' | transloco: { name: senco() } }}</p>
    <div class="cards">
      <h-big-card
        [label]="'voice.who.parents' | transloco"
        [note]="family()"
        [pressed]="audience().includes('parents')"
        (chosen)="chosen.emit(toggle('parents'))"
      >
        <span class="faces parent" aria-hidden="true">
          @for (name of names(family()); track name) {
            <span>{{ letter(name) }}</span>
          } @empty {
            <span>♥</span>
          }
        </span>
      </h-big-card>
      <h-big-card
        [label]="'voice.who.educators' | transloco"
        [note]="teacher()"
        [pressed]="audience().includes('educators')"
        (chosen)="chosen.emit(toggle('educators'))"
      >
        <span class="faces staff" aria-hidden="true">
          @for (name of names(teacher()); track name) {
            <span>{{ letter(name) }}</span>
          } @empty {
            <span>★</span>
          }
        </span>
      </h-big-card>
      <h-big-card [label]="'voice.who.only' | transloco: { name: senco() }" [pressed]="audience().length === 0" (chosen)="chosen.emit([])">
        <span class="faces staff" aria-hidden="true"
          ><span>{{ letter(senco()) }}</span></span
        >
      </h-big-card>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    .hint {
      font-size: 1.375rem;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr));
      gap: 20px;
    }
    .faces {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      max-inline-size: 150px;
    }
    .faces span:not(:only-child) {
      inline-size: 64px;
      block-size: 64px;
    }
    .faces span {
      display: grid;
      inline-size: 84px;
      block-size: 84px;
      place-items: center;
      border-radius: 50%;
      background: var(--staff);
      color: var(--on-voice);
      font-size: 2.25rem;
    }
    .parent span {
      background: var(--parent);
    }
  `,
})
export class WhoCards {
  readonly audience = input.required<readonly With[]>();
  readonly senco = input.required<string>();
  /** Names in words, empty when they are not known here. */
  readonly teacher = input.required<string>();
  readonly family = input.required<string>();
  readonly chosen = output<readonly With[]>();

  toggle(one: With): readonly With[] {
    return toggled(this.audience(), one);
  }

  names(list: string): readonly string[] {
    return list === '' ? [] : list.split(', ');
  }

  letter(name: string): string {
    return [...name.replace(/^(Mr|Mrs|Ms|Miss|Mx|Dr)\.? /, '')][0]?.toUpperCase() ?? '';
  }
}
