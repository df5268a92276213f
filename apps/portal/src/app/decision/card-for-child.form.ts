import { afterNextRender, Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReadAloud } from '../kernel/read-aloud.ts';
import { Field } from '../ui/field.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { type SymbolName, symbolNames } from '../ui/symbols.ts';
import type { CardDraft } from './decide-draft.ts';

/** What answers to children are mostly about; the others are one press away. */
const OFTEN: ReadonlySet<SymbolName> = new Set([
  'like',
  'friend',
  'together',
  'help',
  'calm',
  'quiet',
  'break',
  'teacher',
  'playground',
  'lunch',
  'time',
  'listen',
]);

/** How the child is told: a few words and a picture, as the child will see and hear it. */
@Component({
  selector: 'h-card-for-child-form',
  imports: [TranslocoPipe, Field, Loudspeaker, HeardSymbol],
  template: `
    <h-field
      [for]="name() + '-words'"
      [label]="'said.card.words' | transloco: { child: child() }"
      [hint]="(owed() ? 'said.card.hint' : 'said.card.hint-free') | transloco: { child: child() }"
      [error]="wanting() && missingWords() ? ('said.card.gap-words' | transloco: { child: child() }) : undefined"
    >
      <textarea
        #words
        [id]="name() + '-words'"
        class="field"
        rows="2"
        maxlength="500"
        [attr.aria-describedby]="name() + '-words-hint ' + name() + '-words-error'"
        [attr.aria-invalid]="wanting() && missingWords() ? 'true' : null"
        [value]="card().words"
        (input)="change({ words: words.value })"
      ></textarea>
    </h-field>
    @if (offered(); as start) {
      <button type="button" class="button plain start" (click)="change(start)">
        {{ 'said.card.start' | transloco: { words: start.words } }}
      </button>
    }
    <fieldset [attr.aria-describedby]="wanting() && missingPicture() ? name() + '-picture-error' : null">
      <legend>{{ 'said.card.picture' | transloco }}</legend>
      @if (wanting() && missingPicture()) {
        <p [id]="name() + '-picture-error'" class="error">{{ 'said.card.gap-picture' | transloco }}</p>
      }
      <div class="pictures">
        @for (symbol of names(); track symbol; let first = $first) {
          <label [title]="'said.picture.' + symbol | transloco">
            <input
              type="radio"
              [name]="name() + '-picture'"
              [id]="name() + (first ? '-picture' : '-picture-' + symbol)"
              [value]="symbol"
              [checked]="card().picture === symbol"
              (change)="change({ picture: symbol })"
            />
            <span
              ><h-symbol [name]="symbol" [size]="46" /><span class="word">{{ 'said.picture.' + symbol | transloco }}</span></span
            >
          </label>
        }
      </div>
      @if (!all()) {
        <button type="button" class="button plain" (click)="more()">{{ 'said.card.more' | transloco }}</button>
      }
    </fieldset>
    @if (card().words.trim() || card().picture) {
      <figure>
        <figcaption class="small muted">{{ 'said.card.preview' | transloco: { child: child() } }}</figcaption>
        <div class="card">
          @if (card().picture) {
            <h-symbol [name]="card().picture" [size]="88" [named]="'said.picture.' + card().picture | transloco" />
          }
          <p>{{ card().words }}</p>
          @if (aloud.able() && card().words.trim()) {
            <h-loudspeaker [words]="card().words" />
          }
        </div>
      </figure>
    }
  `,
  styleUrl: './card-for-child.form.css',
})
export class CardForChildForm {
  readonly #injector = inject(Injector);
  readonly aloud = inject(ReadAloud);
  /** Of its controls, where there are several on a page. */
  readonly name = input('card');
  readonly child = input.required<string>();
  readonly card = input.required<CardDraft>();
  /** A child's words are answered: the card is owed. */
  readonly owed = input(false);
  readonly wanting = input(false);
  /** A card to start from, made of what was said and decided. */
  readonly start = input<CardDraft>();
  readonly written = output<CardDraft>();
  readonly all = signal(false);
  readonly names = computed(() => symbolNames.filter((name) => this.all() || OFTEN.has(name) || name === this.card().picture));
  readonly offered = computed(() => (this.card().words.trim() || this.card().picture ? undefined : this.start()));
  readonly missingWords = computed(() => !this.card().words.trim() && (this.owed() || this.card().picture !== ''));
  readonly missingPicture = computed(() => !this.card().picture && (this.owed() || this.card().words.trim() !== ''));

  /** The button goes with its work done: the focus moves on to the first picture that was not there. */
  more(): void {
    this.all.set(true);
    const first = symbolNames.find((name) => !OFTEN.has(name) && name !== this.card().picture);
    afterNextRender(() => document.getElementById(`${this.name()}-picture-${first}`)?.focus(), { injector: this.#injector });
  }

  change(change: Partial<CardDraft>): void {
    this.written.emit({ ...this.card(), ...change });
  }
}
