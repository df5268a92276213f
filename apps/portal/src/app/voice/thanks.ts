import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { DoneMark } from '../ui/done-mark.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { VoiceApi } from './voice.api.ts';

/** What happens now, in three pictures: who reads it, by when they answer, where the answer will be. */
@Component({
  selector: 'h-thanks',
  imports: [DoneMark, HeardSymbol, Loudspeaker, TranslocoPipe],
  template: `
    <h-done-mark />
    <ol class="plain">
      @for (one of steps(); track one.picture) {
        <li>
          <h-symbol [name]="one.picture" [size]="112" />
          <p>{{ one.words }}</p>
          <h-loudspeaker [words]="one.words" />
        </li>
      }
    </ol>
    @if (code()) {
      <p class="code">{{ 'voice.thanks.code' | transloco: { code: code() } }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
      justify-items: start;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 20px;
      inline-size: 100%;
    }
    li {
      display: grid;
      gap: 12px;
      align-content: start;
      justify-items: center;
      max-inline-size: none;
      padding: 24px 20px;
      border-radius: 32px;
      background: var(--surface);
      text-align: center;
    }
    .code {
      color: var(--muted);
      font-size: 1rem;
    }
  `,
})
export class Thanks {
  readonly #transloco = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly #api = inject(VoiceApi);
  /** Who leads, in words. */
  readonly reader = input.required<string>();
  readonly voiceId = input.required<string>();
  readonly code = input<string>();

  /** The day by which school has promised an answer, where it can be asked just now. */
  readonly #promised = resource({
    params: () => this.voiceId(),
    loader: ({ params, abortSignal }) => this.#api.input(params, abortSignal).catch(() => undefined),
  });

  readonly steps = computed(() => {
    const day = this.#promised.value()?.answerBy;
    const say = (key: string, params = {}): string => this.#transloco.translate(`voice.thanks.${key}`, params);
    return [
      { picture: 'reading', words: say('reads', { name: this.reader() }) },
      { picture: 'time', words: day ? say('answers', { day: this.#moments.weekday(day) }) : say('answers-soon') },
      { picture: 'home', words: say('where') },
    ];
  });
}
