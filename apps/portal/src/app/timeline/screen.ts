import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** Threads are drawn this far beyond what is on the screen, in px; and looked at anew after a third of it. */
const BEYOND = 900;

/** How wide the board is, and which part of it is on the screen or near it; in px from its upper edge. */
@Injectable()
export class Screen {
  readonly #until = inject(DestroyRef);
  readonly width = signal(1200);
  readonly part = signal({ from: 0, to: 2400 });

  /** `heading` is what stands above the first card, in px. */
  follow(board: HTMLElement, heading: number): void {
    const look = (): void => this.#look(board.getBoundingClientRect().top + heading);
    const sized = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width !== this.width()) requestAnimationFrame(() => this.width.set(width));
    });
    sized.observe(board);
    document.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    this.#until.onDestroy(() => {
      sized.disconnect();
      document.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    });
    look();
  }

  #look(top: number): void {
    const now = { from: -top - BEYOND, to: -top + innerHeight + BEYOND };
    const { from, to } = this.part();
    if (Math.abs(now.from - from) > BEYOND / 3 || Math.abs(now.to - to) > BEYOND / 3) this.part.set(now);
  }
}
