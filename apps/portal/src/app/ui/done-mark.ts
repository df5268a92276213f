import { Component } from '@angular/core';

/** The round tick over "School has your words". A picture only: the heading says it. */
@Component({
  selector: 'h-done-mark',
  template: `
    <svg width="64" height="64" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="32" fill="var(--brand)" />
      <path
        d="M20 33l8.5 8.5L45 24"
        fill="none"
        stroke="var(--on-brand)"
        stroke-width="5"
        stroke-linecap="round"
        stroke-linejoin="round"
        pathLength="1"
      />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    path {
      stroke-dasharray: 1;
      animation: draw var(--quick) ease-out both;
    }
    @keyframes draw {
      from {
        stroke-dashoffset: 1;
      }
    }
    @media print {
      path {
        animation: none;
      }
    }
  `,
})
export class DoneMark {}
