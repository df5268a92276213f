import { signal } from '@angular/core';
import { type Spot, SPOTS } from './sorting.ts';

/** So far a finger may tremble on a picture before it is a drag, in px. */
const TREMBLE = 10;

/** A picture under a finger or the mouse. A press that goes nowhere is a tap and none of this one's affairs. */
export class Dragging {
  /** Which picture, and where the finger is on the screen. */
  readonly of = signal<{ readonly word: string; readonly x: number; readonly y: number } | undefined>(undefined);
  readonly over = signal<Spot | undefined>(undefined);
  #pressed: { readonly word: string; readonly pointer: number; readonly x: number; readonly y: number } | undefined;
  #dragged = false;

  begin(word: string, event: PointerEvent): void {
    if (event.button !== 0 || this.#pressed) return;
    this.#pressed = { word, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    this.#dragged = false;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  go({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    if (this.#pressed?.pointer !== pointerId) return;
    if (!this.#dragged && Math.hypot(x - this.#pressed.x, y - this.#pressed.y) < TREMBLE) return;
    this.#dragged = true;
    this.of.set({ word: this.#pressed.word, x, y });
    this.over.set(spotAt(x, y));
  }

  /** Where it was let go; undefined when it was no drag, or outside. */
  end({ pointerId, type }: PointerEvent): { readonly word: string; readonly spot: Spot } | undefined {
    if (this.#pressed?.pointer !== pointerId) return undefined;
    const [word, spot] = [this.#pressed.word, this.over()];
    this.#pressed = undefined;
    this.of.set(undefined);
    this.over.set(undefined);
    return this.#dragged && spot && type !== 'pointercancel' ? { word, spot } : undefined;
  }

  /** True once after a drag: the click that follows it is no tap. */
  wasDrag(): boolean {
    const was = this.#dragged;
    this.#dragged = false;
    return was;
  }
}

function spotAt(x: number, y: number): Spot | undefined {
  const there = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-spot]')?.dataset['spot'];
  return SPOTS.find((spot) => spot === there);
}
