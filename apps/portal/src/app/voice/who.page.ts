import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildFrame } from './child-frame.ts';
import type { With } from './telling.ts';
import { VoiceApi } from './voice.api.ts';
import { WhoCards } from './who-cards.ts';

/** Who sees one thing that was said: its speaker chooses anew, at any time. What was read before has been read. */
@Component({
  selector: 'h-who-page',
  imports: [ChildFrame, RouterLink, TranslocoPipe, WhoCards],
  template: `
    <h-child-frame [heading]="('voice.steps.who' | transloco) || ''" [childId]="childId()">
      @if (said.hasValue()) {
        <h-who-cards [audience]="audience()" [readers]="readers.value()" (chosen)="audience.set($event)" />
      }
      <div role="status">
        @if (trouble() || said.error()) {
          <p>{{ 'voice.home.lost' | transloco }}</p>
        }
      </div>
      <a back class="big" [attr.aria-label]="'voice.back' | transloco" routerLink="/"><span aria-hidden="true">‹</span></a>
      <button next type="button" class="big next" [attr.aria-busy]="busy()" (click)="keep()">{{ 'voice.who.keep' | transloco }}</button>
    </h-child-frame>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class WhoPage {
  readonly #api = inject(VoiceApi);
  readonly #router = inject(Router);
  readonly childId = input.required<string>();
  readonly inputId = input.required<string>();
  readonly said = resource({ params: () => this.inputId(), loader: ({ params, abortSignal }) => this.#api.input(params, abortSignal) });
  readonly readers = resource({
    params: () => this.childId(),
    loader: ({ params, abortSignal }) => this.#api.readers(params, abortSignal),
  });
  readonly #now = computed(() => (this.said.hasValue() ? this.said.value().audience : []));
  readonly audience = linkedSignal<readonly With[]>(() => this.#now().filter((one): one is With => one !== 'child'));
  readonly busy = signal(false);
  readonly trouble = signal(false);
  /** One choice, one id, however often it is tried. */
  readonly #commandId = linkedSignal(() => (this.audience(), crypto.randomUUID()));

  async keep(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(false);
    try {
      const kept = this.#now().filter((one) => one === 'child');
      await this.#api.chooses(this.childId(), this.inputId(), [...kept, ...this.audience()], this.#commandId());
      await this.#router.navigateByUrl('/');
    } catch {
      this.trouble.set(true);
    }
    this.busy.set(false);
  }
}
