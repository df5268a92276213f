import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fourPartsOf } from '@heard/domain/voice';
import type { InputRow } from '@heard/domain/input';
import { londonDay, schoolDaysBetween } from '../kernel/moments.ts';
import { HeardApi } from './heard.api.ts';

type Line = readonly [key: string, params?: Readonly<Record<string, string | number>>];

const DAY = 86_400_000;
const dayOf = (moment: string): string => londonDay(new Date(moment));

/** Each day from one to the other, both ends included. */
const daysIn = (from: string, to: string): readonly string[] => {
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T12:00:00Z`)) as [number, number];
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, index) =>
    new Date(first + index * DAY).toISOString().slice(0, 10),
  );
};

const after = (days: number): string => (days === 0 ? 'same' : days === 1 ? 'one' : 'many');

/** Space, voice, audience, influence: how one thing that a child said was heard, read off the record. */
@Component({
  selector: 'h-four-parts',
  imports: [TranslocoPipe],
  template: `
    <h2>{{ 'heard.parts.heading' | transloco }}</h2>
    <dl>
      @for (part of parts(); track part.name) {
        <div>
          <dt>{{ 'heard.parts.' + part.name | transloco }}</dt>
          @for (line of part.lines; track line[0]) {
            <dd>{{ 'heard.parts.' + line[0] | transloco: line[1] }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    h2 {
      font-weight: 700;
    }
    dl {
      display: grid;
      gap: 12px 24px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    }
    dt {
      font-weight: 700;
    }
    dd {
      margin: 0;
    }
  `,
})
export class FourParts {
  readonly #words = inject(TranslocoService);
  readonly row = input.required<InputRow>();
  readonly #api = inject(HeardApi);
  readonly #closures = resource({ loader: ({ abortSignal }) => this.#api.closures(abortSignal) });
  readonly #closed = computed(() => new Set((this.#closures.value() ?? []).flatMap(({ from, to }) => daysIn(from, to))));
  readonly #of = computed(() => fourPartsOf(this.row(), (from, to) => schoolDaysBetween(dayOf(from), dayOf(to), this.#closed())));
  readonly parts = computed<readonly { readonly name: string; readonly lines: readonly Line[] }[]>(() => [
    { name: 'space', lines: [this.#space()] },
    { name: 'voice', lines: this.#voice() },
    { name: 'audience', lines: [this.#audience()] },
    { name: 'influence', lines: this.#influence() },
  ]);

  #space(): Line {
    const { space } = this.#of();
    if (!space) return ['space-unknown'];
    return ['space-known', { place: this.#word(`place.${space.place}`), near: this.#word(`near.${space.near}`) }];
  }

  #voice(): readonly Line[] {
    const { modes, help, readBack } = this.#of().voice;
    return [
      ['modes', { modes: this.#listed('mode', modes) }],
      ...(help.length > 0 ? [['help', { help: this.#listed('helped', help) }] as const] : []),
      ...(readBack === null ? [] : [[readBack ? 'read-back-yes' : 'read-back-no'] as const]),
    ];
  }

  #audience(): Line {
    const { readAfter } = this.#of().audience;
    return readAfter === null ? ['unread'] : [`read.${after(readAfter)}`, { count: readAfter }];
  }

  #influence(): readonly Line[] {
    const { effect, told, seen, missed } = this.#of().influence;
    const card = seen ? 'seen' : told ? 'told' : 'untold';
    return [
      [effect === null ? 'waits' : `effect.${effect}`],
      ...(effect === null ? [] : [[card] as const]),
      ...(missed > 0 ? [['missed', { count: missed }] as const] : []),
    ];
  }

  #word(key: string): string {
    return this.#words.translate(`heard.parts.${key}`);
  }

  #listed(under: string, names: readonly string[]): string {
    return names.map((name) => this.#word(`${under}.${name}`)).join(', ');
  }
}
