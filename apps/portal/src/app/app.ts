import { Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { Ask } from './kernel/ask.ts';
import { Arrival } from './kernel/arrival.ts';
import { Live } from './kernel/live.ts';
import { Session } from './kernel/session.ts';
import { DemoBanner } from './shell/demo-banner.ts';
import { TopBar } from './shell/top-bar.ts';
import { Leaving } from './tablet/leaving.ts';
import { TabletBar } from './tablet/tablet-bar.ts';
import { BottomNav } from './ui/bottom-nav.ts';
import type { FrameData } from './ui/place.ts';

const unframed: FrameData = {};

@Component({
  selector: 'h-app',
  imports: [RouterOutlet, TranslocoPipe, TopBar, BottomNav, DemoBanner, TabletBar],
  template: `
    <a class="skip" href="#main" (click)="toMain($event, main)">{{ 'ui.skip' | transloco }}</a>
    @if (session.me()?.demo) {
      <h-demo-banner />
    }
    @if (!bare()) {
      <h-top-bar [places]="places()" />
    }
    @if (session.me()?.tablet) {
      @defer (on immediate) {
        <h-tablet-bar />
      }
    }
    <main #main id="main" tabindex="-1" [class.bare]="bare()"><router-outlet /></main>
    @if (!bare() && places().length > 0) {
      <h-bottom-nav [places]="places()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: 100dvh;
    }
    main {
      flex: 1;
      inline-size: 100%;
      max-inline-size: 1440px;
      margin-inline: auto;
      padding: clamp(20px, 3vw, 36px) clamp(18px, 3vw, 40px) 96px;
    }
    main.bare {
      display: grid;
      max-inline-size: none;
      padding: 0;
    }
    .skip {
      position: absolute;
      z-index: 10;
      inset-block-start: 8px;
      inset-inline-start: 8px;
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--ink);
      color: var(--paper);
    }
    .skip:not(:focus) {
      clip-path: inset(50%);
    }
  `,
})
export class App {
  readonly #router = inject(Router);
  readonly #live = inject(Live);
  readonly #ask = inject(Ask);
  readonly #leaving = inject(Leaving);
  readonly session = inject(Session);
  #heardBy: string | undefined;

  readonly #data = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => frameOf(this.#router.routerState.snapshot.root)),
    ),
    { initialValue: unframed },
  );
  readonly places = computed(() => (this.session.me() ? (this.#data().places ?? []) : []));
  readonly bare = computed(() => this.#data().frame === 'bare');

  constructor() {
    inject(Arrival);
    effect(() => this.#listenAs(this.session.me()?.personId));
    effect(() => {
      if (this.#ask.turnedAway() > 0) untracked(() => this.#comeBackLater());
    });
  }

  /** The line is one person's: somebody else's begins with their own cookie. */
  #listenAs(person: string | undefined): void {
    if (person !== this.#heardBy) void this.#live.close();
    this.#heardBy = person;
    if (person) this.#live.attend();
  }

  /** The session ended while a page was open, or wants another proof now: sign in, and back to this very page. */
  #comeBackLater(): void {
    if (!this.session.me()) return;
    if (this.session.me()?.tablet) return void this.#leaving.over();
    const half = this.#ask.turnedAwayBy() === 'second-factor-needed';
    this.session.ended(!half);
    void this.#router.navigate([half ? '/sign-in/second' : '/sign-in'], { queryParams: { back: this.#router.url } });
  }

  toMain(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}

/** The nearest route that says something about its frame has the word. */
function frameOf(route: ActivatedRouteSnapshot): FrameData {
  const own = route.data as FrameData;
  return route.firstChild ? { ...own, ...frameOf(route.firstChild) } : own;
}
