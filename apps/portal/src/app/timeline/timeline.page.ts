import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { placeWords } from '../child/sen-words.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { CopyLink } from '../ledger/copy-link.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AsItStood } from '../then/as-it-stood.ts';
import { LaterMarks } from '../then/later-marks.ts';
import { pastDay } from '../then/past-day.ts';
import { PastSheet } from '../then/past-sheet.ts';
import { WhatStood } from '../then/what-stood.ts';
import { choicesOf, marksOf } from './past.ts';
import { addressOf, type Sieve, sieveOf, sifted } from './sieve.ts';
import { SieveBar } from './sieve-bar.ts';
import { StoryBoard } from './story-board.ts';
import { closedDays, storyOf } from './story.ts';
import { TimelineApi } from './timeline.api.ts';
import { roomForPicture } from './wide.ts';

/** What we heard about a child, what we decided, and the threads between. */
@Component({
  selector: 'h-timeline-page',
  imports: [AsItStood, CopyLink, LaterMarks, Page, PastSheet, RouterLink, SieveBar, StateNote, StoryBoard, TranslocoPipe, WhatStood],
  templateUrl: './timeline.page.html',
  styleUrl: './timeline.page.css',
})
export class TimelinePage {
  readonly #api = inject(TimelineApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly placeWords = placeWords;
  readonly childId = input.required<string>();
  readonly who = input<string>();
  readonly kind = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly as = input<string>();
  /** A day that has ended: the record as it stood at its end. */
  readonly on = input<string>();
  readonly #day = computed(() => pastDay(this.on()));

  readonly seen = follow(['child', 'input', 'decision'], (signal) => this.#api.told(this.childId(), this.#day(), signal), this.childId);
  readonly #past = computed(() => this.seen.value()?.past ?? null);
  readonly #closures = resource({ loader: ({ abortSignal }) => this.#api.closures(abortSignal) });
  readonly room = roomForPicture();
  readonly picture = computed(() => this.room() && this.as() !== 'list');
  readonly sieve = computed(() => sieveOf({ who: this.who(), kind: this.kind(), from: this.from(), to: this.to() }));
  readonly story = computed(() => {
    const closed = this.#past()?.closures ?? (this.#closures.hasValue() ? this.#closures.value() : []);
    return storyOf(this.seen.value() ?? { heard: [], decided: [], people: {} }, this.#past()?.on ?? londonDay(), closedDays(closed));
  });
  readonly shown = computed(() => sifted(this.story(), this.sieve()));
  readonly people = computed(() => this.seen.value()?.people ?? {});
  readonly waiting = computed(() => this.story().heard.filter((card) => card.waiting !== null).length);
  readonly spoke = computed(() => new Set<string>(this.story().heard.map((card) => card.voice)));
  readonly empty = computed(() => this.story().heard.length + this.story().decided.length === 0);
  readonly nothing = computed(() => this.shown().heard.length + this.shown().decided.length === 0);
  readonly choices = computed(() => choicesOf(this.story(), this.#past()));
  readonly marks = computed(() => {
    const [past, say] = [this.#past(), this.#words];
    const words = (what: string, name: string): string =>
      say.translate<string>(`then.later.${what}`, { name: name || say.translate<string>('then.later.someone') });
    return past ? marksOf(past, words, (moment) => this.#moments.date(moment)) : [];
  });
  readonly heading = computed(() => {
    const { called: child, past } = this.seen.value() ?? {};
    if (!child) return this.#words.translate<string>('timeline.title');
    return past
      ? this.#words.translate<string>('then.heading', { child, day: this.#moments.date(past.on) })
      : this.#words.translate<string>('timeline.heading', { child });
  });
  readonly emptiness = computed(() => {
    const { called: child, past, child: row } = this.seen.value() ?? {};
    const key = past ? (row ? 'then.none' : 'then.before') : 'timeline.empty.title';
    const told = { child, day: past && this.#moments.date(past.on) };
    return {
      title: this.#words.translate<string>(key, told),
      detail: this.#words.translate<string>(past ? `${key}-detail` : 'timeline.empty.detail', told),
    };
  });
  /** Nobody leads the file of their own family. */
  readonly leads = computed(() => this.decides() && !this.#session.me()?.children.some((one) => one.childId === this.childId()));
  readonly decides = computed(() => this.#session.me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false);

  readonly #arrived = signal<ReadonlySet<string>>(new Set());
  readonly arrived = this.#arrived.asReadonly();

  constructor() {
    let before: ReadonlySet<string> | undefined;
    let beforeOf = '';
    const shownOf = (): string => `${this.childId()} ${this.#past()?.on}`;
    effect(() => {
      if (!this.seen.value()) return;
      const now = new Set(this.story().heard.flatMap((card) => card.threads.map(({ key }) => key)));
      const known = beforeOf === shownOf() ? before : undefined;
      if (known) untracked(() => this.#noteArrivals(now, known));
      before = now;
      beforeOf = shownOf();
    });
  }

  sift(sieve: Sieve): void {
    this.#go(addressOf(sieve));
  }

  turnTo(on: string | null): void {
    this.#go({ on });
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
