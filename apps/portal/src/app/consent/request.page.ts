import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ChildApi } from '../child/child.api.ts';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { follow } from '../kernel/follow.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ChooseChild } from './choose-child.ts';
import { ConsentApi } from './consent.api.ts';
import { RequestWhatForm } from './request-what.form.ts';
import { RequestWhomForm } from './request-whom.form.ts';
import { ACTS, filled, gapsIn, type Known, newRequest, type Requesting } from './requesting.ts';
import { SaidSo } from './said-so.ts';
import { endOfSchoolYear } from './school-year.ts';
import { WhatIsAsked } from './what-is-asked.ts';

/** A request, filled in as far as it can be: choose, look, ask. */
@Component({
  selector: 'h-request-page',
  imports: [ChooseChild, Page, RequestWhatForm, RequestWhomForm, RouterLink, StaffActFoot, StateNote, TranslocoPipe, WhatIsAsked],
  templateUrl: './request.page.html',
  styleUrl: './request.page.css',
})
export class RequestPage {
  readonly #api = inject(ConsentApi);
  readonly #childApi = inject(ChildApi);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly #say = inject(SaidSo);
  /** From the address: about whom, what, with which service. */
  readonly child = input<string>();
  readonly act = input<string>();
  readonly agency = input<string>();

  readonly children = follow(['child'], (signal) => this.#childApi.children(signal));
  readonly facts = follow(['consent', 'who', 'agency'], (signal) => this.#ask(this.child(), signal), this.child);
  readonly form = new Act<Requesting>(
    () => `request-consent/${this.child() ?? ''}`,
    newRequest,
    (from) => gapsIn(from, this.#filled(from), this.known()?.today ?? ''),
    (from) => this.#send(from),
  );
  readonly known = computed<Known | undefined>(() => {
    const facts = this.facts.value();
    return (
      facts && {
        child: facts.of.child.called,
        today: facts.of.today,
        lastDay: endOfSchoolYear(facts.of.today, facts.closures),
        may: facts.of.may,
        agencies: facts.agencies,
        wordings: facts.wordings,
        say: (key, params) => this.#words.translate(key, params),
        listed: (names) => this.#say.listed(names),
        day: (day, language) =>
          new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(new Date(day)),
      }
    );
  });
  readonly request = computed(() => this.#filled(this.form.value()));
  readonly agencyNames = computed(() => Object.fromEntries((this.known()?.agencies ?? []).map((one) => [one.agencyId, one.name])));
  readonly names = computed(() => {
    const people = this.facts.value()?.of.people ?? {};
    return this.#say.listed((this.request()?.asked ?? []).map((person) => people[person]?.called ?? ''));
  });
  readonly same = computed(() => {
    const refusal = this.form.refusal();
    return refusal?.code === 'asked-already' ? String(refusal.facts['consentId']) : undefined;
  });

  constructor() {
    effect(() => {
      if (!this.form.ready()) return;
      const act = [...ACTS.permission, ...ACTS.data].find((one) => one === this.act());
      const agencyId = this.agency();
      untracked(() => {
        const now = this.form.value();
        const another = act !== now.act || (agencyId !== undefined && agencyId !== now.agencyId);
        if (act && another) this.edit({ act, purpose: null, scope: null, shares: null, text: null, ...(agencyId && { agencyId }) });
      });
    });
  }

  /** What was written differently is another request: one of them may have reached school already. */
  edit(change: Partial<Requesting>): void {
    this.form.set({ ...change, consentId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }

  #filled(from: Requesting): ReturnType<typeof filled> {
    const known = this.known();
    return known && filled(from, known);
  }

  async #ask(child: string | undefined, signal: AbortSignal) {
    if (!child) return undefined;
    const [of, agencies, wordings, school] = await Promise.all([
      this.#api.ofChild(child, signal),
      this.#api.agencies(signal),
      this.#api.wordings(signal),
      this.#api.school(signal),
    ]);
    return { of, agencies, wordings, closures: school.closures };
  }

  async #send(from: Requesting) {
    const { consentId, commandId } = from;
    const receipt = await this.#api.request({ childId: this.child(), consentId, ...this.#filled(from) }, commandId);
    void this.#router.navigate(['/consent', consentId]);
    return receipt;
  }
}
