import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AgencyApi } from '../agency/agency.api.ts';
import { WhoApi } from '../child/who.api.ts';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AccountApi, type WrittenLetter } from './account.api.ts';
import { LetterSheet } from './letter-sheet.ts';
import { OpenLetters } from './open-letters.ts';
import { WriteLetterForm } from './write-letter.form.ts';

/** A letter for somebody who has no other way in; and those that are out. */
@Component({
  selector: 'h-write-letter-page',
  imports: [LetterSheet, OpenLetters, Page, RouterLink, StateNote, TranslocoPipe, WriteLetterForm],
  template: `
    @if (written(); as letter) {
      <h-letter-sheet [letter]="letter" [fresh]="fresh()" />
    } @else {
      <h-page [heading]="heading() | transloco: { name: name() }" [lead]="'account.write.lead' | transloco">
        @if (letters.value(); as out) {
          @if (person(); as personId) {
            <h-write-letter-form [personId]="personId" [childId]="child()" [before]="before()" (written)="wrote($event)" />
            <p>
              <a routerLink="/account/letter">{{ 'account.write.all' | transloco }}</a>
            </p>
          } @else {
            <h-open-letters [letters]="out" (done)="letters.again()" />
          }
        } @else {
          <h-state-note [state]="$any(letters.state())" (again)="letters.again()" />
        }
      </h-page>
    }
  `,
})
export class WriteLetterPage {
  readonly #api = inject(AccountApi);
  readonly #whoApi = inject(WhoApi);
  readonly #agencyApi = inject(AgencyApi);
  /** From the address: for whom, and around which child they are recorded. */
  readonly person = input<string>();
  readonly child = input<string>();

  readonly letters = follow([], (signal) => this.#api.letters(signal));
  readonly named = follow([], (signal) => this.#nameOf(this.person(), this.child(), signal), this.person);
  readonly before = computed(() => this.letters.value()?.find(({ personId }) => personId === this.person()));
  readonly name = computed(() => this.named.value() ?? this.before()?.name);
  readonly heading = computed(() => {
    if (!this.person()) return 'account.write.heading';
    return this.name() ? 'account.write.heading-of' : 'account.write.heading-somebody';
  });
  readonly #wrote = linkedSignal<string | undefined, { letter: WrittenLetter; fresh: boolean } | undefined>({
    source: this.person,
    computation: () => undefined,
  });
  readonly written = computed(() => this.#wrote()?.letter);
  readonly fresh = computed(() => this.#wrote()?.fresh ?? false);

  wrote(wrote: { letter: WrittenLetter; fresh: boolean }): void {
    this.#wrote.set(wrote);
    this.letters.again();
  }

  /** As the child's file has it, or the list of those who come from services; school says it again with the letter. */
  async #nameOf(person: string | undefined, child: string | undefined, signal: AbortSignal): Promise<string | undefined> {
    if (!person) return undefined;
    if (!child) return (await this.#agencyApi.all(signal)).professionals.find(({ personId }) => personId === person)?.name;
    const { people, supporters } = (await this.#whoApi.who(child, signal)).circle;
    return Object.values({ ...people, ...supporters }).find(({ personId }) => personId === person)?.name;
  }
}
