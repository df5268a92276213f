import { Component, computed, inject, input, type OnDestroy, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReadAloud } from '../kernel/read-aloud.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { TakesFocus } from '../ui/takes-focus.ts';
import { Hearing } from './hearing.ts';
import { Microphone, type NoMicrophone, type Sound } from './microphone.ts';
import { SoundPlayer } from './sound-player.ts';
import { ToolIcon } from './tool-icon.ts';

/** The most that is recorded, and when that is said, in ms. */
export const LONGEST = 120_000;
const NEARLY = 105_000;

/**
 * Saying it with one's own voice. The microphone is asked for when it is pressed and let go the moment it is not used.
 * A new recording takes the place of the old one only when it is done.
 */
@Component({
  selector: 'h-sound-recorder',
  imports: [Loudspeaker, SoundPlayer, TakesFocus, ToolIcon, TranslocoPipe],
  templateUrl: './sound-recorder.html',
  styleUrls: ['./tool-button.css', './how-why.css', './sound-recorder.css'],
  host: { '(window:pagehide)': 'leave()', '(document:visibilitychange)': 'look()' },
})
export class SoundRecorder implements OnDestroy {
  readonly #reader = inject(ReadAloud);
  readonly sound = input<Blob>();
  /** Undefined when it was thrown away. */
  readonly recorded = output<Sound | undefined>();

  readonly hearing = new Hearing();
  readonly #open = signal<Microphone | undefined>(undefined);
  readonly asking = signal(false);
  readonly recording = computed(() => this.#open() !== undefined);
  readonly why = signal<NoMicrophone | 'empty' | undefined>(undefined);
  readonly told = signal<'soon' | 'full' | undefined>(undefined);
  readonly sure = signal(false);
  /** Said to whoever does not see the circle. */
  readonly heard = computed(() => `voice.sound.hears-${this.hearing.hears() ?? 'listening'}`);
  #gone = false;

  async begin(): Promise<void> {
    if (this.asking() || this.recording()) return;
    this.#reader.stop();
    this.sure.set(false);
    this.told.set(undefined);
    this.why.set(undefined);
    this.asking.set(true);
    const opened = await Microphone.open();
    this.asking.set(false);
    if (typeof opened === 'string') return this.why.set(opened);
    if (this.#gone) return opened.stop();
    await this.#record(opened);
  }

  stop(): void {
    this.#open()?.stop();
  }

  throwAway(): void {
    this.sure.set(false);
    this.told.set(undefined);
    this.recorded.emit(undefined);
  }

  /** Nobody is listened to on a page that is not looked at. */
  look(): void {
    if (document.visibilityState === 'hidden') this.stop();
  }

  /** What was said so far is told before the page goes. */
  leave(): void {
    const open = this.#open();
    const sound = open?.soFar();
    this.#open.set(undefined);
    this.hearing.end();
    open?.stop();
    if (sound) this.recorded.emit(sound);
  }

  ngOnDestroy(): void {
    this.leave();
    this.#gone = true;
  }

  async #record(microphone: Microphone): Promise<void> {
    this.#open.set(microphone);
    this.hearing.begin(() => microphone.level());
    const nearly = setTimeout(() => this.told.set('soon'), NEARLY);
    const full = setTimeout(() => {
      this.told.set('full');
      microphone.stop();
    }, LONGEST);
    const sound = await microphone.done;
    [nearly, full].forEach(clearTimeout);
    if (this.#open() !== microphone) return;
    this.#open.set(undefined);
    this.hearing.end();
    if (this.told() === 'soon') this.told.set(undefined);
    if (sound.bytes.size === 0) this.why.set('empty');
    else this.recorded.emit(sound);
  }
}
