import { computed, type Signal, signal } from '@angular/core';
import type { Story, Thread } from './story.ts';

/** What stays while the rest fades. */
export interface Lit {
  readonly cards: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Which card is looked at, and along which of its threads one would go. */
export class Reach {
  readonly #story: Signal<Story>;
  readonly pointed = signal<string | undefined>(undefined);
  readonly focused = signal<string | undefined>(undefined);
  readonly #along = signal<string | undefined>(undefined);

  readonly #threads = computed(() => {
    const { heard, decided } = this.#story();
    return new Map<string, readonly Thread[]>([...heard, ...decided].map((card) => [card.id, card.threads]));
  });
  readonly at = computed(() => this.pointed() ?? this.focused());

  /** The followed thread: the chosen one, or the only one. */
  readonly along = computed(() => {
    const at = this.at();
    const threads = this.threadsOf(at);
    return threads.find(({ key }) => key === this.#along()) ?? (threads.length === 1 ? threads[0] : undefined);
  });

  readonly lit = computed<Lit | undefined>(() => {
    const at = this.at();
    if (at === undefined) return undefined;
    const threads = this.threadsOf(at);
    return {
      cards: new Set([at, ...threads.flatMap(({ inputId, decisionId }) => [inputId, decisionId])]),
      threads: new Set(threads.map(({ key }) => key)),
    };
  });

  constructor(story: Signal<Story>) {
    this.#story = story;
  }

  threadsOf(card: string | undefined): readonly Thread[] {
    return (card !== undefined && this.#threads().get(card)) || [];
  }

  /**
   * Up and down choose among the threads of the focused card, left and right go along one.
   * Answers the card that one arrives at, 'chosen' when only the choice changed, undefined when the key means nothing here.
   */
  follow(arrow: Arrow): { readonly to: string } | 'chosen' | undefined {
    const card = this.focused();
    const threads = this.threadsOf(card);
    if (card === undefined || threads.length === 0) return undefined;
    const now = threads.findIndex(({ key }) => key === this.#along());
    if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
      if (threads.length === 1) return undefined;
      const next = arrow === 'ArrowDown' ? now + 1 : Math.max(now, 0) - 1 + threads.length;
      this.#along.set(threads[next % threads.length]?.key);
      return 'chosen';
    }
    const thread = threads[Math.max(now, 0)];
    const to = arrow === 'ArrowRight' ? thread?.decisionId : thread?.inputId;
    if (thread === undefined || to === undefined || to === card) return undefined;
    this.#along.set(thread.key);
    return { to };
  }
}
