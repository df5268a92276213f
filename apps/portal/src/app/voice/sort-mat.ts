import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Choice, Place } from '@heard/domain/voice';
import { Face, type Feeling } from '../ui/face.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { Dragging } from './dragging.ts';
import { begun, changed, type History, undone } from './history.ts';
import { inSpot, MIDDLE, nextUnsorted, put, type Sorted, type Spot, SPOTS } from './sorting.ts';
import { ToolIcon } from './tool-icon.ts';

const PLACES: readonly Place[] = ['good', 'so-so', 'not-good'];
const feelings: Readonly<Record<Place, Feeling>> = { good: 'happy', 'so-so': 'so-so', 'not-good': 'sad' };

/**
 * Pictures sorted into good, so-so and not good: tap one and then a place, or drag it, or Tab and Enter alone. All begin in
 * the middle, where "not sure" is an answer too. The four places follow one another, so that a picture in hand is put with few steps.
 */
@Component({
  selector: 'h-sort-mat',
  host: { '(keydown.escape)': 'putDown()' },
  imports: [Face, HeardSymbol, Loudspeaker, NgTemplateOutlet, ToolIcon, TranslocoPipe],
  templateUrl: './sort-mat.html',
  styleUrls: ['./tool-button.css', './sort-mat.css'],
})
export class SortMat {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #transloco = inject(TranslocoService);
  /** Their words stand in the catalogue under `voice.pictures`. */
  readonly choices = input.required<readonly Choice[]>();
  /** Place by word. One that is not in it lies in the middle. Give back what `placed` tells: then undo stays. */
  readonly sorted = input<Sorted>({});
  readonly placed = output<Sorted>();

  readonly history = linkedSignal<Sorted, History<Sorted>>({
    source: this.sorted,
    computation: (given, before) => (before && alike(before.value.now, given) ? before.value : begun(given)),
  });
  readonly now = computed(() => this.history().now);
  readonly inHand = signal<string | undefined>(undefined);
  readonly told = signal<{ readonly key: string; readonly picture?: string; readonly place?: Spot } | undefined>(undefined);
  readonly dragging = new Dragging();
  readonly spots = SPOTS;
  readonly places = PLACES;
  readonly middle = MIDDLE;
  readonly feelings = feelings;
  /** What to do, or what was just done. */
  readonly says = computed(() => {
    const { key, picture, place } = this.told() ?? { key: 'how' };
    const spot = place && this.#transloco.translate<string>(`voice.sort.spot.${place}`);
    return this.#transloco.translate<string>(`voice.sort.${key}`, { picture, place: spot });
  });
  readonly dragged = computed(() => this.choices().find(({ word }) => word === this.dragging.of()?.word));

  lyingIn(spot: Spot): readonly Choice[] {
    return inSpot(this.choices(), this.now(), spot);
  }

  feelingOf(place: Place): Feeling {
    return feelings[place];
  }

  tap(word: string): void {
    if (this.dragging.wasDrag()) return;
    const same = this.inHand() === word;
    this.inHand.set(same ? undefined : word);
    this.told.set(same ? undefined : { key: 'in-hand', picture: this.#said(word) });
    if (!same) this.#focus('.place');
  }

  /** Puts down what is in hand; the focus goes to what is to be sorted next. */
  place(spot: Spot): void {
    const word = this.inHand();
    if (word === undefined) return this.told.set({ key: 'take-first' });
    this.#put(word, spot);
    const next = nextUnsorted(this.choices(), this.now(), word);
    if (next) this.#focus(`[data-picture="${next.word}"]`);
  }

  drop(event: PointerEvent): void {
    const dropped = this.dragging.end(event);
    if (dropped) this.#put(dropped.word, dropped.spot);
  }

  putDown(): void {
    this.inHand.set(undefined);
    this.told.set(undefined);
  }

  undo(): void {
    const before = undone(this.history());
    if (before === this.history()) return this.told.set({ key: 'nothing' });
    this.inHand.set(undefined);
    this.told.set({ key: 'undone' });
    this.#keep(before);
  }

  #put(word: string, spot: Spot): void {
    this.inHand.set(undefined);
    this.told.set({ key: 'put', picture: this.#said(word), place: spot });
    const next = put(this.now(), word, spot);
    if (next !== this.now()) this.#keep(changed(this.history(), next));
  }

  #keep(history: History<Sorted>): void {
    this.history.set(history);
    this.placed.emit(history.now);
  }

  #said(word: string): string {
    return this.#transloco.translate<string>(`voice.pictures.${word}`);
  }

  #focus(there: string): void {
    queueMicrotask(() => this.#host.querySelector<HTMLElement>(there)?.focus());
  }
}

const alike = (one: Sorted, other: Sorted): boolean => JSON.stringify(one) === JSON.stringify(other);
