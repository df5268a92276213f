import { afterNextRender, Component, type ElementRef, type OnDestroy, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { painted } from './shrink-photo.ts';
import { ToolIcon } from './tool-icon.ts';

export type NoCamera = 'none' | 'refused' | 'in-use';
const whyNot: Readonly<Record<string, NoCamera>> = { NotAllowedError: 'refused', SecurityError: 'refused', NotReadableError: 'in-use' };

export const canLookLive = (): boolean => typeof (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia === 'function';

/** The camera of the device while it is looked through; let go with the part. */
@Component({
  selector: 'h-live-camera',
  imports: [ToolIcon, TranslocoPipe],
  template: `
    <video #video autoplay muted playsinline [attr.aria-label]="'voice.photo.looking' | transloco"></video>
    <div class="row">
      <button type="button" class="tool words first" (click)="take()">
        <h-tool-icon name="camera" />{{ 'voice.photo.now' | transloco }}
      </button>
      <button type="button" class="tool words" (click)="turn()"><h-tool-icon name="turn" />{{ 'voice.photo.turn' | transloco }}</button>
      <button type="button" class="tool words" (click)="closed.emit()">{{ 'voice.photo.close' | transloco }}</button>
    </div>
  `,
  styleUrl: './tool-button.css',
  styles: `
    :host {
      display: grid;
      gap: 16px;
      justify-items: center;
    }
    video {
      inline-size: min(100%, 640px);
      max-block-size: 55dvh;
      border-radius: 28px;
      background: #1e2430;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 14px;
      justify-content: center;
    }
  `,
})
export class LiveCamera implements OnDestroy {
  readonly taken = output<Blob>();
  readonly failed = output<NoCamera>();
  readonly closed = output();
  readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  readonly facing = signal<'environment' | 'user'>('environment');
  #stream: MediaStream | undefined;
  #gone = false;

  constructor() {
    afterNextRender(() => void this.open());
  }

  async open(): Promise<void> {
    this.#letGo();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: this.facing(), width: { ideal: 2048 } } });
      this.#stream = stream;
      if (this.#gone) return this.#letGo();
      this.video().nativeElement.srcObject = stream;
    } catch (cause) {
      if (!this.#gone) this.failed.emit(whyNot[(cause as Error).name] ?? 'none');
    }
  }

  async take(): Promise<void> {
    const video = this.video().nativeElement;
    const photo = await painted(video, { width: video.videoWidth, height: video.videoHeight });
    if (photo && !this.#gone) this.taken.emit(photo);
  }

  turn(): void {
    this.facing.update((facing) => (facing === 'user' ? 'environment' : 'user'));
    void this.open();
  }

  ngOnDestroy(): void {
    this.#gone = true;
    this.#letGo();
  }

  #letGo(): void {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
  }
}
