import { Component, DestroyRef, DOCUMENT, inject, input, resource, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { ANEW } from './anew.ts';
import { CardPicture } from './card-picture.ts';
import { pictureOf } from './card-pictures.ts';
import { CARDS, Leaving } from './leaving.ts';
import { type Card, type Cards, TabletApi } from './tablet.api.ts';

type Seen = { readonly state: 'open'; readonly cards: Cards } | { readonly state: 'closed' | 'away' };

/** How often cards are asked for again: one may have gone. In ms. */
const AGAIN = 20_000;

/** The children's corner: one card a child, and nothing else about anybody. */
@Component({
  selector: 'h-cards-page',
  imports: [CardPicture, Loudspeaker, RouterLink, TranslocoPipe],
  templateUrl: './cards.page.html',
  styleUrl: './cards.page.css',
})
export class CardsPage {
  readonly #api = inject(TabletApi);
  readonly #anew = inject(ANEW);
  readonly #leaving = inject(Leaving);
  readonly moments = inject(Moments);
  /** Set where a child has left and school could not be told yet. */
  readonly left = input<string>();
  readonly pictureOf = pictureOf;
  readonly seen = resource({ params: () => ({ left: this.left() }), loader: ({ abortSignal }) => this.#look(abortSignal) });
  readonly going = signal<Card | undefined>(undefined);
  readonly trouble = signal<'gone' | 'lost' | 'slow' | undefined>(undefined);
  readonly sure = signal(false);

  constructor() {
    inject(Title).setTitle(`${inject(TranslocoService).translate('tablet.cards.heading')} · Heard`);
    const page = inject(DOCUMENT);
    const again = (): void => void (page.visibilityState === 'visible' && !this.going() && this.seen.reload());
    const timer = setInterval(again, AGAIN);
    page.addEventListener('visibilitychange', again);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      page.removeEventListener('visibilitychange', again);
    });
  }

  async enter(card: Card): Promise<void> {
    if (this.going()) return;
    this.going.set(card);
    this.trouble.set(undefined);
    try {
      await this.#api.enter(card.childId);
      this.#anew('/child');
    } catch (cause) {
      const { kind } = refusalFrom(cause);
      this.going.set(undefined);
      this.trouble.set(kind === 'slow-down' ? 'slow' : kind === 'not-found' || kind === 'signed-out' ? 'gone' : 'lost');
      this.seen.reload();
    }
  }

  async close(): Promise<void> {
    try {
      await this.#api.closeHere();
      await this.#leaving.wipe(undefined);
      this.#anew('/sign-in');
    } catch (cause) {
      if (refusalFrom(cause).kind === 'signed-out') this.seen.reload();
      else this.trouble.set('lost');
    }
  }

  async #look(signal: AbortSignal): Promise<Seen> {
    try {
      if (this.left()) await this.#leave();
      return { state: 'open', cards: await this.#api.cards(signal) };
    } catch (cause) {
      return { state: refusalFrom(cause).kind === 'signed-out' ? 'closed' : 'away' };
    }
  }

  /** Ends what a child has left open, if it is not over by itself. */
  async #leave(): Promise<void> {
    await this.#api.finish().catch((cause: unknown) => {
      if (!['signed-out', 'not-found'].includes(refusalFrom(cause).kind)) throw cause;
    });
    this.#anew(CARDS);
  }
}
