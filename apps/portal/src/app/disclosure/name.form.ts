import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { londonDay } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { DisclosureApi, type Member } from './disclosure.api.ts';

interface Draft {
  readonly personId: string;
  readonly as?: 'lead' | 'deputy' | undefined;
}

const gapsIn = ({ personId, as }: Draft): readonly Gap[] => [
  ...(personId ? [] : [['name-person', 'disclosure.named.gap-person'] as const]),
  ...(as ? [] : [['name-as', 'disclosure.named.gap-as'] as const]),
];

/** Names a member of staff as lead or deputy, from today. */
@Component({
  selector: 'h-name-form',
  imports: [ChoiceGroup, Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-field for="name-person" [label]="'disclosure.named.person' | transloco" [error]="act.wrong()['name-person']">
        <select
          #person
          id="name-person"
          class="field"
          aria-describedby="name-person-error"
          [attr.aria-invalid]="act.wrong()['name-person'] ? 'true' : null"
          (change)="act.set({ personId: person.value })"
        >
          <option value="" [selected]="!act.value().personId">{{ 'disclosure.named.choose' | transloco }}</option>
          @for (one of members(); track one.personId) {
            <option [value]="one.personId" [selected]="one.personId === act.value().personId">{{ one.name }}</option>
          }
        </select>
      </h-field>
      <h-choice-group
        name="name-as"
        [legend]="'disclosure.named.legend' | transloco"
        [choices]="choices()"
        [value]="act.value().as"
        [error]="act.wrong()['name-as']"
        (valueChange)="act.set({ as: $event })"
      />
      <h-staff-act-foot [act]="act" [press]="'disclosure.named.press' | transloco" [done]="'disclosure.named.done' | transloco" />
    </form>
  `,
})
export class NameForm {
  readonly #api = inject(DisclosureApi);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly staff = input.required<readonly Member[]>();
  /** Each person once, whatever posts they hold. */
  readonly members = computed(() => {
    const now = this.staff().filter((one) => one.until === null || londonDay() < one.until);
    return [...new Map(now.map((one) => [one.personId, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  });
  readonly act = new Act<Draft>(
    () => 'name-safeguarding',
    () => ({ personId: '' }),
    gapsIn,
    ({ personId, as = 'deputy' }, commandId) =>
      this.#api.name({ schoolId: this.#me()?.schoolId ?? '', personId, as, from: londonDay() }, commandId),
  );

  choices(): readonly { readonly value: 'lead' | 'deputy'; readonly label: string }[] {
    return (['lead', 'deputy'] as const).map((value) => ({ value, label: this.#words.translate(`disclosure.named.as.${value}`) }));
  }
}
