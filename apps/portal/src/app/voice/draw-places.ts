import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PAPER } from './strokes.ts';

const ROWS = ['top', 'middle', 'bottom'] as const;
const COLUMNS = [1, 2, 3, 4] as const;

/** Twelve big places over the paper, for two switches: Tab goes from one to the next, Enter draws or stamps there. */
@Component({
  selector: 'h-draw-places',
  imports: [TranslocoPipe],
  template: `
    @for (row of rows; track row; let down = $index) {
      @for (column of columns; track column) {
        <button
          type="button"
          [class.last]="isLast(column, down)"
          [attr.aria-label]="'voice.draw.place' | transloco: { row: 'voice.draw.row.' + row | transloco, column }"
          (click)="chosen.emit(middleOf(column, down))"
        ></button>
      }
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 4px;
      display: grid;
      grid-template: repeat(3, 1fr) / repeat(4, 1fr);
    }
    button {
      border: 2px dashed rgb(30 36 48 / 35%);
      border-radius: 20px;
      background: none;
      cursor: pointer;
    }
    button:hover {
      background: rgb(11 90 94 / 10%);
    }
    button:focus-visible {
      border-radius: 20px;
      background: rgb(11 90 94 / 16%);
      outline: 6px solid #0b5a5e;
      outline-offset: -6px;
    }
    .last {
      border: 5px solid #0b5a5e;
    }
  `,
})
export class DrawPlaces {
  /** Where the next line begins. */
  readonly last = input<readonly [number, number]>();
  readonly chosen = output<readonly [number, number]>();
  readonly rows = ROWS;
  readonly columns = COLUMNS;

  middleOf(column: number, down: number): readonly [number, number] {
    return [((column - 0.5) * PAPER.width) / COLUMNS.length, ((down + 0.5) * PAPER.height) / ROWS.length];
  }

  isLast(column: number, down: number): boolean {
    const [x, y] = this.middleOf(column, down);
    return this.last()?.[0] === x && this.last()?.[1] === y;
  }
}
