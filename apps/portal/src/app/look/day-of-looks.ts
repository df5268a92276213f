import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { Moments } from '../kernel/moments.ts';
import type { Day, Line, Read } from './days.ts';

/** One day in sentences: “Mrs Okafor, the head, read the story.” */
@Component({
  selector: 'h-day-of-looks',
  template: `
    <ul class="plain">
      @for (line of lines(); track $index) {
        <li>
          {{ line.words }}
          @if (line.at; as at) {
            <span class="small muted">{{ moments.time(at) }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      padding-inline-start: 14px;
      border-inline-start: 3px solid var(--line);
    }
  `,
})
export class DayOfLooks {
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  readonly day = input.required<Day>();
  readonly people = input.required<Readonly<Record<string, Named>>>();
  readonly child = input.required<string>();
  /** With the time of day: for whoever leads. */
  readonly times = input(false);
  /** It is the reader themself. */
  readonly you = input(false);
  readonly lines = computed(() => this.day().lines.map((line) => ({ words: this.#sentence(line), at: this.times() ? line.at : null })));

  #sentence(line: Line): string {
    const what = this.#listed(line.reads.map((read) => this.#read(read)));
    const name = this.people()[line.person ?? '']?.called;
    const who = this.#who(line, name);
    return this.#words.translate(line.outside && !this.you() ? 'look.read-outside' : 'look.read', { who, what });
  }

  #read({ view, stoodOn }: Read): string {
    return this.#words.translate(`look.view.${view}`, { day: stoodOn ? this.moments.date(stoodOn) : '' });
  }

  #who({ as, person }: Line, name: string | undefined): string {
    if (this.you()) return this.#words.translate('look.you');
    const key = person !== null && name ? `look.named.${as}` : `look.somebody.${as}`;
    return this.#words.translate(key, { name: name ?? '', child: this.child() });
  }

  #listed(all: readonly string[]): string {
    const last = all.at(-1) ?? '';
    return all.length < 2 ? last : this.#words.translate('look.and', { first: all.slice(0, -1).join(', '), last });
  }
}
