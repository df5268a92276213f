import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Timeline } from '@heard/domain/timeline';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Moments } from '../kernel/moments.ts';
import { Field } from '../ui/field.ts';
import { type About, DisclosureApi } from './disclosure.api.ts';

const gapsIn = ({ reason }: { readonly reason: string }): readonly Gap[] =>
  reason.trim() ? [] : [['unseal-reason', 'disclosure.input.gap-reason'] as const];

/** An entry that was sealed: its words, why and by whom, and the way back for it. */
@Component({
  selector: 'h-sealed-input',
  imports: [Field, RouterLink, StaffActFoot, TranslocoPipe],
  template: `
    <p class="name">
      <strong>{{ child()?.name }}</strong>
      <span class="muted">{{ child()?.className }}</span>
    </p>
    <p class="muted">
      {{ 'disclosure.input.said' | transloco: { name: people()[row().speaker.personId]?.called, when: moments.moment(row().recordedAt) } }}
    </p>
    @if (row().words; as words) {
      <blockquote class="told">{{ words }}</blockquote>
    }
    @for (answer of row().answersGiven; track $index) {
      <p>
        <span class="muted">{{ answer.question.words }}</span> {{ answer.words }}
        @for (picture of answer.pictures; track $index) {
          <span> · {{ picture.label }}</span>
        }
      </p>
    }
    @if (seal(); as why) {
      <p>
        {{ 'disclosure.input.sealed' | transloco: { name: people()[why.by]?.called, when: moments.moment(why.at), reason: why.reason } }}
      </p>
    }
    @if (row().ringAt) {
      <p class="rings">
        <span>{{ 'disclosure.input.rings' | transloco }}</span>
        <button type="button" class="button" (click)="read()">{{ 'disclosure.input.read' | transloco }}</button>
      </p>
    }
    <p role="status" class="status">
      @if (lost()) {
        {{ 'disclosure.input.lost' | transloco }}
      }
    </p>
    @if (child()?.near) {
      <a class="whole" [routerLink]="['/input', row().inputId]">{{ 'disclosure.input.whole' | transloco }}</a>
    }
    <details>
      <summary>{{ 'disclosure.input.unseal' | transloco }}</summary>
      <form novalidate (submit)="act.press($event)">
        <h-field
          [for]="'unseal-reason-' + row().inputId"
          [label]="'disclosure.input.reason' | transloco"
          [hint]="'disclosure.input.hint' | transloco"
          [error]="act.wrong()['unseal-reason']"
        >
          <textarea
            #reason
            class="field"
            rows="2"
            maxlength="500"
            [id]="'unseal-reason-' + row().inputId"
            [attr.aria-describedby]="'unseal-reason-' + row().inputId + '-hint unseal-reason-' + row().inputId + '-error'"
            [attr.aria-invalid]="act.wrong()['unseal-reason'] ? 'true' : null"
            [value]="act.value().reason"
            (input)="act.set({ reason: reason.value })"
          ></textarea>
        </h-field>
        <h-staff-act-foot [act]="act" [press]="'disclosure.input.press' | transloco" [done]="'disclosure.input.done' | transloco" />
      </form>
    </details>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 14px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    .told {
      margin: 0;
      padding-inline-start: 14px;
      border-inline-start: 4px solid var(--line);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .rings {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      max-inline-size: none;
    }
    .status:empty {
      display: none;
    }
    .whole {
      justify-self: start;
      padding-block: 10px;
    }
    summary {
      padding-block: 10px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    form {
      padding-block: 8px;
    }
  `,
})
export class SealedInput {
  readonly #api = inject(DisclosureApi);
  readonly moments = inject(Moments);
  readonly row = input.required<InputRow>();
  readonly child = input.required<About | undefined>();
  readonly people = input.required<Timeline['people']>();
  readonly lost = signal(false);
  /** One intent, one id, however often it is pressed. */
  readonly #reading = crypto.randomUUID();
  readonly seal = computed(() => this.row().seals.findLast((one) => one.sealed));
  readonly act = new Act(
    () => `unseal/${this.row().inputId}`,
    () => ({ reason: '' }),
    gapsIn,
    ({ reason }, commandId) => this.#api.unseal(this.row().childId, this.row().inputId, reason, commandId),
  );

  async read(): Promise<void> {
    this.lost.set(false);
    const { childId, inputId } = this.row();
    await this.#api.readInput(childId, inputId, this.#reading).catch(() => this.lost.set(true));
  }
}
