import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { placeWords } from '../child/sen-words.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { CopyLink } from '../ledger/copy-link.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { addressOf, type Sieve, sieveOf, sifted } from './sieve.ts';
import { SieveBar } from './sieve-bar.ts';
import { StoryBoard } from './story-board.ts';
import { closedDays, storyOf } from './story.ts';
import { TimelineApi } from './timeline.api.ts';
import { roomForPicture } from './wide.ts';

/** What we heard about a child, what we decided, and the threads between. */
@Component({
  selector: 'h-timeline-page',
  imports: [CopyLink, Page, StateNote, SieveBar, StoryBoard, RouterLink, TranslocoPipe],
  template: `
    @let child = seen.value()?.child;
    <h-page
      width="full"
      [heading]="(child ? 'timeline.heading' : 'timeline.title') | transloco: { child: child?.called }"
      [over]="child && placeWords(child)"
    >
      <div actions class="row not-printed">
        @if (decides() && child) {
          <a class="button" [routerLink]="['/decide', child.childId]">{{ 'timeline.decide' | transloco }}</a>
        }
      </div>
      @if (seen.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (seen.value() && child) {
        <div class="row spread bar">
          <h-sieve-bar [sieve]="sieve()" [child]="child.called" [waiting]="waiting()" [spoke]="spoke()" (chosen)="sift($event)" />
          @if (room()) {
            <div class="switch not-printed" role="group" [attr.aria-label]="'timeline.as.legend' | transloco">
              <button type="button" [attr.aria-pressed]="picture()" (click)="show('picture')">
                {{ 'timeline.as.picture' | transloco }}
              </button>
              <button type="button" [attr.aria-pressed]="!picture()" (click)="show('list')">{{ 'timeline.as.list' | transloco }}</button>
            </div>
          }
        </div>
        @if (picture()) {
          <p class="keys small muted not-printed">{{ 'timeline.keys' | transloco }}</p>
        }
        @if (empty()) {
          <h-state-note
            state="empty"
            [title]="'timeline.empty.title' | transloco: { child: child.called }"
            [detail]="'timeline.empty.detail' | transloco"
          />
        } @else if (nothing()) {
          <h-state-note
            state="empty"
            [title]="'timeline.sieve.nothing' | transloco"
            [detail]="'timeline.sieve.nothing-detail' | transloco"
          />
        } @else {
          <h-story-board [story]="shown()" [people]="people()" [asPicture]="picture()" [arrived]="arrived()" />
        }
        <h-copy-link [childId]="childId()" />
      } @else if (seen.state() === 'offline') {
        <h-state-note state="offline" (again)="seen.again()" />
      } @else if (seen.state() === 'refused' || seen.state() === 'closed') {
        <h-state-note [state]="$any(seen.state())" />
      } @else {
        <h-state-note state="loading" />
      }
    </h-page>
  `,
  styles: `
    .bar {
      align-items: start;
    }
    .switch {
      display: inline-flex;
      overflow: hidden;
      border: var(--field-line);
      border-radius: var(--corner-field);
    }
    .switch button {
      min-block-size: 44px;
      padding: 6px 18px;
      border: 0;
      background: var(--surface);
      color: var(--ink);
      font: 700 var(--reading) / 1.3 var(--font);
      cursor: pointer;
    }
    .switch [aria-pressed='true'] {
      background: var(--brand);
      color: var(--on-brand);
    }
    .switch button:focus-visible {
      outline-offset: -5px;
      outline-color: currentColor;
    }
    .keys {
      max-inline-size: none;
    }
    @media (hover: none) {
      .keys {
        display: none;
      }
    }
  `,
})
export class TimelinePage {
  readonly #api = inject(TimelineApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly placeWords = placeWords;
  readonly childId = input.required<string>();
  readonly who = input<string>();
  readonly kind = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly as = input<string>();

  readonly seen = follow(['child', 'input', 'decision'], (signal) => this.#api.of(this.childId(), signal), this.childId);
  readonly #closures = resource({ loader: ({ abortSignal }) => this.#api.closures(abortSignal) });
  readonly room = roomForPicture();
  readonly picture = computed(() => this.room() && this.as() !== 'list');
  readonly sieve = computed(() => sieveOf({ who: this.who(), kind: this.kind(), from: this.from(), to: this.to() }));
  readonly story = computed(() => {
    const closed = closedDays(this.#closures.hasValue() ? this.#closures.value() : []);
    return storyOf(this.seen.value() ?? { heard: [], decided: [], people: {} }, londonDay(), closed);
  });
  readonly shown = computed(() => sifted(this.story(), this.sieve()));
  readonly people = computed(() => this.seen.value()?.people ?? {});
  readonly waiting = computed(() => this.story().heard.filter((card) => card.waiting !== null).length);
  readonly spoke = computed(() => new Set<string>(this.story().heard.map((card) => card.voice)));
  readonly empty = computed(() => this.story().heard.length + this.story().decided.length === 0);
  readonly nothing = computed(() => this.shown().heard.length + this.shown().decided.length === 0);
  readonly decides = computed(() => this.#session.me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false);

  readonly #arrived = signal<ReadonlySet<string>>(new Set());
  readonly arrived = this.#arrived.asReadonly();

  constructor() {
    let before: ReadonlySet<string> | undefined;
    let beforeOf = '';
    effect(() => {
      if (!this.seen.value()) return;
      const now = new Set(this.story().heard.flatMap((card) => card.threads.map(({ key }) => key)));
      const known = beforeOf === this.childId() ? before : undefined;
      if (known) untracked(() => this.#noteArrivals(now, known));
      before = now;
      beforeOf = this.childId();
    });
  }

  sift(sieve: Sieve): void {
    this.#go(addressOf(sieve));
  }

  show(as: 'picture' | 'list'): void {
    this.#go({ as: as === 'list' ? as : null });
  }

  #go(queryParams: Record<string, string | null>): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  #noteArrivals(now: ReadonlySet<string>, before: ReadonlySet<string>): void {
    const fresh = [...now].filter((key) => !before.has(key));
    if (fresh.length > 0) this.#arrived.set(new Set(fresh));
  }
}
