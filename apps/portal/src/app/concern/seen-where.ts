import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '../ui/field.ts';
import type { Telling } from './telling.ts';

const places = ['classroom', 'quiet-room', 'outside', 'home', 'elsewhere'] as const;
const nears = ['nobody', 'grown-up', 'friend', 'family'] as const;

/** Of something that was seen: that the words are the adult’s own, where it was and who was near. */
@Component({
  selector: 'h-seen-where',
  imports: [Field, TranslocoPipe],
  template: `
    <p>{{ 'concern.saw.is' | transloco: { child: child() } }}</p>
    <div class="two">
      <h-field for="place" [label]="'concern.saw.place' | transloco">
        <select id="place" class="field" (change)="told.emit({ place: $any($event.target).value })">
          <option value="" [selected]="!telling().place">{{ 'concern.saw.unsaid' | transloco }}</option>
          @for (one of places; track one) {
            <option [value]="one" [selected]="telling().place === one">{{ 'concern.saw.places.' + one | transloco }}</option>
          }
        </select>
      </h-field>
      <h-field for="near" [label]="'concern.saw.near' | transloco: { child: child() }">
        <select id="near" class="field" (change)="told.emit({ near: $any($event.target).value })">
          <option value="" [selected]="!telling().near">{{ 'concern.saw.unsaid' | transloco }}</option>
          @for (one of nears; track one) {
            <option [value]="one" [selected]="telling().near === one">{{ 'concern.saw.nears.' + one | transloco }}</option>
          }
        </select>
      </h-field>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 16px;
    }
  `,
})
export class SeenWhere {
  readonly telling = input.required<Telling>();
  readonly child = input.required<string>();
  readonly told = output<Partial<Telling>>();
  readonly places = places;
  readonly nears = nears;
}
