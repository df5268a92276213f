import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { bands } from '@heard/domain/voice';
import { type Help, type Near, type Telling, toggled, type Where } from './telling.ts';

const places: readonly Where[] = ['classroom', 'quiet-room', 'outside', 'home', 'elsewhere'];
const nears: readonly Near[] = ['nobody', 'grown-up', 'friend', 'family'];
const helps: readonly Help[] = ['read-aloud', 'asked', 'signed', 'pressed', 'wrote', 'interpreted'];

/** For the grown-up beside the child, small and out of the way: where they are, who is near, how they helped, which questions fit. */
@Component({
  selector: 'h-beside-row',
  imports: [TranslocoPipe],
  template: `
    <details [open]="open()">
      <summary>{{ 'voice.beside.open' | transloco }}</summary>
      <div class="row">
        <label>
          {{ 'voice.beside.place' | transloco }}
          <select id="beside-place" class="field" (change)="told.emit({ place: $any($event.target).value || null })">
            <option value="" [selected]="!telling().place">{{ 'voice.beside.choose' | transloco }}</option>
            @for (one of places; track one) {
              <option [value]="one" [selected]="telling().place === one">{{ 'voice.beside.places.' + one | transloco }}</option>
            }
          </select>
        </label>
        <label>
          {{ 'voice.beside.near' | transloco }}
          <select id="beside-near" class="field" (change)="told.emit({ near: $any($event.target).value || null })">
            <option value="" [selected]="!telling().near">{{ 'voice.beside.choose' | transloco }}</option>
            @for (one of nears; track one) {
              <option [value]="one" [selected]="telling().near === one">{{ 'voice.beside.nears.' + one | transloco }}</option>
            }
          </select>
        </label>
        <label>
          {{ 'voice.beside.band' | transloco }}
          <select id="beside-band" class="field" (change)="told.emit({ band: $any($event.target).value })">
            @for (one of bands; track one) {
              <option [value]="one" [selected]="telling().band === one">{{ 'voice.beside.bands.' + one | transloco }}</option>
            }
          </select>
        </label>
      </div>
      <fieldset>
        <legend>{{ 'voice.beside.help' | transloco }}</legend>
        @for (one of helps; track one) {
          <label class="tick">
            <input type="checkbox" [checked]="telling().help.includes(one)" (change)="told.emit({ help: toggled(telling().help, one) })" />
            {{ 'voice.beside.helps.' + one | transloco }}
          </label>
        }
      </fieldset>
    </details>
  `,
  styles: `
    :host {
      font-size: 1.125rem;
    }
    summary {
      inline-size: fit-content;
      min-block-size: 48px;
      align-content: center;
      color: var(--muted);
      cursor: pointer;
    }
    .row,
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
    }
    fieldset {
      margin: 12px 0 0;
      padding: 0;
      border: 0;
    }
    .row label {
      display: grid;
      flex: 1 1 200px;
      gap: 4px;
    }
    .tick {
      display: flex;
      gap: 10px;
      align-items: center;
      min-block-size: 48px;
      cursor: pointer;
    }
    .tick input {
      inline-size: 24px;
      block-size: 24px;
      accent-color: var(--brand);
    }
  `,
})
export class BesideRow {
  readonly telling = input.required<Telling>();
  readonly open = input(false);
  readonly told = output<Partial<Telling>>();
  readonly places = places;
  readonly nears = nears;
  readonly helps = helps;
  readonly bands = bands;
  readonly toggled = toggled;
}
