import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { Days } from './days.ts';
import { DecidedCard } from './decided-card.ts';
import { HeardCard } from './heard-card.ts';
import { pictureOf } from './layout.ts';
import { Heights, Measured } from './measured.ts';
import { type Arrow, Reach } from './reach.ts';
import { Screen } from './screen.ts';
import type { Placed } from './stacked.ts';
import type { Heard, Story } from './story.ts';
import { type Drawing, type End, ThreadLayer } from './thread-layer.ts';
import { toldOf } from './told.ts';

const HEADING = 48;
/** A card's height until it is known, in px. */
const GUESS = 150;
/** Cards that come on to the page at once. */
const FEW = 60;

const WHOLE = { from: -Infinity, to: Infinity };

const cardOf = (event: Event): string | undefined => (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'];

/** Cards and threads. The same cards stand as a picture, with the threads drawn, or as a list, with the threads in words. */
@Component({
  selector: 'h-story-board',
  imports: [TranslocoPipe, HeardCard, DecidedCard, Measured, ThreadLayer],
  providers: [Heights, Screen],
  host: { '[class.picture]': 'asPicture()', '[class.long]': 'long()' },
  templateUrl: './story-board.html',
  styleUrl: './story-board.css',
})
export class StoryBoard {
  readonly #heights = inject(Heights);
  readonly #days = inject(Days);
  readonly #screen = inject(Screen);
  readonly story = input.required<Story>();
  readonly people = input.required<Readonly<Record<string, Named>>>();
  readonly asPicture = input(true);
  /** Threads that came while one looked. */
  readonly arrived = input<ReadonlySet<string>>(new Set());
  readonly board = viewChild.required<ElementRef<HTMLElement>>('board');
  readonly heading = HEADING;
  readonly reach = new Reach(this.story);

  #next: ReturnType<typeof setTimeout> | undefined;
  readonly gutter = computed(() => Math.round(Math.min(320, Math.max(190, this.#screen.width() * 0.22))));
  readonly left = computed(() => (this.#screen.width() - this.gutter()) / 2);
  readonly right = computed(() => (this.#screen.width() + this.gutter()) / 2);
  /** A long story comes on to the page a few cards at a time, from the top; where they stand is known before. */
  readonly #some = signal(FEW);
  readonly long = computed(() => this.told().size > 2 * FEW);
  readonly heard = computed(() => this.story().heard.slice(0, this.#some()));
  readonly decided = computed(() => this.story().decided.slice(0, this.#some()));
  readonly sides = computed(() => (this.asPicture() ? (['heard', 'decided'] as const) : (['decided', 'heard'] as const)));
  readonly told = computed(() => toldOf(this.story(), this.#days.name));
  readonly picture = computed(() => {
    this.#heights.changed();
    return pictureOf(this.story(), { left: this.left(), right: this.right(), heightOf: (id) => this.#heights.of(id) ?? GUESS });
  });
  /** Of a long story only what is on the screen or near it is drawn. */
  readonly #part = computed(() => (this.long() ? this.#screen.part() : WHOLE));
  readonly near = computed(() => {
    const { from, to } = this.#part();
    return this.picture().lines.filter((line) => line.from < to && line.to > from);
  });
  readonly ends = computed(() => {
    const { from, to } = this.#part();
    return this.story()
      .heard.flatMap((card) => this.#endOf(card))
      .filter(({ y }) => y > from && y < to);
  });
  /** What fades, of what can be seen. */
  readonly dimmed = computed<ReadonlySet<string>>(() => {
    const lit = this.asPicture() ? this.reach.lit() : undefined;
    const { from, to } = this.#screen.part();
    const { heard, decided } = this.picture();
    const seen = ([, { top, height }]: readonly [string, Placed]): boolean => top < to && top + height > from;
    return new Set(lit && [...heard, ...decided].filter(seen).flatMap(([id]) => (lit.cards.has(id) ? [] : [id])));
  });
  /** For those who listen: which thread the arrows would follow. */
  readonly following = computed(() => {
    const thread = this.reach.focused() === undefined ? undefined : this.reach.along();
    const one = this.told()
      .get(this.reach.focused() ?? '')
      ?.find(({ key }) => key === thread?.key);
    return one && this.reach.threadsOf(this.reach.focused()).length > 1 ? [one.name, one.because].filter(Boolean).join('. ') : '';
  });

  /** Handed on whole: what moves with the pointer and the screen touches the threads, not the thousand cards. */
  readonly drawing: Drawing = {
    picture: this.picture,
    left: this.left,
    right: this.right,
    near: this.near,
    ends: this.ends,
    reach: this.reach,
  };

  constructor() {
    afterNextRender(() => {
      const board = this.board().nativeElement;
      this.#attend(board);
      this.#screen.follow(board, HEADING);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#next));
    effect((onCleanup) => {
      const faded = [...this.dimmed()].flatMap((id) => this.#heights.elements.get(id) ?? []);
      for (const element of faded) element.classList.add('dim');
      onCleanup(() => faded.forEach((element) => element.classList.remove('dim')));
    });
    effect(() => {
      const most = Math.max(this.story().heard.length, this.story().decided.length);
      if (this.#some() < most) this.#next = setTimeout(() => this.#some.update((some) => some + FEW), 16);
    });
    effect(() => {
      this.story();
      untracked(() => this.reach.pointed.set(undefined));
    });
  }

  #key(event: KeyboardEvent): void {
    const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    if (!this.asPicture() || !arrows.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const went = this.reach.follow(event.key as Arrow);
    if (went === undefined) return;
    event.preventDefault();
    if (went !== 'chosen') this.go(went.to);
  }

  /** A tap beside the links of a card looks at it; its name opens it. */
  #tapped(event: Event): void {
    if ((event.target as Element).closest('a, button') || getSelection()?.toString()) return;
    const id = cardOf(event);
    if (id !== undefined) this.#open(id)?.focus({ preventScroll: true });
  }

  go(id: string): void {
    const card = this.#open(id);
    card?.focus({ preventScroll: true });
    card?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  /** Listened to directly: looking about is no reason to check every card. */
  #attend(board: HTMLElement): void {
    board.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.reach.pointed.set(cardOf(event)));
    board.addEventListener('pointerleave', () => this.reach.pointed.set(undefined));
    board.addEventListener('focusin', (event) => this.reach.focused.set(cardOf(event)));
    board.addEventListener('click', (event) => this.#tapped(event));
    board.addEventListener('keydown', (event) => this.#key(event));
    board.addEventListener('focusout', () => this.reach.focused.set(undefined));
  }

  #open(id: string): HTMLElement | null {
    return document.getElementById(`card-${id}`);
  }

  #endOf(card: Heard): End[] {
    const placed = this.picture().heard.get(card.id);
    if (!placed || (card.waiting === null && card.closed === null)) return [];
    const y = placed.top + (card.threads.length > 0 ? placed.height - 26 : placed.height / 2);
    return [{ id: card.id, y, kind: card.waiting === null ? 'closed' : 'open' }];
  }
}
