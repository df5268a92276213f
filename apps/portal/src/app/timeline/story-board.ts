import { afterNextRender, Component, computed, DestroyRef, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { Moments } from '../kernel/moments.ts';
import { DecidedCard } from './decided-card.ts';
import { HeardCard } from './heard-card.ts';
import { pictureOf } from './layout.ts';
import { Heights, Measured } from './measured.ts';
import { type Arrow, Reach } from './reach.ts';
import type { Heard, Story } from './story.ts';
import { type End, ThreadLayer } from './thread-layer.ts';
import { toldOf } from './told.ts';

const HEADING = 48;
/** Threads are drawn this far beyond what is on the screen, in px; and looked at anew after a third of it. */
const BEYOND = 900;

/** Cards and threads. The same cards stand as a picture, with the threads drawn, or as a list, with the threads in words. */
@Component({
  selector: 'h-story-board',
  imports: [TranslocoPipe, HeardCard, DecidedCard, Measured, ThreadLayer],
  providers: [Heights],
  host: { '[class.picture]': 'asPicture()', '[class.long]': 'long()' },
  template: `
    <p class="unseen" role="status">{{ following() }}</p>
    <div #board class="board" [class.faded]="asPicture() && !!reach.lit()" [style.--gutter.px]="gutter()">
      @if (asPicture()) {
        <h-thread-layer
          [style.top.px]="heading"
          [left]="left()"
          [right]="right()"
          [height]="picture().height"
          [months]="picture().months"
          [lines]="near()"
          [ends]="ends()"
          [lit]="reach.lit()"
          [along]="reach.along()?.key"
          [arrived]="arrived()"
          (point)="reach.pointed.set($event)"
        />
      }
      @for (side of sides(); track side) {
        <section [class]="side" [attr.aria-labelledby]="side + '-heading'">
          <h2 [id]="side + '-heading'">{{ 'timeline.' + side | transloco }}</h2>
          @if (side === 'heard') {
            <ol class="plain" [style.height.px]="asPicture() ? picture().height : null">
              @for (card of story().heard; track card.id) {
                <li [hMeasured]="card.id" [class.lit]="reach.lit()?.cards?.has(card.id)" [style.top.px]="asPicture() ? picture().heard.get(card.id)?.top : null" (mouseenter)="reach.pointed.set(card.id)" (mouseleave)="reach.pointed.set(undefined)" (focusin)="reach.focused.set(card.id)" (focusout)="reach.focused.set(undefined)" (click)="tapped($event, card.id)" (keydown)="key($event)">
                  <h-heard-card [card]="card" [told]="told().get(card.id) ?? []" [picture]="asPicture()" (go)="go($event)" />
                </li>
              } @empty {
                <li class="none muted">{{ 'timeline.none-heard' | transloco }}</li>
              }
            </ol>
          } @else {
            <ol class="plain" [style.height.px]="asPicture() ? picture().height : null">
              @for (card of story().decided; track card.id) {
                <li [hMeasured]="card.id" [class.lit]="reach.lit()?.cards?.has(card.id)" [style.top.px]="asPicture() ? picture().decided.get(card.id)?.top : null" (mouseenter)="reach.pointed.set(card.id)" (mouseleave)="reach.pointed.set(undefined)" (focusin)="reach.focused.set(card.id)" (focusout)="reach.focused.set(undefined)" (click)="tapped($event, card.id)" (keydown)="key($event)">
                  <h-decided-card [card]="card" [told]="told().get(card.id) ?? []" [people]="people()" [picture]="asPicture()" (go)="go($event)" />
                </li>
              } @empty {
                <li class="none muted">{{ 'timeline.none-decided' | transloco }}</li>
              }
            </ol>
          }
        </section>
      }
    </div>
  `,
  styleUrl: './story-board.css',
})
export class StoryBoard {
  readonly #heights = inject(Heights);
  readonly #moments = inject(Moments);
  readonly #until = inject(DestroyRef);
  readonly story = input.required<Story>();
  readonly people = input.required<Readonly<Record<string, Named>>>();
  readonly asPicture = input(true);
  /** Threads that came while one looked. */
  readonly arrived = input<ReadonlySet<string>>(new Set());
  readonly board = viewChild.required<ElementRef<HTMLElement>>('board');
  readonly heading = HEADING;
  readonly reach = new Reach(this.story);

  readonly #width = signal(1200);
  readonly #screen = signal({ from: 0, to: 2400 });
  readonly gutter = computed(() => Math.round(Math.min(320, Math.max(190, this.#width() * 0.22))));
  readonly left = computed(() => (this.#width() - this.gutter()) / 2);
  readonly right = computed(() => (this.#width() + this.gutter()) / 2);
  /** As a list, only what is on the screen is laid out. */
  readonly long = computed(() => !this.asPicture() && this.told().size > 120);
  readonly sides = computed(() => (this.asPicture() ? (['heard', 'decided'] as const) : (['decided', 'heard'] as const)));
  readonly told = computed(() => toldOf(this.story(), this.#dayOf()));
  readonly picture = computed(() => {
    this.#heights.changed();
    return pictureOf(this.story(), { left: this.left(), right: this.right(), heightOf: (id) => this.#heights.of(id) });
  });
  readonly near = computed(() => {
    const { from, to } = this.#screen();
    return this.picture().lines.filter((line) => line.from < to && line.to > from);
  });
  readonly ends = computed(() => {
    const { from, to } = this.#screen();
    return this.story().heard.flatMap((card) => this.#endOf(card)).filter(({ y }) => y > from && y < to);
  });
  /** For those who listen: which thread the arrows would follow. */
  readonly following = computed(() => {
    const thread = this.reach.focused() === undefined ? undefined : this.reach.along();
    const one = this.told().get(this.reach.focused() ?? '')?.find(({ key }) => key === thread?.key);
    return one && this.reach.threadsOf(this.reach.focused()).length > 1 ? [one.name, one.because].filter(Boolean).join('. ') : '';
  });

  constructor() {
    afterNextRender(() => {
      const board = this.board().nativeElement;
      const sized = new ResizeObserver(() => {
        this.#width.set(board.clientWidth);
        this.#look();
      });
      sized.observe(board);
      const scrolled = (): void => this.#look();
      document.addEventListener('scroll', scrolled, { passive: true });
      this.#until.onDestroy(() => {
        sized.disconnect();
        document.removeEventListener('scroll', scrolled);
      });
    });
    effect(() => {
      this.story();
      untracked(() => this.reach.pointed.set(undefined));
    });
  }

  key(event: KeyboardEvent): void {
    const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    if (!this.asPicture() || !arrows.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const went = this.reach.follow(event.key as Arrow);
    if (went === undefined) return;
    event.preventDefault();
    if (went !== 'chosen') this.go(went.to);
  }

  /** A tap beside the links of a card looks at it; its name opens it. */
  tapped(event: Event, id: string): void {
    if ((event.target as Element).closest('a, button') || getSelection()?.toString()) return;
    this.#open(id)?.focus({ preventScroll: true });
  }

  go(id: string): void {
    const card = this.#open(id);
    card?.focus({ preventScroll: true });
    card?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  #open(id: string): HTMLElement | null {
    return document.getElementById(`card-${id}`);
  }

  #look(): void {
    const top = this.board().nativeElement.getBoundingClientRect().top + HEADING;
    const now = { from: -top - BEYOND, to: -top + innerHeight + BEYOND };
    const { from, to } = this.#screen();
    if (Math.abs(now.from - from) > BEYOND / 3 || Math.abs(now.to - to) > BEYOND / 3) this.#screen.set(now);
  }

  #endOf(card: Heard): End[] {
    const placed = this.picture().heard.get(card.id);
    if (!placed || (card.waiting === null && card.closed === null)) return [];
    const y = placed.top + (card.threads.length > 0 ? placed.height - 26 : placed.height / 2);
    return [{ id: card.id, y, kind: card.waiting === null ? 'closed' : 'open' }];
  }

  /** Naming a day is slow, and a long story has few different ones. */
  #dayOf(): (when: string) => string {
    const known = new Map<string, string>();
    return (when) => {
      const day = known.get(when) ?? this.#moments.day(when);
      known.set(when, day);
      return day;
    };
  }
}
