import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { AgencyApi } from '../agency/agency.api.ts';
import { workingFor } from '../agency/working.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { MissingConsent } from './missing-consent.ts';
import { ReferralApi } from './referral.api.ts';
import { StandsOn } from './stands-on.ts';

type AppointmentKind = ReferralRow['appointments'][number]['kind'];
interface Draft {
  readonly appointmentId: string;
  readonly commandId: string;
  readonly kind: AppointmentKind | '';
  readonly on: string;
  readonly at: string;
  readonly where: string;
  readonly personId: string;
  readonly note: string;
}
type Part = 'kind' | 'on' | 'at' | 'where' | 'note';

const empty = (): Draft => ({
  appointmentId: crypto.randomUUID(),
  commandId: crypto.randomUUID(),
  kind: '',
  on: '',
  at: '',
  where: '',
  personId: '',
  note: '',
});
const orNull = (text: string): string | null => text.trim() || null;

/** Somebody of the agency meets the child, or watches in class: what, when, where, who. */
@Component({
  selector: 'h-arrange-form',
  imports: [ChoiceGroup, Field, MissingConsent, StaffActFoot, StandsOn, TranslocoPipe],
  templateUrl: './arrange.form.html',
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
      gap: 24px 16px;
    }
  `,
})
export class ArrangeForm {
  readonly #api = inject(ReferralApi);
  readonly #agencies = inject(AgencyApi);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly referral = input.required<ReferralRow>();
  readonly agency = input.required<string>();
  readonly of = input.required<ConsentsOfChild>();
  readonly act = new Act<Draft>(
    () => `arrange-appointment/${this.referral().referralId}`,
    empty,
    (value) => this.#gapsIn(value),
    ({ appointmentId, commandId, kind, on, at, where, personId, note }) => {
      const { childId, referralId } = this.referral();
      const when = { kind, on, at: orNull(at), where: orNull(where), personId: orNull(personId), note: orNull(note) };
      return this.#api.arrange({ childId, referralId, appointmentId, ...when }, commandId);
    },
  );
  readonly #known = follow(['agency', 'professional'], (signal) => this.#agencies.all(signal));
  readonly professionals = computed(() => {
    const known = this.#known.value();
    return known ? workingFor(known, this.referral().agencyId, londonDay()) : [];
  });
  readonly kinds = computed<readonly Choice[]>(() =>
    (['appointment', 'observation'] as const).map((value) => ({
      value,
      label: this.#words.translate(`referral.meetings.kind.${value}`),
    })),
  );

  wrong(part: Part): string | undefined {
    return this.act.wrong()[`arrange-${part}`] ?? this.act.refusal()?.of(part);
  }

  /** What was written differently is another appointment: one of them may have reached school already. */
  edit(change: Partial<Draft>): void {
    this.act.set({ ...change, appointmentId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }

  #gapsIn({ kind, on }: Draft): readonly Gap[] {
    const { from, lastDay } = this.referral();
    const days = { from: this.#moments.day(from), until: this.#moments.day(lastDay) };
    return [
      ...(kind ? [] : [['arrange-kind', 'referral.arrange.gap.kind'] as const]),
      ...(on ? [] : [['arrange-on', 'referral.arrange.gap.on'] as const]),
      ...(on && (on < from || on > lastDay) ? [['arrange-on', 'referral.arrange.gap.outside', days] as const] : []),
    ];
  }
}
