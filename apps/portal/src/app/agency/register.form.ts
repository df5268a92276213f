import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Session } from '../kernel/session.ts';
import { Field } from '../ui/field.ts';
import { AgencyApi } from './agency.api.ts';
import { type Kind, KINDS } from './working.ts';

interface Draft {
  readonly agencyId: string;
  readonly commandId: string;
  readonly name: string;
  readonly kind: Kind | '';
}

const gapsIn = ({ name, kind }: Draft): readonly Gap[] => [
  ...(name.trim() ? [] : [['agency-name', 'agency.register.gap-name'] as const]),
  ...(kind ? [] : [['agency-kind', 'agency.register.gap-kind'] as const]),
];

/** A service with which school works: what it is called and what it does. */
@Component({
  selector: 'h-register-form',
  imports: [Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-field
        for="agency-name"
        [label]="'agency.register.name' | transloco"
        [hint]="'agency.register.name-hint' | transloco"
        [error]="act.wrong()['agency-name'] ?? act.refusal()?.of('name')"
      >
        <input
          #name
          id="agency-name"
          class="field"
          autocomplete="off"
          maxlength="120"
          aria-describedby="agency-name-hint agency-name-error"
          [attr.aria-invalid]="act.wrong()['agency-name'] ? 'true' : null"
          [value]="act.value().name"
          (input)="edit({ name: name.value })"
        />
      </h-field>
      <h-field for="agency-kind" [label]="'agency.register.kind' | transloco" [error]="act.wrong()['agency-kind']">
        <select
          #kind
          id="agency-kind"
          class="field"
          aria-describedby="agency-kind-error"
          [attr.aria-invalid]="act.wrong()['agency-kind'] ? 'true' : null"
          (change)="edit({ kind: $any(kind.value) })"
        >
          <option value="" [selected]="!act.value().kind">{{ 'agency.register.choose' | transloco }}</option>
          @for (one of kinds(); track one.value) {
            <option [value]="one.value" [selected]="one.value === act.value().kind">{{ one.label }}</option>
          }
        </select>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="'agency.register.press' | transloco" [done]="'agency.register.done' | transloco" />
      @if (twin(); as agencyId) {
        <a [href]="'/agencies#' + agencyId">{{ 'agency.register.twin' | transloco }}</a>
      }
    </form>
  `,
})
export class RegisterForm {
  readonly #api = inject(AgencyApi);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly act = new Act<Draft>(
    () => 'register-agency',
    () => ({ agencyId: crypto.randomUUID(), commandId: crypto.randomUUID(), name: '', kind: '' }),
    gapsIn,
    ({ agencyId, name, kind, commandId }) =>
      this.#api.register({ schoolId: this.#me()?.schoolId ?? '', agencyId, name: name.trim(), kind: kind || 'other' }, commandId),
  );
  readonly kinds = computed(() => KINDS.map((value) => ({ value, label: this.#words.translate(`agency.kind.${value}`) })));
  readonly twin = computed(() => {
    const refusal = this.act.refusal();
    return refusal?.code === 'agency-recorded' ? String(refusal.facts['agencyId']) : undefined;
  });

  /** What was written differently is another service: one of them may have reached school already. */
  edit(change: Partial<Draft>): void {
    this.act.set({ ...change, agencyId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }
}
