import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Drawing, Stroke } from '@heard/domain/voice';
import { DrawingLayers } from './drawing-layers.ts';
import { colourOf, sizeOf, type Tool, widthOf } from './draw-tools.ts';
import { inkOf } from './ink.ts';
import { KeyedPen, type Keyed } from './keyed-pen.ts';
import { blank, EVEN, MOST, onPaper, PAPER, type Point } from './strokes.ts';

/** So many points of a line under the finger are inked anew with each that comes. */
const QUICK = 150;

/** The paper under finger, pen, mouse and keys. It tells what was drawn and keeps nothing itself. */
@Component({
  selector: 'h-draw-paper',
  imports: [DrawingLayers, TranslocoPipe],
  templateUrl: './draw-paper.html',
  styleUrl: './draw-paper.css',
})
export class DrawPaper {
  readonly drawing = input.required<Drawing>();
  readonly tool = input.required<Tool>();
  readonly stroked = output<Stroke>();
  /** Where the middle of a stamp is to be, in units of the paper. */
  readonly stamped = output<readonly [number, number]>();

  readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  readonly points = signal<readonly Point[]>([]);
  /** What is inked already of a long line, so that its end is as quick under the finger as its beginning. */
  readonly dry = signal<readonly string[]>([]);
  readonly #wet = signal(0);
  readonly keys = new KeyedPen(PAPER);
  readonly keyed = signal(false);
  readonly paper = PAPER;
  #pointer: { readonly id: number; readonly type: string } | undefined;

  readonly line = computed<Stroke>(() => ({ colour: colourOf(this.tool()), width: widthOf(this.tool()), points: [...this.points()] }));
  readonly ink = computed(() => (this.points().length > 0 && this.tool().stamp === null ? this.#inked(this.#wet()) : undefined));
  /** The stamp in hand, where it would be put. */
  readonly held = computed<Drawing | undefined>(() => {
    const { stamp } = this.tool();
    const [x, y] = this.points().at(-1) ?? (this.keyed() ? this.keys.at() : []);
    if (stamp === null || x === undefined || y === undefined) return undefined;
    return { ...blank, stamps: [{ symbol: stamp, label: stamp, x, y, size: sizeOf(this.tool()), over: 0 }] };
  });

  /** A pen comes before the hand that rests beside it; otherwise the first finger draws and the others wait. */
  begin(event: PointerEvent): void {
    const palm = this.#pointer?.type === 'touch' && event.pointerType === 'pen';
    if (event.button !== 0 || (this.#pointer && !palm)) return;
    event.preventDefault();
    this.keyed.set(false);
    this.#lift();
    this.#pointer = { id: event.pointerId, type: event.pointerType };
    this.sheet().nativeElement.setPointerCapture(event.pointerId);
    this.#lay([this.#point(event)]);
  }

  go(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    const between = event.getCoalescedEvents?.() ?? [];
    this.#add((between.length > 0 ? between : [event]).map((one) => this.#point(one)));
  }

  /** What was drawn stays, also when the device takes the finger away. */
  end(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    this.#pointer = undefined;
    this.#done(event.type === 'pointercancel');
  }

  press(event: KeyboardEvent): void {
    const told = this.keys.press(event);
    if (!told) return;
    event.preventDefault();
    this.keyed.set(true);
    this.#keyed(told);
  }

  arrive(): void {
    this.keyed.set(this.sheet().nativeElement.matches(':focus-visible'));
  }

  leave(): void {
    this.keyed.set(false);
    if (this.keys.lift()) this.#done();
  }

  #keyed(told: Keyed): void {
    if (this.tool().stamp !== null) {
      this.keys.lift();
      if (told === 'enter') this.stamped.emit(this.keys.at());
      return;
    }
    if (told === 'moved' && this.keys.down()) this.#add([[...this.keys.at(), EVEN]]);
    if (told === 'enter' && this.keys.down()) this.#lay([[...this.keys.at(), EVEN]]);
    if (told !== 'moved' && !this.keys.down()) this.#done();
  }

  /** A line without end is cut where it would be too long, and goes on from there. */
  #add(more: readonly Point[]): void {
    this.points.update((points) => [...points, ...more]);
    const last = this.points().at(-1);
    if (this.tool().stamp !== null || !last) return;
    if (this.points().length - this.#wet() > QUICK) {
      this.dry.update((dry) => [...dry, this.#inked(this.#wet())]);
      this.#wet.set(this.points().length - 1);
    }
    if (this.points().length < MOST.pointsOfOne) return;
    this.stroked.emit(this.line());
    this.#lay([last]);
  }

  #inked(from: number): string {
    return inkOf({ ...this.line(), points: this.points().slice(from) });
  }

  #lay(points: readonly Point[]): void {
    this.points.set(points);
    this.dry.set([]);
    this.#wet.set(0);
  }

  #done(cancelled = false): void {
    const last = this.points().at(-1);
    if (last && this.tool().stamp === null) this.stroked.emit(this.line());
    else if (last && !cancelled) this.stamped.emit([last[0], last[1]]);
    this.#lift();
  }

  #lift(): void {
    this.#lay([]);
    this.keys.lift();
  }

  #point(event: PointerEvent): Point {
    const pressure = event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : EVEN;
    return [...onPaper(event, this.sheet().nativeElement.getBoundingClientRect(), PAPER), Math.min(1, pressure)];
  }
}
