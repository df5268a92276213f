import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The first rows of a file as they have been understood. */
@Component({
  selector: 'h-sample-table',
  imports: [TranslocoPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'roll.sample' | transloco">
      <table>
        <thead>
          <tr>
            @for (column of columns(); track column) {
              <th scope="col">{{ 'roll.field.' + column | transloco }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              @for (column of columns(); track column) {
                <td>{{ cellOf(row, column) }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './scrolled-table.css',
})
export class SampleTable {
  readonly rows = input.required<readonly object[]>();
  readonly columns = computed(() => Object.keys(this.rows()[0] ?? {}).filter((name) => !/Id$/.test(name)));

  cellOf(row: object, column: string): string {
    const value = (row as Readonly<Record<string, unknown>>)[column];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' || typeof one === 'number').join(', ');
  }
}
