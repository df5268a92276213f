import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { languageName } from '../concern/languages.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ConsentApi } from './consent.api.ts';

/** The record of one adult’s consent (ISO/IEC TS 27560) as a page that a person can read, and as a file. */
@Component({
  selector: 'h-record-page',
  imports: [Card, Page, RouterLink, StateNote, TranslocoPipe],
  templateUrl: './record.page.html',
  styleUrl: './facts.css',
})
export class RecordPage {
  readonly #api = inject(ConsentApi);
  readonly #reader = inject(Words).language;
  readonly moments = inject(Moments);
  readonly consentId = input.required<string>();
  /** Whose record, for whoever leads; one’s own otherwise. */
  readonly person = input<string>();

  readonly seen = follow(['consent'], (signal) => this.#api.record(this.consentId(), this.person(), signal));
  readonly record = computed(() => this.seen.value());
  readonly purpose = computed(() => this.record()?.pii_processing.purposes[0]);
  readonly heading = computed(() => `consent.record.${this.record()?.heard.family === 'permission' ? 'heading-permission' : 'heading'}`);
  readonly address = computed(() => {
    const person = this.person();
    return `/api/consent/record?${new URLSearchParams({ consent: this.consentId(), ...(person && { person }) })}`;
  });
  readonly file = computed(() => `consent-record-${this.consentId()}.json`);

  /** `dpv:ConsentGiven` is a term of a vocabulary; its last part is a key of the catalogue. */
  termOf(term: string): string {
    return term.split(':').at(-1) ?? term;
  }

  nameOf(party: string): string {
    return this.record()?.party_identification.find((one) => one.party_id === party)?.party_name ?? '';
  }

  /** Days stand in a record as programs write them. */
  inWords(text: string): string {
    return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => this.moments.day(day));
  }

  language(tag: string): string {
    return languageName(tag, this.#reader().id);
  }
}
