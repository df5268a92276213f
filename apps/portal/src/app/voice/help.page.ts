import { Location } from '@angular/common';
import { Component, computed, inject, input, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Arrival } from '../kernel/arrival.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { ChildFrame } from './child-frame.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { VoiceApi } from './voice.api.ts';

/** Who to turn to now. It sends nothing, and says so. */
@Component({
  selector: 'h-help-page',
  imports: [ChildFrame, HeardSymbol, Loudspeaker, TranslocoPipe],
  template: `
    <h-child-frame [heading]="'voice.help.heading' | transloco" [childId]="childId()" [help]="false">
      <ul class="plain">
        <li>
          <h-symbol name="teacher" [size]="84" />
          <p>{{ (names() ? 'voice.help.talk-named' : 'voice.help.talk') | transloco: { names: names() } }}</p>
          <h-loudspeaker [words]="(names() ? 'voice.help.talk-named' : 'voice.help.talk') | transloco: { names: names() }" />
        </li>
        <li>
          <h-symbol name="listen" [size]="84" />
          <p>{{ 'voice.help.childline' | transloco }} <a href="tel:08001111">0800 1111</a>. {{ 'voice.help.free' | transloco }}</p>
          <h-loudspeaker [words]="('voice.help.childline' | transloco) + ' 0 800, 11 11. ' + ('voice.help.free' | transloco)" />
        </li>
        <li>
          <h-symbol name="help" [size]="84" />
          <p>{{ 'voice.help.danger' | transloco }} <a href="tel:999">999</a>.</p>
          <h-loudspeaker [words]="('voice.help.danger' | transloco) + ' 9 9 9.'" />
        </li>
      </ul>
      <p class="honest">{{ 'voice.help.honest' | transloco }}</p>
      <button back type="button" class="big" (click)="back()">
        <span aria-hidden="true">‹&nbsp;</span> {{ 'voice.help.back' | transloco }}
      </button>
    </h-child-frame>
  `,
  styles: `
    :host {
      display: grid;
    }
    ul {
      display: grid;
      gap: 16px;
    }
    li {
      display: flex;
      gap: 20px;
      align-items: center;
      max-inline-size: none;
      padding: 20px 24px;
      border-radius: 28px;
      background: var(--surface);
    }
    li p {
      flex: 1;
    }
    a {
      display: inline-block;
      min-block-size: 48px;
      align-content: center;
      white-space: nowrap;
    }
    .honest {
      font-size: 1.375rem;
    }
    @media (max-width: 620px) {
      li {
        flex-wrap: wrap;
        padding: 16px;
      }
      li p {
        flex-basis: 100%;
        order: 1;
      }
      h-loudspeaker {
        margin-inline-start: auto;
      }
    }
  `,
})
export class HelpPage {
  readonly #api = inject(VoiceApi);
  readonly #location = inject(Location);
  readonly #router = inject(Router);
  readonly #arrival = inject(Arrival);
  readonly childId = input.required<string>();
  readonly around = resource({ params: () => this.childId(), loader: ({ params, abortSignal }) => this.#api.around(params, abortSignal) });
  readonly names = computed(() => [...new Set((this.around.value()?.staff ?? []).map(({ called }) => called))].slice(0, 3).join(', '));

  back(): void {
    if (this.#arrival.moved) this.#location.back();
    else void this.#router.navigateByUrl('/');
  }
}
