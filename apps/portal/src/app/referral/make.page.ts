import { Component, computed, effect, inject, input, type Signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AgencyApi } from '../agency/agency.api.ts';
import { ConsentApi } from '../consent/consent.api.ts';
import { Ticks } from '../consent/ticks.ts';
import { Act } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import type { Choice } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { gapsIn, type Made, made, type Making, newMaking } from './making.ts';
import { MissingConsent } from './missing-consent.ts';
import { ReferralApi } from './referral.api.ts';
import { type Stands, standsFor } from './standing.ts';
import { StandsOn } from './stands-on.ts';

const nowhere: Stands = { as: 'none', row: undefined };

/** A child is referred to a service, on a permission: the page says which, and where there is none, the way to one. */
@Component({
  selector: 'h-make-page',
  imports: [Field, MissingConsent, Page, RouterLink, StaffActFoot, StandsOn, StateNote, Ticks, TranslocoPipe],
  templateUrl: './make.page.html',
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 24px 16px;
    }
    .on {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class MakePage {
  readonly #api = inject(ReferralApi);
  readonly #consents = inject(ConsentApi);
  readonly #agencies = inject(AgencyApi);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly agency = input<string>();

  readonly of = follow(['consent', 'who'], (signal) => this.#consents.ofChild(this.childId(), signal), this.childId);
  readonly agencies = follow(['agency'], (signal) => this.#agencies.all(signal));
  readonly form = new Act<Making>(
    () => `make-referral/${this.childId()}`,
    newMaking,
    () => gapsIn(this.made(), this.stands(), (day) => this.#moments.day(day)),
    ({ referralId, commandId }) => this.#send(referralId, commandId),
  );
  readonly child = computed(() => this.of.value()?.child.called ?? '');
  readonly stands: Signal<Stands> = computed(() => {
    const of = this.of.value();
    const { agencyId } = this.form.value();
    return of && agencyId ? standsFor(of, { act: 'referral', agencyId, scope: [] }) : nowhere;
  });
  readonly made: Signal<Made> = computed(() => made(this.form.value(), this.stands(), this.of.value()?.today ?? ''));
  readonly name = computed(() => this.agencies.value()?.agencies.find((one) => one.agencyId === this.form.value().agencyId)?.name);
  readonly scopes = computed<readonly Choice[]>(() =>
    (this.stands().row?.scope ?? []).map((value) => ({
      value,
      label: this.#words.translate(`consent.scope.${value}`, { child: this.child() }),
    })),
  );
  readonly same = computed(() => {
    const refusal = this.form.refusal();
    return refusal?.code === 'referred-already' ? String(refusal.facts['referralId']) : undefined;
  });

  constructor() {
    effect(() => {
      const agencyId = this.agency();
      if (!this.form.ready() || !agencyId) return;
      untracked(() => agencyId !== this.form.value().agencyId && this.edit({ agencyId }));
    });
  }

  /** What was written differently is another referral: one of them may have reached school already. */
  edit(change: Partial<Making>): void {
    this.form.set({ ...change, referralId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }

  /** Another service has a permission of its own. */
  choose(agencyId: string): void {
    this.edit({ agencyId, scope: null, until: null });
  }

  async #send(referralId: string, commandId: string) {
    const receipt = await this.#api.make({ childId: this.childId(), referralId, ...this.made() }, commandId);
    void this.#router.navigate(['/referral', referralId]);
    return receipt;
  }
}
