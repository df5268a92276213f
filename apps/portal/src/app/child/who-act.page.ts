import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContactApi } from '../contact/contact.api.ts';
import { ContactForm } from '../contact/contact.form.ts';
import type { Receipt } from '../kernel/ask.ts';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AdultForm } from './adult.form.ts';
import { CapacityForm } from './capacity.form.ts';
import { EndForm } from './end.form.ts';
import { OrderForm } from './order.form.ts';
import { PaperForm, type PaperSeen } from './paper.form.ts';
import { PlaceForm } from './place.form.ts';
import { SupporterForm } from './supporter.form.ts';
import { WhereaboutsForm } from './whereabouts.form.ts';
import { WhoApi } from './who.api.ts';

const ACTS = ['adult', 'supporter', 'end', 'paper', 'order', 'lift', 'whereabouts', 'contact', 'capacity', 'place'] as const;
/** Acts that make no sense without somebody whom they are about. */
const ofSomebody: readonly string[] = ['end', 'whereabouts', 'contact'];

/** One thing that is recorded about who is who, on a page of its own; afterwards back to where it shows. */
@Component({
  selector: 'h-who-act-page',
  imports: [
    AdultForm,
    CapacityForm,
    ContactForm,
    EndForm,
    OrderForm,
    Page,
    PaperForm,
    PlaceForm,
    RouterLink,
    StateNote,
    SupporterForm,
    TranslocoPipe,
    WhereaboutsForm,
  ],
  templateUrl: './who-act.page.html',
  styles: `
    .back {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class WhoActPage {
  readonly #api = inject(WhoApi);
  readonly #contacts = inject(ContactApi);
  readonly #router = inject(Router);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly act = input.required<string>();
  readonly person = input<string>();
  readonly order = input<string>();
  readonly document = input<string>();
  readonly evidence = input<string>();
  readonly next = input<string>();
  readonly seen = follow(['who', 'child'], (signal) => this.#api.who(this.childId(), signal), this.childId);
  readonly reached = follow(['contact'], (signal) => this.#contacts.contacts(this.childId(), signal), this.childId);

  readonly name = computed(() => this.seen.value()?.people[this.person() ?? '']?.called ?? '');
  readonly hidden = computed(() => this.seen.value()?.circle.hidden.some((one) => (one as string) === this.person()) ?? false);
  readonly contact = computed(() => this.reached.value()?.contacts.find((one) => (one.personId as string) === this.person()));
  /** What this page does, where it is an act and about somebody or something that is here. */
  readonly here = computed(() => {
    const act = ACTS.find((one) => one === this.act());
    const circle = this.seen.value()?.circle;
    if (!act || !circle) return undefined;
    if (act === 'lift') return Object.hasOwn(circle.orders, this.order() ?? '') ? act : undefined;
    const known = this.person() !== undefined && this.name() !== '';
    return known || (this.person() === undefined && !ofSomebody.includes(act)) ? act : undefined;
  });
  /** "Record somebody", or of whom: "Mum: what is recorded". */
  readonly heading = computed(() => {
    const act = this.here();
    const again = this.person() !== undefined && (act === 'adult' || act === 'supporter');
    const show = act === 'whereabouts' && this.hidden();
    return `who.act.${act}.heading${again ? '-again' : show ? '-show' : ''}`;
  });

  back({ code }: Pick<Receipt, 'code'>): void {
    void this.#router.navigate(['/children', this.childId(), 'who'], { state: { code } });
  }

  /** A paper for an order leads on to the order. */
  seenPaper({ receipt, evidenceId, document }: PaperSeen): void {
    if (this.next() !== 'order' || document !== 'court-order') return this.back(receipt);
    void this.#router.navigate(['/children', this.childId(), 'who', 'order'], { queryParams: { evidence: evidenceId } });
  }
}
