import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Purpose, purposes } from '@heard/domain/voice';
import { Session } from '../kernel/session.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { BigCard } from './big-card.ts';
import { Begun, tellingKey } from './begun.ts';
import { ChildFrame } from './child-frame.ts';
import { homeFor } from './steps.ts';
import { VoiceApi } from './voice.api.ts';
import { VoiceSending } from './voice-sending.ts';

const pictures: Readonly<Record<Purpose, string>> = {
  'just-tell': 'talk',
  'how-was-it': 'think',
  'all-about-me': 'happy',
  'a-good-day-and-a-bad-day': 'outside',
  'before-my-review': 'together',
};

/** What a child may want to tell: anything at all first, then the questions that there are. */
@Component({
  selector: 'h-tell-page',
  imports: [BigCard, ChildFrame, HeardSymbol, RouterLink, TranslocoPipe],
  template: `
    <h-child-frame [heading]="('voice.purpose.heading' | transloco) || ''" [childId]="childId()">
      @if (forChild()) {
        <p class="pen">
          <strong>{{ 'voice.purpose.for' | transloco: { child: called() } }}</strong>
          {{ 'voice.purpose.for-lead' | transloco: { child: called() } }}
        </p>
      }
      <div class="cards">
        @for (purpose of purposes; track purpose) {
          <h-big-card
            [wide]="true"
            [class.first]="$first"
            [label]="'voice.purpose.' + purpose | transloco"
            [note]="begun().includes(purpose) ? ('voice.purpose.begun' | transloco) : undefined"
            (chosen)="choose(purpose)"
          >
            <h-symbol [name]="pictures[purpose]" [size]="112" />
          </h-big-card>
        }
      </div>
      <a back class="big" [attr.aria-label]="'voice.back' | transloco" [routerLink]="home()"><span aria-hidden="true">‹</span></a>
      <a back class="big" [routerLink]="home()" [state]="{ later: true }">{{ 'voice.not-today' | transloco }}</a>
    </h-child-frame>
  `,
  styles: `
    :host {
      display: grid;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr));
      gap: 20px;
    }
    .pen {
      max-inline-size: none;
      padding: 14px 20px;
      border-inline-start: 6px solid var(--child);
      border-radius: 16px;
      background: var(--child-soft);
      font-size: 1.25rem;
    }
    @media (max-width: 760px) {
      .cards {
        gap: 12px;
      }
    }
  `,
})
export class TellPage {
  readonly #api = inject(VoiceApi);
  readonly #router = inject(Router);
  readonly #begun = inject(Begun);
  readonly #session = inject(Session);
  readonly #sending = inject(VoiceSending);
  readonly childId = input.required<string>();
  readonly begun = signal<readonly Purpose[]>([]);
  readonly purposes = purposes;
  readonly pictures = pictures;

  readonly forChild = computed(() => this.#session.me()?.personId !== this.childId());
  readonly #around = resource({ params: () => this.childId(), loader: ({ params, abortSignal }) => this.#api.around(params, abortSignal) });
  readonly called = computed(() => this.#around.value()?.child.called ?? '');
  readonly home = computed(() => homeFor(this.#session.me(), this.childId()));

  constructor() {
    effect(() => {
      const child = this.childId();
      untracked(() => {
        void this.#sending.resume(child);
        void this.#begun.all(child).then((all) => {
          const keys = all.map(({ key }) => key);
          this.begun.set(purposes.filter((purpose) => keys.includes(tellingKey(child, purpose))));
        });
      });
    });
  }

  choose(purpose: Purpose): void {
    void this.#router.navigate(['/voice', this.childId(), 'tell', purpose]);
  }
}
