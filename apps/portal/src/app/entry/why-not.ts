import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../kernel/refusals.ts';

/** What a device says itself; everything else has school's own sentence. */
const ofDevices = new Set(['passkey-not-given', 'passkey-here-already', 'passkey-unable']);

/** Why a way in did not work: that school was not reached, what the device said, or school's own sentence. */
@Component({
  selector: 'h-why-not',
  imports: [TranslocoPipe],
  template: `
    @if (refusal(); as refusal) {
      <p class="refused" role="alert">{{ word() ? ('entry.trouble.' + word() | transloco) : refusal.detail }}</p>
    }
  `,
  styles: `
    :host:not(:has(p)) {
      display: none;
    }
  `,
})
export class WhyNot {
  readonly refusal = input.required<Refusal | undefined>();
  readonly word = computed(() => {
    const { kind, code, detail } = this.refusal() ?? {};
    if (kind === 'no-connection' || kind === 'away') return 'lost';
    if (code && ofDevices.has(code)) return code;
    return detail ? undefined : kind === 'slow-down' ? 'slow' : 'refused';
  });
}
