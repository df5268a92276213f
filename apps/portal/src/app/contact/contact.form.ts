import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactRow } from '@heard/domain/contact';
import { orNull, Recording } from '../child/recording.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { LineField } from '../ui/line-field.ts';
import { ContactApi } from './contact.api.ts';

interface Draft {
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** How an adult around a child can be reached. Where their whereabouts are hidden there is no field for an address. */
@Component({
  selector: 'h-contact-form',
  imports: [LineField, StaffActFoot, TranslocoPipe],
  template: `
    @let value = act.value();
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        @if (contact()?.hidden) {
          <p>{{ 'contact.no-address' | transloco }}</p>
        } @else {
          <h-line-field
            name="address"
            type="lines"
            [most]="500"
            [label]="'contact.address' | transloco"
            [autocomplete]="own() ? 'street-address' : 'off'"
            [value]="value.address"
            [error]="act.faults()['address']"
            (written)="act.edit({ address: $event })"
          />
        }
        <h-line-field
          name="phone"
          type="tel"
          [label]="'contact.phone' | transloco"
          [autocomplete]="own() ? 'tel' : 'off'"
          [value]="value.phone"
          [error]="act.faults()['phone']"
          (written)="act.edit({ phone: $event })"
        />
        <h-line-field
          name="email"
          type="email"
          [label]="'contact.email' | transloco"
          [hint]="'contact.email-hint' | transloco"
          [autocomplete]="own() ? 'email' : 'off'"
          [value]="value.email"
          [error]="act.faults()['email']"
          (written)="act.edit({ email: $event })"
        />
        <p class="muted">{{ (own() ? 'contact.readers-own' : 'contact.readers') | transloco }}</p>
        <h-staff-act-foot [act]="act" [press]="'contact.press' | transloco" [done]="'contact.done' | transloco" />
      </form>
    }
  `,
})
export class ContactForm {
  readonly #api = inject(ContactApi);
  readonly childId = input.required<string>();
  readonly person = input.required<string>();
  readonly contact = input<ContactRow>();
  /** The reader's own. */
  readonly own = input(false);
  readonly sent = output<Receipt>();
  readonly act = new Recording<Draft>(
    () => `contact/${this.childId()}/${this.person()}`,
    () => this.#known(),
    ({ email }) => (email.trim() && !/^\S+@\S+\.\S+$/.test(email.trim()) ? [['email', 'contact.gap-email'] as const] : []),
    async ({ commandId, address, phone, email }) => {
      const ways = { address: this.contact()?.hidden ? null : orNull(address), phone: orNull(phone), email: orNull(email.trim()) };
      const receipt = await this.#api.record({ childId: this.childId(), personId: this.person(), ...ways }, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
    { 'whereabouts-hidden': 'address' },
  );

  #known(): Draft {
    const { address, phone, email } = this.contact() ?? {};
    return { address: address ?? '', phone: phone ?? '', email: email ?? '' };
  }
}
