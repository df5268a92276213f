import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { senProvision, senType, yearGroups } from '@heard/domain/codes';
import { Ticks } from '../consent/ticks.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { londonDay } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import type { Choice } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { Page } from '../ui/page.ts';
import { emptyOf, orNull, Recording } from './recording.ts';
import { yearWords } from './sen-words.ts';
import { WhoApi } from './who.api.ts';

interface Draft {
  readonly childId: string;
  readonly name: string;
  readonly called: string;
  readonly dateOfBirth: string;
  readonly upn: string;
  readonly yearGroup: string;
  readonly className: string;
  readonly provision: string;
  readonly needs: readonly string[];
}

/** The file of one child who has come between two lists. */
@Component({
  selector: 'h-enrol-page',
  imports: [LineField, ListField, Page, StaffActFoot, Ticks, TranslocoPipe],
  templateUrl: './enrol.page.html',
})
export class EnrolPage {
  readonly #api = inject(WhoApi);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly act = new Recording<Draft>(
    () => 'enrol',
    () => ({
      childId: crypto.randomUUID(),
      name: '',
      called: '',
      dateOfBirth: '',
      upn: '',
      yearGroup: '',
      className: '',
      provision: 'N',
      needs: [],
    }),
    (value) => [
      ...emptyOf(value, 'name', 'called', 'dateOfBirth'),
      ...(value.dateOfBirth > londonDay() ? [['dateOfBirth', 'who.gap.future'] as const] : []),
      ...emptyOf(value, 'yearGroup', 'className'),
      ...(value.needs.length > 2 ? [['needs', 'who.gap.needs'] as const] : []),
    ],
    async ({ commandId, childId, name, called, dateOfBirth, upn, yearGroup, className, provision, needs }) => {
      const facts = { childId, schoolId: this.#me()?.schoolId, name, called, dateOfBirth, upn: orNull(upn.trim().toUpperCase()) };
      const receipt = await this.#api.do(
        'enrol-child',
        { ...facts, place: { yearGroup, className }, sen: { provision, needs: provision === 'N' ? [] : needs } },
        commandId,
      );
      void this.#router.navigate(['/children', childId]);
      return receipt;
    },
    { 'born-in-the-future': 'dateOfBirth' },
  );
  readonly years: readonly Choice[] = yearGroups.map((value) => ({ value, label: yearWords(value) }));
  readonly provisions: readonly Choice[] = Object.entries(senProvision).map(([value, label]) => ({ value, label: String(label) }));
  readonly needs: readonly Choice[] = Object.entries(senType).map(([value, label]) => ({ value, label: String(label) }));
  readonly press = computed(() =>
    this.#words.translate(this.act.value().called.trim() ? 'who.act.enrol.press-of' : 'who.act.enrol.press', {
      name: this.act.value().called,
    }),
  );
}
