import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Drawing, Stroke } from '@heard/domain/voice';
import { ChildChoices } from '../kernel/child-choices.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { SKINS } from '../ui/symbol.ts';
import { isOfPeople } from '../ui/symbols.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import { DrawPaper } from './draw-paper.ts';
import { DrawPlaces } from './draw-places.ts';
import { colourOf, DrawTools, sizeOf, type Tool, widthOf } from './draw-tools.ts';
import { begun, changed, type History, redone, undone } from './history.ts';
import { blank, EVEN, fullOfStamps, fullOfStrokes, isBlank, type Point, withStamp, withStroke } from './strokes.ts';
import { ToolIcon } from './tool-icon.ts';

/**
 * Drawing with a finger, a pen, a mouse, the arrow keys, or two switches. What was drawn is kept as strokes and stamps.
 * Give back what `drew` tells as `drawing`: then undo stays; another drawing begins anew.
 */
@Component({
  selector: 'h-draw-pad',
  imports: [DrawPaper, DrawPlaces, DrawTools, Loudspeaker, TakesFocus, ToolIcon, TranslocoPipe],
  templateUrl: './draw-pad.html',
  styleUrls: ['./tool-button.css', './draw-pad.css'],
})
export class DrawPad {
  readonly #transloco = inject(TranslocoService);
  readonly #choices = inject(ChildChoices, { optional: true });
  readonly drawing = input<Drawing>();
  /** After each line, stamp and undoing; undefined when the paper is empty again. */
  readonly drew = output<Drawing | undefined>();

  readonly history = linkedSignal<Drawing, History<Drawing>>({
    source: () => this.drawing() ?? blank,
    computation: (given, before) => (before && alike(before.value.now, given) ? before.value : begun(given)),
  });
  readonly now = computed(() => this.history().now);
  readonly tool = signal<Tool>({ colour: 'black', thick: false, stamp: null });
  readonly stamps = signal(false);
  readonly places = signal(false);
  /** Where the last line ended that was drawn from place to place. */
  readonly from = signal<readonly [number, number] | undefined>(undefined);
  readonly sure = signal(false);
  readonly told = signal<string | undefined>(undefined);
  readonly empty = computed(() => isBlank(this.now()));
  readonly full = computed(() => (fullOfStrokes(this.now()) ? 'lines' : fullOfStamps(this.now()) ? 'stamps' : undefined));

  stroke(stroke: Stroke): void {
    this.#change(withStroke(this.now(), stroke));
  }

  stamp([x, y]: readonly [number, number]): void {
    const { stamp } = this.tool();
    if (stamp === null) return;
    const label = this.#transloco.translate<string>(`voice.draw.stamp.${stamp}`);
    const skin = isOfPeople(stamp) ? { skin: SKINS[this.#choices?.tone() ?? 'sun'] } : {};
    this.#change(withStamp(this.now(), { symbol: stamp, label, x, y, size: sizeOf(this.tool()), ...skin }));
  }

  /** A stamp, or a line from the last place to this one; the first is a dot. */
  place(here: readonly [number, number]): void {
    if (this.tool().stamp !== null) return this.stamp(here);
    const points = [this.from() ?? here, here].map(([x, y]): Point => [x, y, EVEN]);
    this.stroke({ colour: colourOf(this.tool()), width: widthOf(this.tool()), points: this.from() ? points : points.slice(1) });
    this.from.set(here);
  }

  byPlaces(): void {
    this.places.set(!this.places());
    this.from.set(undefined);
  }

  undo(): void {
    this.#step(undone(this.history()), 'undone');
  }

  redo(): void {
    this.#step(redone(this.history()), 'redone');
  }

  again(): void {
    this.sure.set(false);
    this.#change(blank);
    this.told.set('fresh-done');
  }

  /** A press that has nothing to do says so. */
  ask(): void {
    if (this.empty()) this.told.set('nothing');
    else this.sure.set(true);
  }

  #step(history: History<Drawing>, word: string): void {
    if (history === this.history()) return this.told.set('nothing');
    this.from.set(undefined);
    this.#keep(history);
    this.told.set(word);
  }

  #change(next: Drawing): void {
    this.told.set(undefined);
    if (next !== this.now()) this.#keep(changed(this.history(), next));
  }

  #keep(history: History<Drawing>): void {
    this.history.set(history);
    this.drew.emit(isBlank(history.now) ? undefined : history.now);
  }
}

const alike = (one: Drawing, other: Drawing): boolean => one === other || (isBlank(one) && isBlank(other));
