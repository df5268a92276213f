import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Moments } from '../kernel/moments.ts';
import { GoneAndStays } from './gone-and-stays.ts';
import { ReasonField } from './reason-field.ts';
import { type ErasureGround, type Kept, RetentionApi } from './retention.api.ts';

interface Draft {
  readonly commandId: string;
  readonly ground: ErasureGround | '';
  readonly knows: boolean;
}

/** The first of two people: why a file may be erased, and that they know what it means. Nothing is erased by it. */
@Component({
  selector: 'h-propose-form',
  imports: [GoneAndStays, ReasonField, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      <h-gone-and-stays />
      <h-reason-field
        name="erase-ground"
        [label]="'retention.erase.ground' | transloco"
        [hint]="isEarly() ? ('retention.erase.early' | transloco: { day: moments.date(kept().keptUntil) }) : undefined"
        [choose]="'retention.erase.choose' | transloco"
        words="retention.ground"
        [reasons]="grounds"
        [value]="act.value().ground"
        [error]="act.wrong()['erase-ground']"
        (chosen)="edit({ ground: $any($event) })"
      />
      <div>
        <label class="knows">
          <input
            #knows
            id="erase-knows"
            type="checkbox"
            aria-describedby="erase-knows-error"
            [checked]="act.value().knows"
            (change)="edit({ knows: knows.checked })"
          />
          {{ 'retention.erase.knows' | transloco }}
        </label>
        <p class="error" id="erase-knows-error">{{ act.wrong()['erase-knows'] }}</p>
      </div>
      <p>{{ 'retention.erase.proposes' | transloco }} {{ 'retention.erase.family-told' | transloco }}</p>
      <h-staff-act-foot
        [act]="act"
        [ends]="true"
        [press]="'retention.erase.press' | transloco"
        [done]="'retention.erase.done' | transloco"
      />
    </form>
  `,
  styleUrl: './retention.css',
  styles: `
    .error:empty {
      display: none;
    }
  `,
})
export class ProposeForm {
  readonly #api = inject(RetentionApi);
  readonly moments = inject(Moments);
  readonly kept = input.required<Kept>();
  readonly grounds: readonly ErasureGround[] = ['retention-ended', 'right-to-erasure', 'recorded-in-error', 'record-moved', 'court-order'];
  readonly isEarly = computed(() => this.kept().today < this.kept().keptUntil);
  readonly act = new Act<Draft>(
    () => `propose-erasure/${this.kept().child.childId}`,
    () => ({ commandId: crypto.randomUUID(), ground: '', knows: false }),
    (value) => this.#gapsIn(value),
    ({ ground, commandId }) => this.#api.propose(this.kept().child.childId, ground as ErasureGround, commandId),
  );

  edit(change: Partial<Draft>): void {
    this.act.set({ ...change, commandId: crypto.randomUUID() });
  }

  #gapsIn({ ground, knows }: Draft): readonly Gap[] {
    const day = this.moments.date(this.kept().keptUntil);
    return [
      ...(ground ? [] : [['erase-ground', 'retention.erase.gap-ground'] as const]),
      ...(ground === 'retention-ended' && this.isEarly() ? [['erase-ground', 'retention.erase.not-over', { day }] as const] : []),
      ...(knows ? [] : [['erase-knows', 'retention.erase.gap-knows'] as const]),
    ];
  }
}
