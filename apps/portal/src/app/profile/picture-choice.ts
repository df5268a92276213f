import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { HeardSymbol } from '../ui/symbol.ts';
import { PICTURES } from './lines.ts';

/** A picture for a line, or none: radio buttons that look like cards. `name` is the id of the first. */
@Component({
  selector: 'h-picture-choice',
  imports: [HeardSymbol, TranslocoPipe],
  template: `
    <details [open]="value() !== null">
      <summary>
        {{ 'profile.add.picture' | transloco }}
      </summary>
      <fieldset>
        <legend class="unseen">{{ 'profile.add.picture' | transloco }}</legend>
        <div class="pictures">
          <label>
            <input type="radio" [id]="name()" [name]="name()" value="" [checked]="value() === null" (change)="chosen.emit(null)" />
            <span class="word">{{ 'profile.add.no-picture' | transloco }}</span>
          </label>
          @for (picture of pictures; track picture) {
            <label>
              <input
                type="radio"
                [id]="name() + '-' + picture"
                [name]="name()"
                [value]="picture"
                [checked]="value() === picture"
                (change)="chosen.emit(picture)"
              />
              <span
                ><h-symbol [name]="picture" [size]="44" /><span class="word">{{ 'said.picture.' + picture | transloco }}</span></span
              >
            </label>
          }
        </div>
      </fieldset>
    </details>
  `,
  styles: `
    summary {
      inline-size: fit-content;
      min-block-size: 44px;
      align-content: center;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    .pictures {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
      gap: 8px;
    }
    label {
      position: relative;
      display: grid;
      cursor: pointer;
    }
    input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label > span {
      display: grid;
      gap: 4px;
      align-content: center;
      justify-items: center;
      min-block-size: 84px;
      padding: 6px 4px;
      border: 2px solid var(--line);
      border-radius: var(--corner-field);
      background: var(--surface);
      font-size: var(--least);
      text-align: center;
    }
    label:hover > span {
      border-color: var(--brand);
    }
    :checked + span {
      border-color: var(--brand);
      background: var(--brand-soft);
      font-weight: 700;
    }
    :focus-visible + span {
      outline: 3px solid var(--brand);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      :checked + span {
        outline: 3px solid Highlight;
      }
    }
  `,
})
export class PictureChoice {
  readonly name = input.required<string>();
  readonly value = input.required<string | null>();
  readonly chosen = output<string | null>();
  readonly pictures = PICTURES;
}
