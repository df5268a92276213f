import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { languageName } from '../concern/languages.ts';
import { ContactApi } from '../contact/contact.api.ts';
import { ContactForm } from '../contact/contact.form.ts';
import { HowReached } from '../contact/how-reached.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Words } from '../kernel/words.ts';
import { CopyLink } from '../ledger/copy-link.ts';
import { ToldAtHome } from '../retention/told-at-home.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ChildApi } from './child.api.ts';
import { FamilyPart } from './family-part.ts';
import { WhereaboutsForm } from './whereabouts.form.ts';

/** What school has written about the reader: for an adult of the family, themself and nobody else; for a young person, their family. */
@Component({
  selector: 'h-me-page',
  imports: [Card, ContactForm, CopyLink, FamilyPart, HowReached, Page, RouterLink, StateNote, ToldAtHome, TranslocoPipe, WhereaboutsForm],
  templateUrl: './me.page.html',
  styleUrl: './around-card.css',
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    dl > div {
      grid-template-columns: minmax(0, 8rem) minmax(0, 1fr);
    }
    .back {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class MePage {
  readonly #api = inject(ChildApi);
  readonly #contacts = inject(ContactApi);
  readonly #me = inject(Session).me;
  readonly #reader = inject(Words).language;
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly seen = follow(['circle', 'child', 'staff'], (signal) => this.#api.child(this.childId(), signal), this.childId);
  readonly reached = follow(['contact'], (signal) => this.#contacts.contacts(this.childId(), signal), this.childId);

  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly near = computed(() => this.#me()?.children.find((one) => one.childId === this.childId())?.as);
  /** Never a line about anybody else, whatever school may send. */
  readonly mine = computed(() => this.seen.value()?.circle.find((one) => (one.personId as string) === this.me()));
  readonly contact = computed(() => this.reached.value()?.contacts.find((one) => (one.personId as string) === this.me()));
  readonly hidden = computed(() => this.contact()?.hidden ?? false);
  readonly senco = computed(() => this.seen.value()?.staff.find((one) => one.role === 'senco')?.called ?? '');
  readonly languages = computed(() => {
    const { writes, speaks } = this.mine() ?? { writes: 'en', speaks: null };
    return { writes: this.#nameOf(writes), speaks: speaks && speaks !== writes ? this.#nameOf(speaks) : '' };
  });

  #nameOf(tag: string): string {
    return languageName(tag, this.#reader().id);
  }
}
