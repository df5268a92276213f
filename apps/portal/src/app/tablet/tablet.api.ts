import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';

/** A child as a card names them. */
export interface Card {
  readonly childId: string;
  readonly called: string;
  /** One of `cardPictures`; null while none was chosen. */
  readonly picture: string | null;
}

export interface ChoosableChild extends Card {
  readonly name: string;
  readonly className: string;
}

/** Instants are RFC 3339. */
export interface OpenCorner {
  readonly cornerId: string;
  /** Which device, in words. */
  readonly label: string;
  readonly openedAt: string;
  readonly until: string;
  readonly openedBy: string;
  readonly mine: boolean;
}

export interface Choices {
  readonly children: readonly ChoosableChild[];
  readonly corners: readonly OpenCorner[];
}

export interface Opening {
  readonly childIds: readonly string[];
  /** For those who have chosen none. */
  readonly pictures: readonly { readonly childId: string; readonly picture: string }[];
  readonly minutes: number;
  /** Which device, in words; school has some where this is empty. */
  readonly label: string;
}

export interface Cards {
  readonly openedBy: string;
  readonly until: string;
  readonly cards: readonly Card[];
}

export interface ChildsDevice {
  readonly sessionId: string;
  /** In words: "Chrome on Android". */
  readonly device: string;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly by: 'tablet' | 'card' | 'own';
}

export interface Devices {
  readonly card: Card;
  readonly devices: readonly ChildsDevice[];
  readonly out: { readonly writtenBy: string; readonly writtenAt: string; readonly lastDay: string } | null;
}

export interface WrittenCard extends Card {
  /** Told this once and never again. */
  readonly code: string;
  /** `2026-09-21` */
  readonly lastDay: string;
  /** How long it signs in for, in days. */
  readonly days: number;
}

/** How a child comes in. Nothing of it is in the log; each is tried once. @throws Refusal */
@Injectable({ providedIn: 'root' })
export class TabletApi {
  readonly #ask = inject(Ask);

  choices(signal?: AbortSignal): Promise<Choices> {
    return this.#ask.query('tablet/choices', {}, signal);
  }

  open(corner: Opening): Promise<{ readonly until: string }> {
    return this.#ask.once('tablet/open', corner);
  }

  close(cornerId: string): Promise<unknown> {
    return this.#ask.once('tablet/close', { cornerId });
  }

  choosePicture(childId: string, picture: string): Promise<unknown> {
    return this.#ask.once('tablet/choose-picture', { childId, picture });
  }

  devices(child: string, signal?: AbortSignal): Promise<Devices> {
    return this.#ask.query('tablet/devices', { child }, signal);
  }

  writeCard(childId: string): Promise<WrittenCard> {
    return this.#ask.once('tablet/card-write', { childId });
  }

  voidCard(childId: string): Promise<unknown> {
    return this.#ask.once('tablet/card-void', { childId });
  }

  endDevice(childId: string, sessionId: string): Promise<unknown> {
    return this.#ask.once('tablet/device-end', { childId, sessionId });
  }

  /** The cards of the corner that this very device is. Nobody is signed in by asking: that there is none turns nobody away. */
  cards(signal?: AbortSignal): Promise<Cards> {
    return this.#ask.fetch('/api/tablet/cards', { ...(signal && { signal }) });
  }

  enter(childId: string): Promise<unknown> {
    return this.#ask.post('/api/tablet/enter', { childId });
  }

  finish(): Promise<unknown> {
    return this.#ask.post('/api/tablet/finish', {});
  }

  closeHere(): Promise<unknown> {
    return this.#ask.post('/api/tablet/close-here', {});
  }

  lookAtCard(code: string): Promise<{ readonly called: string; readonly days: number }> {
    return this.#ask.post('/api/tablet/card-look', { code });
  }

  enterByCard(code: string): Promise<{ readonly called: string }> {
    return this.#ask.post('/api/tablet/enter-by-card', { code });
  }
}
