import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContactApi } from '../contact/contact.api.ts';
import { follow } from '../kernel/follow.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AdultCard } from './adult-card.ts';
import { around } from './around-child.ts';
import { Gone } from './gone.ts';
import { Orders } from './orders.ts';
import { OwnRights } from './own-rights.ts';
import { placeWords } from './sen-words.ts';
import { SupporterCard } from './supporter-card.ts';
import { WhoApi } from './who.api.ts';

/** Who is who around a child, with orders and evidence plain: for whoever leads, with a minute and a worried parent at the desk. */
@Component({
  selector: 'h-who-page',
  imports: [AdultCard, Card, Gone, Orders, OwnRights, Page, RouterLink, StateNote, SupporterCard, TranslocoPipe],
  templateUrl: './who.page.html',
  styles: `
    .cards {
      display: grid;
      gap: 16px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      align-items: start;
    }
    .cards > li {
      max-inline-size: none;
    }
    .back {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class WhoPage {
  readonly #api = inject(WhoApi);
  readonly #contacts = inject(ContactApi);
  readonly childId = input.required<string>();
  readonly seen = follow(['who', 'child'], (signal) => this.#api.who(this.childId(), signal), this.childId);
  readonly reached = follow(['contact'], (signal) => this.#contacts.contacts(this.childId(), signal), this.childId);
  readonly around = computed(() => {
    const who = this.seen.value();
    return who ? around(who) : { adults: [], supporters: [], gone: [] };
  });
  readonly place = computed(() => {
    const who = this.seen.value();
    return who && placeWords(who.child);
  });
  readonly hasOrders = computed(() => Object.keys(this.seen.value()?.circle.orders ?? {}).length > 0);
  /** The receipt of what was just recorded on the page before. */
  readonly code = inject(Router).currentNavigation()?.extras.state?.['code'] as string | undefined;

  contactOf(person: string) {
    return this.reached.value()?.contacts.find((one) => one.personId === person);
  }
}
