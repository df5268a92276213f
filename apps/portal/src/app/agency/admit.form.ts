import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AgencyRow, ProfessionalRow } from '@heard/domain/agency';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { londonDay } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { AgencyApi } from './agency.api.ts';

interface Draft {
  readonly personId: string;
  readonly commandId: string;
  readonly name: string;
  readonly called: string;
  readonly profession: string;
  readonly from: string;
  readonly until: string;
}
type Part = 'name' | 'called' | 'profession' | 'from' | 'until';

/** Somebody comes from a service, or what is recorded of them is put right: who, what they are, from when until when. */
@Component({
  selector: 'h-admit-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  templateUrl: './admit.form.html',
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 24px 16px;
      align-items: end;
    }
  `,
})
export class AdmitForm {
  readonly #api = inject(AgencyApi);
  readonly #words = inject(TranslocoService);
  readonly agency = input.required<AgencyRow>();
  /** Who is recorded already and is changed; somebody new when absent. */
  readonly person = input<ProfessionalRow>();
  readonly act = new Act<Draft>(
    () => `admit-professional/${this.person()?.personId ?? this.agency().agencyId}`,
    () => this.#empty(),
    (value) => this.#gapsIn(value),
    ({ personId, commandId, name, called, profession, from, until }) => {
      const { schoolId, agencyId } = this.agency();
      const who = { name: name.trim(), called: called.trim(), profession: profession.trim() };
      return this.#api.admit({ schoolId, agencyId, personId, ...who, from, lastDay: until || null }, commandId);
    },
  );
  readonly press = computed(() => {
    if (this.person()) return this.#words.translate('agency.admit.press-change');
    const name = this.act.value().called.trim();
    return this.#words.translate(name ? 'agency.admit.press' : 'agency.admit.press-nobody', { name });
  });

  id(part: Part): string {
    return `${part}-${this.person()?.personId ?? this.agency().agencyId}`;
  }

  wrong(part: Part): string | undefined {
    return this.act.wrong()[this.id(part)] ?? this.act.refusal()?.of(part === 'until' ? 'lastDay' : part);
  }

  /** What was written differently is another person: one of them may have reached school already. */
  edit(change: Partial<Draft>): void {
    const personId = this.person()?.personId ?? crypto.randomUUID();
    this.act.set({ ...change, personId, commandId: crypto.randomUUID() });
  }

  #empty(): Draft {
    const { personId = crypto.randomUUID(), name = '', called = '', profession = '', from = londonDay(), lastDay } = this.person() ?? {};
    return { personId, commandId: crypto.randomUUID(), name, called, profession, from, until: lastDay ?? '' };
  }

  #gapsIn({ name, called, profession, from, until }: Draft): readonly Gap[] {
    return [
      ...(name.trim() ? [] : [[this.id('name'), 'agency.admit.gap-name'] as const]),
      ...(called.trim() ? [] : [[this.id('called'), 'agency.admit.gap-called'] as const]),
      ...(profession.trim() ? [] : [[this.id('profession'), 'agency.admit.gap-profession'] as const]),
      ...(from ? [] : [[this.id('from'), 'agency.admit.gap-from'] as const]),
      ...(from && until && until < from ? [[this.id('until'), 'agency.admit.gap-order'] as const] : []),
    ];
  }
}
