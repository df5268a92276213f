import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RowFault } from './roll.api.ts';

const FIRST = 50;

/** Each wrong row by its line in the file, with what stands there and what is wrong with it. */
@Component({
  selector: 'h-faults-table',
  imports: [TranslocoPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'roll.faults.label' | transloco">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ 'roll.faults.line' | transloco }}</th>
            <th scope="col">{{ 'roll.faults.column' | transloco }}</th>
            <th scope="col">{{ 'roll.faults.value' | transloco }}</th>
            <th scope="col">{{ 'roll.faults.reason' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (fault of shown(); track $index) {
            <tr>
              <th scope="row">{{ fault.line }}</th>
              <td>{{ fault.column ?? ('roll.faults.row' | transloco) }}</td>
              <td>
                <bdi>{{ fault.value ?? '' }}</bdi>
              </td>
              <td>{{ fault.reason }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (faults().length > shown().length) {
      <button type="button" class="button quiet" (click)="all.set(true)">
        {{ 'roll.faults.all' | transloco: { count: faults().length } }}
      </button>
    }
  `,
  styleUrl: './scrolled-table.css',
  styles: `
    td:nth-child(3) {
      max-inline-size: 220px;
      overflow-wrap: anywhere;
    }
    td:last-child {
      min-inline-size: 260px;
    }
  `,
})
export class FaultsTable {
  readonly faults = input.required<readonly RowFault[]>();
  readonly all = signal(false);
  readonly shown = computed(() => (this.all() ? this.faults() : this.faults().slice(0, FIRST)));
}
