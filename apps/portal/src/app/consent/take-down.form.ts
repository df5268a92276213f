import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Session } from '../kernel/session.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { adultsIn } from './asked.ts';
import { ConsentApi, type OneConsent, type Saying } from './consent.api.ts';

interface Draft {
  readonly person?: string | undefined;
  readonly answer?: Saying | undefined;
  readonly how?: string | undefined;
  readonly words: string;
}

const ways = ['phone', 'in-person', 'on-paper', 'interpreted'] as const;
const answers = ['give', 'decline', 'withdraw'] as const;
const wordOf = { give: 'yes', decline: 'no', withdraw: 'back' } as const;

const gapsIn = ({ person, answer, how }: Draft): readonly Gap[] => [
  ...(person ? [] : [['person', 'consent.take-down.gap-who'] as const]),
  ...(answer ? [] : [['answer', 'consent.take-down.gap-answer'] as const]),
  ...(how ? [] : [['how', 'consent.take-down.gap-how'] as const]),
];

/** An answer that school heard or read: whose, what, and how it came. */
@Component({
  selector: 'h-take-down-form',
  imports: [ChoiceGroup, Field, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <p class="muted">{{ 'consent.take-down.detail' | transloco }}</p>
      <h-choice-group
        name="person"
        [legend]="'consent.take-down.who' | transloco"
        [choices]="people()"
        [value]="act.value().person"
        [error]="act.wrong()['person']"
        (valueChange)="act.set({ person: $event })"
      />
      <h-choice-group
        name="answer"
        [legend]="'consent.take-down.answer' | transloco"
        [choices]="sayings()"
        [value]="act.value().answer"
        [error]="act.wrong()['answer']"
        (valueChange)="act.set({ answer: $any($event) })"
      />
      <h-choice-group
        name="how"
        [legend]="'consent.take-down.how' | transloco"
        [choices]="hows()"
        [value]="act.value().how"
        [error]="act.wrong()['how']"
        (valueChange)="act.set({ how: $event })"
      />
      <h-field for="their-words" [label]="'consent.take-down.words' | transloco" [kept]="act.value().words ? act.kept() : undefined">
        <textarea
          #words
          id="their-words"
          class="field"
          rows="2"
          dir="auto"
          [value]="act.value().words"
          (input)="act.set({ words: words.value })"
        ></textarea>
      </h-field>
      <h-staff-act-foot [act]="act" [press]="'consent.take-down.press' | transloco" [done]="'consent.take-down.done' | transloco" />
    </form>
  `,
})
export class TakeDownForm {
  readonly #api = inject(ConsentApi);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly one = input.required<OneConsent>();
  readonly act = new Act<Draft>(
    () => `take-down/${this.one().consent.consentId}`,
    () => ({ words: '' }),
    gapsIn,
    ({ person, answer = 'give', how, words }, commandId) => {
      const { childId, consentId } = this.one().consent;
      const said = { childId, consentId, words: words.trim() ? words : null, ...(person && { personId: person }), ...(how && { how }) };
      return this.#api.say(answer, said, commandId);
    },
  );

  /** Everybody but whoever writes: one's own answer is given, not taken down. */
  readonly people = computed<readonly Choice[]>(() => {
    const { consent, may, people } = this.one();
    const all = [...new Set([...adultsIn(consent), ...may])].filter((person) => person !== this.#me()?.personId);
    return all.map((value) => ({ value, label: people[value]?.called ?? '' }));
  });
  readonly sayings = computed<readonly Choice[]>(() => answers.map((value) => ({ value, label: this.#say(wordOf[value]) })));
  readonly hows = computed<readonly Choice[]>(() => ways.map((value) => ({ value, label: this.#say(`way.${value}`) })));

  #say(key: string): string {
    return this.#words.translate(`consent.take-down.${key}`);
  }
}
