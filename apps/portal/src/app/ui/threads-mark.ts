import { Component } from '@angular/core';

/** The idea of Heard as a drawing: voices on the left, threads to what was decided, one still waiting. */
@Component({
  selector: 'h-threads-mark',
  template: `
    <svg viewBox="0 0 320 120" aria-hidden="true">
      <g fill="none" stroke="var(--brand)" stroke-linecap="round">
        <path d="M24 14C140 14 170 52 296 52" stroke-width="5" />
        <path d="M24 44C140 44 170 62 296 62" stroke-width="4" stroke-dasharray="13 9" />
        <path d="M24 78C140 78 170 72 296 72" stroke="var(--muted)" stroke-width="3" stroke-dasharray="0.1 8" />
        <path d="M24 110H66" stroke="var(--stop)" stroke-width="2" stroke-dasharray="0.1 6" />
      </g>
      <circle cx="76" cy="110" r="6" fill="none" stroke="var(--stop)" stroke-width="3" />
      <circle cx="16" cy="14" r="8" fill="var(--parent)" />
      <circle cx="16" cy="44" r="8" fill="var(--child)" />
      <circle cx="16" cy="78" r="8" fill="var(--staff)" />
      <circle cx="16" cy="110" r="8" fill="var(--professional)" />
      <circle cx="302" cy="62" r="16" fill="var(--brand)" />
      <path d="M295 62l5 5 9-10" fill="none" stroke="var(--on-brand)" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      inline-size: 100%;
      max-inline-size: 560px;
      margin: 0 auto 24px;
    }
    svg {
      display: block;
      inline-size: min(100%, 320px);
    }
    :host-context([dir='rtl']) svg {
      transform: scaleX(-1);
    }
  `,
})
export class ThreadsMark {}
