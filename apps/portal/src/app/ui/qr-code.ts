import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004), always dark on white: cameras want it so. What it says must stand beside it in words. */
@Component({
  selector: 'h-qr-code',
  template: `
    <svg
      role="img"
      [attr.aria-label]="named()"
      [attr.viewBox]="'0 0 ' + squares().length + ' ' + squares().length"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path [attr.d]="dark()" fill="#000000" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      inline-size: min(100%, 232px);
    }
    svg {
      display: block;
      inline-size: 100%;
      border-radius: 8px;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }
  `,
})
export class QrCode {
  /** What a camera reads. */
  readonly words = input.required<string>();
  readonly named = input.required<string>();
  /** Much text makes small squares: then room is worth more than what may be torn off. */
  readonly squares = computed(() => encode(this.words(), { ecc: this.words().length > 600 ? 'L' : 'M', border: 3 }).data);
  readonly dark = computed(() => this.squares().map(rowAt).join(''));
}

/** The dark squares of a row as SVG path data. */
const rowAt = (row: readonly boolean[], y: number): string => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('');
