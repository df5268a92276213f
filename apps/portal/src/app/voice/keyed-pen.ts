import { computed, signal } from '@angular/core';

export type Keyed = 'moved' | 'enter' | 'lifted';

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** In units of the paper; with Shift, four times as far. */
const STEP = 16;

/** A pen that is moved with the arrow keys. Enter or Space puts it on the paper and takes it off again. */
export class KeyedPen {
  readonly #at: ReturnType<typeof signal<readonly [number, number]>>;
  readonly down = signal(false);
  readonly at;
  /** A name of one of nine parts of the paper, and the square counted from the top left, as a child counts. */
  readonly place;

  constructor(readonly paper: { readonly width: number; readonly height: number }) {
    this.#at = signal<readonly [number, number]>([paper.width / 2, paper.height / 2]);
    this.at = this.#at.asReadonly();
    this.place = computed(() => {
      const [x, y] = this.#at();
      const third = (part: number, whole: number): number => Math.min(2, Math.floor((part / whole) * 3));
      const square = (part: number, whole: number): number => Math.min(whole / 64, Math.floor(part / 64) + 1);
      return {
        part: `${['top', 'middle', 'bottom'][third(y, paper.height)]}-${['left', 'middle', 'right'][third(x, paper.width)]}`,
        across: square(x, paper.width),
        down: square(y, paper.height),
      };
    });
  }

  /** What the key did; undefined when it is none of the pen's. */
  press({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Keyed | undefined {
    const way = ways[key];
    if (way) return this.#move(way, shiftKey ? STEP * 4 : STEP);
    if (key === 'Enter' || key === ' ') {
      this.down.set(!this.down());
      return 'enter';
    }
    return key === 'Escape' && this.lift() ? 'lifted' : undefined;
  }

  /** True when it was on the paper. */
  lift(): boolean {
    const was = this.down();
    this.down.set(false);
    return was;
  }

  #move([across, down]: readonly [number, number], step: number): Keyed {
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    this.#at.update(([x, y]) => [within(x + across * step, this.paper.width), within(y + down * step, this.paper.height)]);
    return 'moved';
  }
}
