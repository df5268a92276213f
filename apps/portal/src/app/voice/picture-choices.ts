import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildChoices, TONES } from '../kernel/child-choices.ts';
import { SymbolSets } from '../kernel/symbol-sets.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { conceptOf } from '../ui/symbol-concepts.ts';

/** What people in the pictures look like, and whose pictures they are where school has put others in. Chosen by a tap, kept at once. */
@Component({
  selector: 'h-picture-choices',
  imports: [HeardSymbol, Loudspeaker, TranslocoPipe],
  template: `
    <div class="ask">
      <h2 id="tones">{{ 'voice.look.people' | transloco }}</h2>
      <h-loudspeaker [words]="'voice.look.people' | transloco" />
    </div>
    <div class="choices" role="group" aria-labelledby="tones">
      @for (tone of tones; track tone) {
        <button type="button" [attr.aria-pressed]="choices.tone() === tone" (click)="choices.chooseTone(tone)">
          <h-symbol name="happy" [tone]="tone" [size]="112" />
          <span>{{ 'voice.look.tone.' + tone | transloco }}</span>
        </button>
      }
    </div>
    @if (sets.sets().length > 0) {
      <div class="ask">
        <h2 id="sets">{{ 'voice.look.pictures' | transloco }}</h2>
        <h-loudspeaker [words]="'voice.look.pictures' | transloco" />
      </div>
      <div class="choices" role="group" aria-labelledby="sets">
        <button type="button" [attr.aria-pressed]="choices.set() === undefined" (click)="choices.chooseSet(undefined)">
          <h-symbol name="home" tone="sun" [size]="112" />
          <span>{{ 'voice.look.ours' | transloco }}</span>
        </button>
        @for (set of sets.sets(); track set.id) {
          <button type="button" [attr.aria-pressed]="choices.set() === set.id" (click)="choices.chooseSet(set.id)">
            @if (sampleOf(set.id); as src) {
              <img [src]="src" width="112" height="112" alt="" />
            }
            <span>{{ set.name }}</span>
            <small>{{ set.by }}</small>
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 18px;
      grid-template-columns: minmax(0, 1fr);
    }
    .ask {
      display: flex;
      gap: 16px;
      align-items: center;
    }
    h2 {
      font-size: 1.75rem;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
      gap: 16px;
    }
    button {
      display: grid;
      gap: 8px;
      align-content: start;
      justify-items: center;
      padding: 16px 10px;
      border: 4px solid color-mix(in srgb, var(--ink) 10%, var(--surface));
      border-radius: 32px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.25rem / 1.25 var(--font);
      text-align: center;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--brand);
    }
    button:focus-visible {
      border-radius: 32px;
      outline: 5px solid var(--brand);
    }
    button[aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand-soft);
      box-shadow: 0 0 0 6px color-mix(in srgb, var(--brand) 25%, transparent);
    }
    button[aria-pressed='true'] span::before {
      content: '✓ ' / '';
    }
    img {
      border-radius: 16%;
      background: #fffdf8;
      object-fit: contain;
    }
    small {
      font-size: var(--least);
      font-weight: 400;
    }
  `,
})
export class PictureChoices {
  readonly choices = inject(ChildChoices);
  readonly sets = inject(SymbolSets);
  readonly tones = TONES;

  constructor() {
    void this.sets.fetch();
  }

  sampleOf(setId: string): string | undefined {
    return this.sets.pictureOf(setId, [String(conceptOf('home')), 'home']);
  }
}
