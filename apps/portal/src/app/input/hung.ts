import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Attachment } from '@heard/domain/kernel';
import { Uploads } from '../kernel/uploads.ts';
import { DrawingPicture } from '../voice/drawing-picture.ts';
import { drawingIn } from '../voice/drawing-file.ts';
import { SoundPlayer } from '../voice/sound-player.ts';

/** A drawing, a sound or a photo as it was made, for whoever may read the words that it hangs on. Fetched when it is shown. */
@Component({
  selector: 'h-hung',
  imports: [DrawingPicture, SoundPlayer, TranslocoPipe],
  template: `
    @if (file(); as seen) {
      @if (seen.drawing; as drawing) {
        <h-drawing-picture [drawing]="drawing" [named]="named()" />
      } @else if (what().kind === 'sound') {
        <h-sound-player [sound]="seen.file" [named]="listen()" />
      } @else if (address(); as address) {
        <img [src]="address" [alt]="named()" />
      } @else {
        <p class="small muted">{{ 'said.hung.gone' | transloco }}</p>
      }
    } @else if (seen.isLoading()) {
      <p class="small muted">{{ named() }}…</p>
    } @else {
      <p class="small">
        {{ 'said.hung.away' | transloco: { what: named() } }}
        <button type="button" class="again" (click)="seen.reload()">{{ 'said.hung.again' | transloco }}</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 420px;
    }
    /* In a list of many: enough to know it again. */
    :host-context(h-said.short) {
      max-inline-size: 150px;
    }
    img {
      display: block;
      max-inline-size: 100%;
      max-block-size: 420px;
      border: 2px solid var(--line);
      border-radius: 20px;
    }
    .again {
      min-block-size: 44px;
      border: 0;
      background: none;
      color: var(--brand);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class HungShown {
  readonly #uploads = inject(Uploads);
  readonly #transloco = inject(TranslocoService);
  readonly childId = input.required<string>();
  readonly what = input.required<Pick<Attachment, 'kind' | 'seconds'> & Partial<Attachment>>();
  /** Whose it is, for the words beside it; empty for one’s own. */
  readonly by = input.required<string>();
  /** What is on this device and not sent yet, in place of asking school. */
  readonly here = input<Blob>();

  readonly seen = resource({
    params: () => ({ child: this.childId(), blob: this.what().blobId, here: this.here() }),
    loader: async ({ params: { child, blob, here }, abortSignal }) => {
      const file = here ?? (await this.#uploads.fetch(child, blob ?? '', abortSignal));
      return { file, drawing: this.what().kind === 'drawing' ? await drawingIn(file) : undefined };
    },
  });
  readonly file = computed(() => (this.seen.hasValue() ? this.seen.value() : undefined));
  readonly address = signal<string | undefined>(undefined);
  readonly named = computed(() =>
    this.#transloco.translate(`said.hung.${this.by() ? '' : 'mine.'}${this.what().kind}`, { name: this.by() }),
  );
  readonly listen = computed(() => {
    const { seconds } = this.what();
    const length =
      seconds === null
        ? ''
        : this.#transloco.translate(`said.hung.${seconds < 1.5 ? 'second' : 'seconds'}`, { count: Math.max(1, Math.round(seconds)) });
    return [this.named(), length].filter(Boolean).join(', ');
  });

  constructor() {
    effect((cleanUp) => {
      const file = this.what().kind === 'photo' ? this.file()?.file : undefined;
      if (!file) return this.address.set(undefined);
      const made = URL.createObjectURL(file);
      this.address.set(made);
      cleanUp(() => URL.revokeObjectURL(made));
    });
  }
}
