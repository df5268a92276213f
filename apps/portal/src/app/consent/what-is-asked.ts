import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { languageName } from '../concern/languages.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import type { Agencies } from './consent.api.ts';
import { KindNote } from './kind-note.ts';
import { SaidSo } from './said-so.ts';

/** All that somebody must know who is asked. */
export type Shown = Pick<
  ConsentRow,
  'family' | 'act' | 'purpose' | 'agencyId' | 'recipients' | 'scope' | 'shares' | 'from' | 'lastDay' | 'language' | 'words'
>;

/** A request as whoever is asked sees it: its kind, the words word for word, and in short who receives what for how long. */
@Component({
  selector: 'h-what-is-asked',
  imports: [Card, KindNote, Loudspeaker, TranslocoPipe],
  template: `
    <h-kind-note [family]="shown().family" />
    <h-card>
      <div class="row spread">
        <h2>{{ 'consent.shown.heading' | transloco }}</h2>
        <h-loudspeaker class="not-printed" [words]="shown().words.text" [named]="'consent.shown.heading' | transloco" />
      </div>
      <blockquote dir="auto" [attr.lang]="shown().language">{{ shown().words.text }}</blockquote>
      <p class="small muted">
        {{ (preview() ? 'consent.shown.preview' : 'consent.shown.version') | transloco: { version: shown().words.version } }}
      </p>
    </h-card>
    <h-card>
      <h2>{{ 'consent.facts.heading' | transloco }}</h2>
      <dl>
        <div>
          <dt class="muted">{{ 'consent.facts.why' | transloco }}</dt>
          <dd>{{ shown().purpose }}</dd>
        </div>
        <div>
          <dt class="muted">{{ 'consent.facts.to' | transloco }}</dt>
          <dd>{{ to() }}</dd>
        </div>
        <div>
          <dt class="muted">{{ 'consent.facts.shares' | transloco }}</dt>
          <dd>
            @if (shown().shares; as words) {
              <p>{{ words }}</p>
            }
            @if (shown().scope.length > 0) {
              <ul>
                @for (one of shown().scope; track one) {
                  <li>{{ 'consent.scope.' + one | transloco: { child: child() } }}</li>
                }
              </ul>
              <p class="small muted">{{ 'consent.facts.only' | transloco }}</p>
            } @else if (!shown().shares) {
              {{ 'consent.facts.nothing' | transloco }}
            }
          </dd>
        </div>
        <div>
          <dt class="muted">{{ 'consent.facts.long' | transloco }}</dt>
          <dd>
            {{ 'consent.facts.from-until' | transloco: { from: moments.day(shown().from), until: moments.day(shown().lastDay) } }}
          </dd>
        </div>
        <div>
          <dt class="muted">{{ 'consent.facts.language' | transloco }}</dt>
          <dd>{{ language() }}</dd>
        </div>
        @if (asks(); as by) {
          <div>
            <dt class="muted">{{ 'consent.facts.asks' | transloco }}</dt>
            <dd>{{ by }}</dd>
          </div>
        }
      </dl>
    </h-card>
  `,
  styleUrl: './facts.css',
})
export class WhatIsAsked {
  readonly #reader = inject(Words).language;
  readonly #say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly shown = input.required<Shown>();
  readonly agencies = input.required<Agencies>();
  readonly child = input.required<string>();
  /** Who asked and when, in words. */
  readonly asks = input<string>();
  /** Not asked yet. */
  readonly preview = input(false);
  readonly to = computed(() => this.#say.to(this.shown(), this.agencies()));
  readonly language = computed(() => languageName(this.shown().language, this.#reader().id));
}
