import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { LineField } from '../ui/line-field.ts';
import { GoneAndStays } from './gone-and-stays.ts';
import { type ErasureGround, type Kept, RetentionApi } from './retention.api.ts';

interface Draft {
  readonly commandId: string;
  readonly name: string;
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/** The second of two people. Writing the child’s name is the step at which a finger on the wrong page stops. */
@Component({
  selector: 'h-agree-form',
  imports: [GoneAndStays, LineField, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate autocomplete="off" (submit)="act.press($event)">
      <h3>{{ 'retention.erase.agree' | transloco }}</h3>
      <h-gone-and-stays />
      <p>{{ 'retention.erase.agree-detail' | transloco }}</p>
      <h-line-field
        name="agree-name"
        [label]="'retention.erase.name' | transloco: { name: kept().child.name }"
        [value]="act.value().name"
        [error]="act.wrong()['agree-name']"
        (written)="act.set({ name: $event })"
      />
      <h-staff-act-foot
        [act]="act"
        [ends]="true"
        [press]="'retention.erase.agree-press' | transloco"
        [done]="'retention.erase.agree-done' | transloco"
      />
    </form>
  `,
  styleUrl: './retention.css',
})
export class AgreeForm {
  readonly #api = inject(RetentionApi);
  readonly kept = input.required<Kept>();
  readonly ground = input.required<ErasureGround>();
  readonly act = new Act<Draft>(
    () => `agree-erasure/${this.kept().child.childId}/${this.ground()}`,
    () => ({ commandId: crypto.randomUUID(), name: '' }),
    ({ name }) => this.#gapsIn(name),
    ({ commandId }) => this.#api.agree(this.kept().child.childId, this.ground(), commandId),
  );

  #gapsIn(typed: string): readonly Gap[] {
    const { name } = this.kept().child;
    return plain(typed) === plain(name) ? [] : [['agree-name', 'retention.erase.gap-name', { name }]];
  }
}
