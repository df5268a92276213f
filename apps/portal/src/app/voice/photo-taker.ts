import { Component, effect, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import { canLookLive, LiveCamera, type NoCamera } from './live-camera.ts';
import { shrunk } from './shrink-photo.ts';
import { ToolIcon } from './tool-icon.ts';

/** A photo taken here or chosen. What leaves this part is painted anew: small enough, and nothing in it but what can be seen. */
@Component({
  selector: 'h-photo-taker',
  imports: [LiveCamera, Loudspeaker, TakesFocus, ToolIcon, TranslocoPipe],
  templateUrl: './photo-taker.html',
  styleUrls: ['./tool-button.css', './how-why.css', './photo-taker.css'],
  host: { '(window:pagehide)': 'looking.set(false)' },
})
export class PhotoTaker {
  readonly photo = input<Blob>();
  /** A JPEG; undefined when it was thrown away. */
  readonly taken = output<Blob | undefined>();

  readonly looking = signal(false);
  readonly making = signal(false);
  readonly why = signal<NoCamera | 'no-picture' | undefined>(undefined);
  readonly sure = signal(false);
  readonly address = signal<string | undefined>(undefined);

  constructor() {
    effect((cleanUp) => {
      const photo = this.photo();
      if (!photo) return this.address.set(undefined);
      const made = URL.createObjectURL(photo);
      this.address.set(made);
      cleanUp(() => URL.revokeObjectURL(made));
    });
  }

  /** Through the page where the device lets it, otherwise with the device's own camera. */
  take(own: HTMLInputElement): void {
    this.sure.set(false);
    if (!canLookLive() || (this.why() && this.why() !== 'no-picture')) return own.click();
    this.why.set(undefined);
    this.looking.set(true);
  }

  async choose(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    field.value = '';
    if (!file) return;
    this.why.set(undefined);
    this.making.set(true);
    const photo = await shrunk(file);
    this.making.set(false);
    if (photo) this.keep(photo);
    else this.why.set('no-picture');
  }

  keep(photo: Blob): void {
    this.looking.set(false);
    this.sure.set(false);
    this.taken.emit(photo);
  }

  fail(why: NoCamera): void {
    this.looking.set(false);
    this.why.set(why);
  }

  throwAway(): void {
    this.sure.set(false);
    this.taken.emit(undefined);
  }
}
