import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NoConsent } from '@heard/domain/child';

/** Why somebody cannot answer, and whom to talk to. */
@Component({
  selector: 'h-may-not-note',
  imports: [TranslocoPipe],
  template: `
    <h3>{{ 'consent.may-not.heading' | transloco }}</h3>
    <p>{{ 'consent.may-not.' + because() | transloco }}</p>
    <p>{{ 'consent.may-not.talk' | transloco: { name: name() } }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 16px 18px;
      border-radius: var(--corner);
      background: var(--sun-soft);
    }
  `,
})
export class MayNotNote {
  readonly because = input.required<NoConsent | null>();
  readonly name = input.required<string>();
}
