import { Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReadAloud } from '../kernel/read-aloud.ts';
import { ToolIcon } from './tool-icon.ts';

/** One big button that plays a sound and stops it. */
@Component({
  selector: 'h-sound-player',
  imports: [ToolIcon, TranslocoPipe],
  template: `
    <button type="button" class="tool words first" (click)="press()">
      <h-tool-icon [name]="playing() ? 'stop' : 'play'" />
      {{ playing() ? ('voice.sound.quiet' | transloco) : (named() ?? ('voice.sound.listen' | transloco)) }}
    </button>
    <audio #audio preload="metadata" [src]="address()" (ended)="playing.set(false)" (pause)="playing.set(false)"></audio>
    <span role="status">
      @if (unable()) {
        {{ 'voice.sound.unable' | transloco }}
      }
    </span>
  `,
  styleUrl: './tool-button.css',
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
    }
  `,
})
export class SoundPlayer {
  readonly #reader = inject(ReadAloud);
  /** The sound, or where it is. */
  readonly sound = input.required<Blob | string>();
  /** On the button: "listen", or whose sound it is. */
  readonly named = input<string>();
  readonly audio = viewChild.required<ElementRef<HTMLAudioElement>>('audio');
  readonly playing = signal(false);
  readonly unable = signal(false);
  readonly #made = signal<string | undefined>(undefined);
  readonly address = computed(() => {
    const sound = this.sound();
    return typeof sound === 'string' ? sound : this.#made();
  });

  constructor() {
    effect((cleanUp) => {
      const sound = this.sound();
      this.unable.set(false);
      this.playing.set(false);
      if (typeof sound === 'string') return;
      const made = URL.createObjectURL(sound);
      this.#made.set(made);
      cleanUp(() => URL.revokeObjectURL(made));
    });
  }

  async press(): Promise<void> {
    const audio = this.audio().nativeElement;
    if (this.playing()) return audio.pause();
    this.#reader.stop();
    this.playing.set(true);
    try {
      audio.currentTime = 0;
      await audio.play();
    } catch {
      this.playing.set(false);
      this.unable.set(true);
    }
  }
}
