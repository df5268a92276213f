import { DestroyRef, Directive, ElementRef, inject, Injectable, input, signal } from '@angular/core';

/** How tall each card is, in px, as the page has it. One observer for all of them. */
@Injectable()
export class Heights {
  readonly elements = new Map<string, Element>();
  readonly #tall = new Map<string, number>();
  readonly #names = new WeakMap<Element, () => string>();
  readonly #seen =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => requestAnimationFrame(() => this.#measured(entries)));
  /** Goes up whenever something has another height. */
  readonly changed = signal(0);

  /** Undefined until it has been on the page. */
  of(name: string): number | undefined {
    return this.#tall.get(name);
  }

  watch(element: Element, name: () => string): () => void {
    this.#names.set(element, name);
    this.#seen?.observe(element);
    return () => {
      this.#seen?.unobserve(element);
      if (this.elements.get(name()) === element) this.elements.delete(name());
    };
  }

  #measured(entries: readonly ResizeObserverEntry[]): void {
    let news = false;
    for (const { target, borderBoxSize, contentRect } of entries) {
      const name = this.#names.get(target)?.();
      const height = Math.ceil(borderBoxSize[0]?.blockSize ?? 0);
      if (name === undefined || height === 0) continue;
      this.elements.set(name, target);
      target.classList.add('measured');
      if (this.#tall.get(name) === height) continue;
      (target as HTMLElement).style.containIntrinsicBlockSize = `${contentRect.height}px`;
      this.#tall.set(name, height);
      news = true;
    }
    if (news) this.changed.update((times) => times + 1);
  }
}

/** Tells `Heights` how tall its element is. */
@Directive({ selector: '[hMeasured]', host: { '[attr.data-card]': 'hMeasured()' } })
export class Measured {
  readonly hMeasured = input.required<string>();

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    inject(DestroyRef).onDestroy(inject(Heights).watch(here, () => this.hMeasured()));
  }
}
