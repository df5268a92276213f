import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CircleRow, Relationship } from '@heard/domain/child';
import { languageName, WRITTEN } from '../concern/languages.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { Words } from '../kernel/words.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { standsOn } from './around-child.ts';
import { KnownAdult } from './known-adult.ts';
import { emptyOf, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';

const RELATIONSHIPS = [
  'mother',
  'father',
  'parent',
  'step-parent',
  'grandparent',
  'carer',
  'foster-carer',
  'kinship-carer',
  'guardian',
  'other',
] as const satisfies readonly Relationship['relationship'][];
const YES_NO = ['yes', 'no', 'unknown'] as const;
type YesNo = (typeof YES_NO)[number];

interface Draft {
  readonly personId: string;
  readonly name: string;
  readonly called: string;
  readonly relationship: string;
  readonly parentalResponsibility: YesNo;
  readonly care: YesNo;
  readonly writes: string;
  readonly speaks: string;
  readonly from: string;
}

/** Who an adult of the family is: recorded for the first time, or as it is now. */
@Component({
  selector: 'h-adult-form',
  imports: [ChoiceGroup, KnownAdult, LineField, ListField, StaffActFoot, TranslocoPipe],
  templateUrl: './adult.form.html',
})
export class AdultForm {
  readonly #api = inject(WhoApi);
  readonly #words = inject(TranslocoService);
  readonly #reader = inject(Words).language;
  readonly who = input.required<Who>();
  /** Somebody who is recorded already. */
  readonly person = input<string>();
  readonly sent = output<Receipt>();
  readonly act = new Recording<Draft>(
    () => `adult/${this.who().child.childId}/${this.person() ?? 'new'}`,
    () => this.#known(),
    (value) => emptyOf(value, 'name', 'called', 'relationship', 'from'),
    async ({ commandId, speaks, ...fields }) => {
      const said = { childId: this.who().child.childId, ...fields, speaks: speaks && speaks !== fields.writes ? speaks : null };
      const receipt = await this.#api.do('record-relationship', said, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
  );

  readonly already = computed(() => Object.keys(this.who().circle.people));
  readonly relationships = computed(() => this.#choices(RELATIONSHIPS, 'relationship'));
  readonly yesNo = computed(() => this.#choices(YES_NO, 'yes-no'));
  readonly languages = computed<readonly Choice[]>(() => {
    const { writes, speaks } = this.act.value();
    const tags = [...new Set([...WRITTEN, writes, speaks].filter(Boolean))];
    return tags.map((value) => ({ value, label: languageName(value, this.#reader().id) }));
  });

  /** The same person as around another child. What they are to this one is asked anew. */
  take({ personId, name, writes, speaks }: CircleRow): void {
    this.act.edit({ personId, name, writes, speaks: speaks ?? '' });
  }

  #known(): Draft {
    const { circle, today } = this.who();
    const one = Object.values<Relationship>(circle.people).find(({ personId }) => personId === this.person());
    if (!one) return { ...blank(), from: today };
    const { personId, name, called, relationship, parentalResponsibility, care, writes, speaks } = one;
    const from = standsOn(one, today) === 'ended' ? today : one.from;
    return { personId, name, called, relationship, parentalResponsibility, care, writes, speaks: speaks ?? '', from };
  }

  #choices<T extends string>(values: readonly T[], word: string): readonly Choice<T>[] {
    return values.map((value) => ({ value, label: this.#words.translate(`who.${word}.${value}`) }));
  }
}

const blank = (): Omit<Draft, 'from'> => ({
  personId: crypto.randomUUID(),
  name: '',
  called: '',
  relationship: '',
  parentalResponsibility: 'unknown',
  care: 'unknown',
  writes: 'en',
  speaks: '',
});
