import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import { questionSets } from '@heard/domain/voice';
import { Said } from '../input/said.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { saidIn } from './next-card.ts';
import { OpenedCard } from './opened-card.ts';
import type { With } from './telling.ts';
import type { Readers } from './voice.api.ts';
import { sees } from './who-says.ts';

/** One thing that a child said: as it was told, who sees it, and the ways to choose anew or to say it anew. */
@Component({
  selector: 'h-said-card',
  imports: [HeardSymbol, Loudspeaker, OpenedCard, RouterLink, Said, TranslocoPipe],
  template: `
    <div class="top">
      <h-symbol name="talk" [size]="72" />
      <p>
        <span class="small">{{ 'voice.home.said' | transloco }}</span>
        <q dir="auto">{{ said() }}</q>
      </p>
      <h-loudspeaker [words]="[said() + '.', thinking(), whoSees()].join(' ')" />
    </div>
    @if (hung()) {
      <h-said [row]="row()" [people]="own()" />
    }
    @if (thinking()) {
      <p>{{ thinking() }}</p>
    }
    <h-opened-card [row]="row()" />
    <p class="small">{{ whoSees() }}</p>
    @if (row().replaced) {
      <p class="small">{{ 'voice.home.replaced' | transloco }}</p>
    } @else {
      <div class="do">
        <a [routerLink]="['/voice', row().childId, 'said', row().inputId, 'who']">
          <h-symbol name="listen" [size]="40" />{{ 'voice.home.who' | transloco }}
        </a>
        <a [routerLink]="['/voice', row().childId, 'tell', purpose()]" [queryParams]="{ instead: row().inputId }">
          <h-symbol name="different" [size]="40" />{{ 'voice.home.changed-mind' | transloco }}
        </a>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
      padding: 20px 24px;
      border-radius: 32px;
      background: var(--surface);
    }
    .top {
      display: flex;
      gap: 20px;
      align-items: center;
    }
    .top p {
      display: grid;
      flex: 1;
      gap: 4px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .small {
      color: var(--muted);
      font-size: 1.25rem;
    }
    .do {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    a {
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
      text-decoration: none;
    }
    a:hover {
      border-color: var(--brand);
    }
    a:focus-visible {
      border-radius: 20px;
    }
  `,
})
export class SaidCard {
  readonly #transloco = inject(TranslocoService);
  readonly row = input.required<InputRow>();
  readonly readers = input<Readers>();
  /** While school has not answered. */
  readonly thinking = input<string>();
  /** What the child is called. */
  readonly called = input.required<string>();

  readonly said = computed(() => saidIn(this.row()) || this.#transloco.translate('voice.home.something'));
  readonly hung = computed(() => this.row().answersGiven.some(({ attachments, sorted }) => attachments.length + sorted.length > 0));
  readonly own = computed(() => ({ [this.row().speaker.personId]: { called: this.called(), as: 'child' as const } }));
  readonly whoSees = computed(() =>
    sees(
      this.row().audience.filter((one): one is With => one !== 'child'),
      this.readers(),
      (key, params = {}) => this.#transloco.translate(`voice.${key}`, params),
    ),
  );
  readonly purpose = computed(() => {
    const asked = questionSets.find(({ id }) => id === this.row().asked?.id)?.purpose;
    return asked ?? (this.row().answersGiven.length > 0 ? 'how-was-it' : 'just-tell');
  });
}
