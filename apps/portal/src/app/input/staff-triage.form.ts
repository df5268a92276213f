import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CircleRow } from '@heard/domain/child';
import type { InputRow } from '@heard/domain/input';
import { londonDay } from '../kernel/moments.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Act } from './staff-act.ts';
import { StaffActFoot } from './staff-act-foot.ts';
import { StaffInputApi } from './staff-input.api.ts';
import { emptyTriage, gapsInTriage, ROUTES, triageOf, type TriageDraft, WAYS } from './staff-triage.ts';

/** Where a concern goes, why, and whether the family was told. */
@Component({
  selector: 'h-staff-triage-form',
  imports: [Field, ChoiceGroup, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <fieldset>
        <legend>{{ 'said.triage.route' | transloco }}</legend>
        @if (act.wrong()['route']; as error) {
          <p class="error">{{ error }}</p>
        }
        @for (route of routes; track route; let first = $first) {
          <label class="pick"
            ><input
              type="radio"
              name="route"
              [id]="first ? 'route' : 'route-' + route"
              [checked]="act.value().route === route"
              (change)="act.set({ route })"
            />
            {{ 'said.route.' + route | transloco }}</label
          >
        }
      </fieldset>
      <h-field for="triage-reason" [label]="'said.triage.reason' | transloco" [error]="act.wrong()['triage-reason']">
        <textarea
          #reason
          id="triage-reason"
          class="field"
          rows="2"
          maxlength="10000"
          aria-describedby="triage-reason-error"
          [attr.aria-invalid]="act.wrong()['triage-reason'] ? 'true' : null"
          [value]="act.value().reason"
          (input)="act.set({ reason: reason.value })"
        ></textarea>
      </h-field>
      <h-choice-group
        name="told"
        [legend]="'said.triage.told' | transloco"
        [choices]="toldChoices()"
        [value]="act.value().told"
        [error]="act.wrong()['told']"
        (valueChange)="act.set({ told: $event })"
      />
      @if (act.value().told === 'yes') {
        <fieldset>
          <legend>{{ 'said.triage.people' | transloco }}</legend>
          @if (act.wrong()['people']; as error) {
            <p class="error">{{ error }}</p>
          }
          @for (adult of adults(); track adult.personId; let first = $first) {
            <label class="pick"
              ><input
                type="checkbox"
                [id]="first ? 'people' : 'people-' + adult.personId"
                [checked]="act.value().people.includes(adult.personId)"
                (change)="turn(adult.personId)"
              />
              {{ adult.called }} <span class="muted">{{ adult.name }}</span></label
            >
          } @empty {
            <p id="people" tabindex="-1" class="muted">{{ 'said.triage.nobody' | transloco }}</p>
          }
        </fieldset>
        <h-choice-group
          name="by"
          [legend]="'said.triage.by' | transloco"
          [choices]="wayChoices()"
          [value]="act.value().by"
          [error]="act.wrong()['by']"
          (valueChange)="act.set({ by: $event })"
        />
        <h-field for="told-on" [label]="'said.triage.on' | transloco" [error]="act.wrong()['told-on']">
          <input
            #on
            id="told-on"
            class="field"
            type="date"
            aria-describedby="told-on-error"
            [attr.aria-invalid]="act.wrong()['told-on'] ? 'true' : null"
            [value]="act.value().on"
            (input)="act.set({ on: on.value })"
          />
        </h-field>
      } @else if (act.value().told === 'no') {
        <h-field for="why-not" [label]="'said.triage.why-not' | transloco" [error]="act.wrong()['why-not']">
          <textarea
            #why
            id="why-not"
            class="field"
            rows="2"
            maxlength="500"
            aria-describedby="why-not-error"
            [attr.aria-invalid]="act.wrong()['why-not'] ? 'true' : null"
            [value]="act.value().whyNot"
            (input)="act.set({ whyNot: why.value })"
          ></textarea>
        </h-field>
      }
      <h-staff-act-foot [act]="act" [press]="'said.triage.press' | transloco" [done]="'said.triage.done' | transloco" />
    </form>
  `,
  styles: `
    .pick {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
    }
    .pick input {
      flex: none;
      inline-size: 22px;
      block-size: 22px;
      margin: 0;
      accent-color: var(--brand);
    }
  `,
})
export class StaffTriageForm {
  readonly #api = inject(StaffInputApi);
  readonly #words = inject(TranslocoService);
  readonly row = input.required<InputRow>();
  readonly circle = input.required<readonly CircleRow[]>();
  readonly routes = ROUTES;
  readonly act = new Act<TriageDraft>(
    () => `triage/${this.row().inputId}`,
    () => emptyTriage(londonDay()),
    (value) => gapsInTriage(value, londonDay()),
    (value, commandId) => this.#api.triage(triageOf(value, this.row()), commandId),
  );
  readonly adults = computed(() => this.circle().filter((one) => one.until === null || one.until > londonDay()));
  readonly toldChoices = computed<readonly Choice<'yes' | 'no'>[]>(() => [
    { value: 'yes', label: this.#words.translate('said.triage.told-yes') },
    { value: 'no', label: this.#words.translate('said.triage.told-no'), owes: true },
  ]);
  readonly wayChoices = computed(() =>
    WAYS.map((value): Choice<(typeof WAYS)[number]> => ({ value, label: this.#words.translate(`said.by.${value}`) })),
  );

  turn(personId: string): void {
    const { people } = this.act.value();
    this.act.set({ people: people.includes(personId) ? people.filter((one) => one !== personId) : [...people, personId] });
  }
}
