import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CircleRow } from '@heard/domain/child';
import { follow } from '../kernel/follow.ts';
import { ChildApi } from './child.api.ts';
import { matching } from './matching.ts';
import { placeWords } from './sen-words.ts';

/** What somebody is who is not family. */
const SUPPORTERS: readonly string[] = ['social-worker', 'virtual-school', 'advocate', 'sendiass', 'interpreter'];
/** Names that are shown at once; the rest is found by typing. */
const FEW = 6;

/**
 * An adult whom school knows around another child, such as a brother or a sister: the same person, with one way of signing in. The other
 * file is opened only when it is pressed, for that is a look.
 */
@Component({
  selector: 'h-known-adult',
  imports: [TranslocoPipe],
  template: `
    <details>
      <summary>{{ 'who.known.heading' | transloco }}</summary>
      <div class="stack">
        <p class="muted">{{ 'who.known.detail' | transloco }}</p>
        <label for="known-child">{{ 'who.known.child' | transloco }}</label>
        <input
          #box
          id="known-child"
          class="field"
          type="search"
          autocomplete="off"
          spellcheck="false"
          [value]="typed()"
          (input)="find(box.value)"
        />
        <div class="found" role="status">
          @for (child of found(); track child.childId) {
            <button type="button" class="button plain" (click)="other.set(child.childId)">{{ child.name }} · {{ place(child) }}</button>
          }
          @if (other()) {
            @for (one of adults(); track one.personId) {
              <button type="button" class="button quiet" (click)="chosen.emit(one)">
                {{ 'who.known.take' | transloco: { name: one.name } }}
              </button>
            } @empty {
              @if (file.value()) {
                <p>{{ 'who.known.none' | transloco }}</p>
              }
            }
          }
        </div>
      </div>
    </details>
  `,
  styles: `
    summary {
      padding-block: 8px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    label {
      font-weight: 700;
    }
    .found {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
  `,
})
export class KnownAdult {
  readonly #api = inject(ChildApi);
  /** The child whom the form is about. */
  readonly childId = input.required<string>();
  /** Who is recorded around this child already. */
  readonly already = input.required<readonly string[]>();
  readonly chosen = output<CircleRow>();
  readonly typed = signal('');
  /** Whose file was opened. */
  readonly other = signal<string | undefined>(undefined);
  readonly children = follow(['child'], (signal) => this.#api.children(signal));
  readonly file = follow(
    ['circle'],
    async (signal) => {
      const other = this.other();
      return other ? this.#api.child(other, signal) : undefined;
    },
    this.other,
  );
  readonly found = computed(() => {
    const others = (this.children.value() ?? []).filter((one) => (one.childId as string) !== this.childId());
    return this.typed().trim() && !this.other() ? matching(others, this.typed()).slice(0, FEW) : [];
  });
  readonly adults = computed(() =>
    (this.file.value()?.circle ?? []).filter((one) => !SUPPORTERS.includes(one.relationship) && !this.already().includes(one.personId)),
  );
  readonly place = placeWords;

  find(typed: string): void {
    this.typed.set(typed);
    this.other.set(undefined);
  }
}
