import { Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttachmentKind } from '@heard/domain/kernel';
import type { Drawing, Mode } from '@heard/domain/voice';
import type { Attachments } from '../kernel/draft-attachments.ts';
import { DrawPad } from './draw-pad.ts';
import { drawingIn, fileOf } from './drawing-file.ts';
import { KeptOne } from './kept-one.ts';
import type { Sound } from './microphone.ts';
import { PhotoTaker } from './photo-taker.ts';
import { SoundRecorder } from './sound-recorder.ts';
import type { Hung, Told } from './telling.ts';

const kinds: Readonly<Partial<Record<Mode, AttachmentKind>>> = { draw: 'drawing', sound: 'sound', photo: 'photo' };

/** Drawing, saying or photographing an answer. What comes is kept on the device at once, beside the draft, by the name of its question. */
@Component({
  selector: 'h-hung-pad',
  imports: [DrawPad, KeptOne, PhotoTaker, SoundRecorder, TranslocoPipe],
  template: `
    @if (before(); as sent) {
      <p>{{ 'voice.hung.before' | transloco }}</p>
      <h-kept-one [hung]="sent" [draft]="draft()" [childId]="childId()" />
    }
    @if (here(); as here) {
      @switch (kind()) {
        @case ('drawing') {
          <h-draw-pad [drawing]="here.drawing" (drew)="drew($event)" />
        }
        @case ('sound') {
          <h-sound-recorder [sound]="here.file" (recorded)="recorded($event)" />
        }
        @case ('photo') {
          <h-photo-taker [photo]="here.file" (taken)="took($event)" />
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
})
export class HungPad {
  readonly mode = input.required<Mode>();
  /** The question that it answers. */
  readonly question = input.required<string>();
  readonly told = input.required<Told>();
  readonly draft = input.required<Attachments>();
  readonly childId = input.required<string>();
  /** All that hangs on this answer from now on. */
  readonly hung = output<readonly Hung[]>();

  readonly kind = computed<AttachmentKind>(() => kinds[this.mode()] ?? 'drawing');
  readonly name = computed(() => `${this.question()}/${this.kind()}`);
  readonly #now = computed(() => this.told().hung.find(({ kind }) => kind === this.kind()));
  /** What school has from before and this device has not. */
  readonly before = computed(() => (this.#now()?.name === this.name() ? undefined : this.#now()));
  /** What is on this device; undefined while it is looked for. */
  readonly here = signal<{ readonly file?: Blob | undefined; readonly drawing?: Drawing | undefined } | undefined>(undefined);
  #shown: { readonly name: string; readonly hung: Hung | undefined } | undefined;

  constructor() {
    effect(() => {
      const [name, hung] = [this.name(), this.#now()];
      if (this.#shown?.name === name && this.#shown.hung === hung) return;
      this.#shown = { name, hung };
      untracked(() => void this.#look(name, hung));
    });
  }

  drew(drawing: Drawing | undefined): void {
    this.#take({ drawing, file: drawing && fileOf(drawing) }, null);
  }

  recorded(sound: Sound | undefined): void {
    this.#take({ file: sound?.bytes }, sound?.seconds ?? null);
  }

  took(photo: Blob | undefined): void {
    this.#take({ file: photo }, null);
  }

  #take(here: { readonly file?: Blob | undefined; readonly drawing?: Drawing | undefined }, seconds: number | null): void {
    const [name, kind] = [this.name(), this.kind()];
    const hung: Hung | undefined = here.file && { name, kind, seconds, address: null, sent: null };
    // What was thrown away is gone from the device too, and from wherever the draft is kept.
    void (here.file ? this.draft().attach(name, here.file) : this.draft().detach(name));
    this.#shown = { name, hung };
    this.here.set(here);
    this.hung.emit([...this.told().hung.filter((one) => one.kind !== kind), ...(hung ? [hung] : [])]);
  }

  async #look(name: string, hung: Hung | undefined): Promise<void> {
    this.here.set(undefined);
    const file = hung?.name === name ? await this.draft().attached(name) : undefined;
    const drawing = file && hung?.kind === 'drawing' ? await drawingIn(file) : undefined;
    if (this.#shown?.name === name && this.#shown.hung === hung) this.here.set({ file, drawing });
  }
}
