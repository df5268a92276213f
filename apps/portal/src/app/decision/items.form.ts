import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecideDraft } from './decide-draft.ts';

/** What will happen: one thing or several, each answered by itself later. */
@Component({
  selector: 'h-items-form',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'decide.items.legend' | transloco }}</legend>
      @if (error(); as error) {
        <p class="error" id="item-0-error">{{ error }}</p>
      }
      @for (item of items(); track item.itemId; let index = $index) {
        <div class="item">
          <label [class.unseen]="items().length === 1" [for]="'item-' + index">{{
            'decide.items.label' | transloco: { number: index + 1 }
          }}</label>
          <textarea
            #words
            class="field"
            rows="2"
            maxlength="500"
            [id]="'item-' + index"
            [attr.aria-describedby]="index === 0 && error() ? 'item-0-error' : null"
            [attr.aria-invalid]="index === 0 && error() ? 'true' : null"
            [value]="item.words"
            (input)="write(index, words.value)"
          ></textarea>
          @if (items().length > 1) {
            <button type="button" class="button plain" (click)="remove(index)">
              {{ 'decide.items.remove' | transloco }}<span class="unseen"> {{ index + 1 }}</span>
            </button>
          }
        </div>
      }
      @if (items().length < most) {
        <button type="button" class="button plain add" (click)="add()">{{ 'decide.items.add' | transloco }}</button>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 12px;
    }
    .item {
      display: grid;
      gap: 4px;
    }
    .item .button,
    .add {
      justify-self: start;
    }
  `,
})
export class ItemsForm {
  readonly most = 12;
  readonly items = input.required<DecideDraft['items']>();
  readonly error = input('');
  readonly written = output<DecideDraft['items']>();

  write(at: number, words: string): void {
    this.written.emit(this.items().map((item, index) => (index === at ? { ...item, words } : item)));
  }

  add(): void {
    this.written.emit([...this.items(), { itemId: crypto.randomUUID(), words: '' }]);
  }

  remove(at: number): void {
    this.written.emit(this.items().filter((_, index) => index !== at));
  }
}
