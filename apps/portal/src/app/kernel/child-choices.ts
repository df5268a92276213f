import { Injectable, signal } from '@angular/core';
import { keep, kept } from './device.ts';

/** What people in the pictures look like: yellow as the sun, or one of five skins from light to dark. */
export type Tone = 'sun' | 'lightest' | 'light' | 'middle' | 'brown' | 'dark';
export const TONES: readonly Tone[] = ['sun', 'lightest', 'light', 'middle', 'brown', 'dark'];

/** Choices of one child, kept on this device under that child. Given by the frame around a child's page; elsewhere there is none. */
@Injectable()
export class ChildChoices {
  readonly #tone = signal<Tone>('sun');
  readonly #readsToMe = signal(false);
  readonly #set = signal<string | undefined>(undefined);
  #childId = '';

  readonly tone = this.#tone.asReadonly();
  /** Each page reads its heading by itself. */
  readonly readsToMe = this.#readsToMe.asReadonly();
  /** The id of a set of pictures that school has put in; undefined for ours. */
  readonly set = this.#set.asReadonly();

  of(childId: string): void {
    this.#childId = childId;
    this.#tone.set(TONES.find((tone) => tone === this.#kept('tone')) ?? 'sun');
    this.#readsToMe.set(this.#kept('reads') === 'yes');
    this.#set.set(this.#kept('set'));
  }

  chooseTone(tone: Tone): void {
    this.#tone.set(tone);
    this.#keep('tone', tone === 'sun' ? undefined : tone);
  }

  readToMe(yes: boolean): void {
    this.#readsToMe.set(yes);
    this.#keep('reads', yes ? 'yes' : undefined);
  }

  chooseSet(id: string | undefined): void {
    this.#set.set(id);
    this.#keep('set', id);
  }

  #kept(what: string): string | undefined {
    return this.#childId ? kept(`child.${this.#childId}.${what}`) : undefined;
  }

  #keep(what: string, value: string | undefined): void {
    if (this.#childId) keep(`child.${this.#childId}.${what}`, value);
  }
}
