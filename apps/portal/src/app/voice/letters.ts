import { Component, input } from '@angular/core';

/** People as the letters of their names, in the colour of their voice. A picture only: put the names beside it. */
@Component({
  selector: 'h-letters',
  template: `
    @for (name of names(); track name) {
      <span>{{ letter(name) }}</span>
    } @empty {
      <span>{{ other() }}</span>
    }
  `,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      max-inline-size: 220px;
    }
    span {
      display: grid;
      inline-size: 64px;
      block-size: 64px;
      place-items: center;
      border-radius: 50%;
      background: var(--staff);
      color: var(--on-voice);
      font-size: 1.75rem;
      font-weight: 700;
    }
    :host(.parent) span {
      background: var(--parent);
    }
  `,
})
export class Letters {
  readonly names = input.required<readonly string[]>();
  /** In place of names that are not known here. */
  readonly other = input.required<string>();

  letter(name: string): string {
    return [...name.replace(/^(Mr|Mrs|Ms|Miss|Mx|Dr)\.? /, '')][0]?.toUpperCase() ?? '';
  }
}
