import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Evidence } from '@heard/domain/child';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { Session } from '../kernel/session.ts';
import type { Choice } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { around } from './around-child.ts';
import { emptyOf, orNull, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';

const DOCUMENTS = [
  'birth-certificate',
  'court-order',
  'parental-responsibility-agreement',
  'adoption-certificate',
  'letter-of-the-local-authority',
  'passport',
  'told-only',
] as const satisfies readonly Evidence['document'][];

interface Draft {
  readonly evidenceId: string;
  readonly personId: string;
  readonly document: string;
  readonly reference: string;
  readonly seenOn: string;
}

/** What was recorded: the receipt, and the paper by its id. */
export interface PaperSeen {
  readonly receipt: Receipt;
  readonly evidenceId: string;
  readonly document: string;
}

/** That a paper about an adult was seen: what, and when. Who saw it is whoever records it. */
@Component({
  selector: 'h-paper-form',
  imports: [LineField, ListField, StaffActFoot, TranslocoPipe],
  template: `
    @let value = act.value();
    @if (act.ready()) {
      <form novalidate (submit)="act.press($event)">
        <h-list-field
          name="personId"
          [label]="'who.form.about' | transloco"
          [none]="'who.form.choose' | transloco"
          [choices]="persons()"
          [value]="value.personId"
          [error]="act.faults()['personId']"
          (chosen)="act.edit({ personId: $event })"
        />
        <h-list-field
          name="document"
          [label]="'who.form.document' | transloco"
          [none]="'who.form.choose' | transloco"
          [choices]="documents()"
          [value]="value.document"
          [error]="act.faults()['document']"
          (chosen)="act.edit({ document: $event })"
        />
        <h-line-field
          name="reference"
          [label]="'who.form.reference' | transloco"
          [hint]="'who.form.reference-hint' | transloco"
          [value]="value.reference"
          [error]="act.faults()['reference']"
          (written)="act.edit({ reference: $event })"
        />
        <h-line-field
          name="seenOn"
          type="date"
          [label]="'who.form.seen-on' | transloco"
          [hint]="'who.form.seen-by' | transloco: { name: me() }"
          [value]="value.seenOn"
          [error]="act.faults()['seenOn']"
          (written)="act.edit({ seenOn: $event })"
        />
        <h-staff-act-foot [act]="act" [press]="'who.act.paper.press' | transloco" [done]="'who.recorded' | transloco" />
      </form>
    }
  `,
})
export class PaperForm {
  readonly #api = inject(WhoApi);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly who = input.required<Who>();
  readonly person = input<string>();
  readonly document = input<string>();
  readonly sent = output<PaperSeen>();
  readonly me = computed(() => this.#me()?.called ?? '');
  readonly act = new Recording<Draft>(
    () => `paper/${this.who().child.childId}/${this.person() ?? ''}/${this.document() ?? ''}`,
    () => ({
      evidenceId: crypto.randomUUID(),
      personId: this.person() ?? '',
      document: this.document() ?? '',
      reference: '',
      seenOn: this.who().today,
    }),
    (value) => [
      ...emptyOf(value, 'personId', 'document', 'seenOn'),
      ...(value.seenOn > this.who().today ? [['seenOn', 'who.gap.future'] as const] : []),
    ],
    async ({ commandId, reference, ...fields }) => {
      const said = { childId: this.who().child.childId, ...fields, reference: orNull(reference) };
      const receipt = await this.#api.do('see-evidence', said, commandId);
      this.sent.emit({ receipt, evidenceId: fields.evidenceId, document: fields.document });
      return receipt;
    },
    { 'seen-in-the-future': 'seenOn', 'evidence-about-oneself': 'personId', 'not-in-the-circle': 'personId' },
  );

  readonly persons = computed<readonly Choice[]>(() => {
    const { adults, supporters } = around(this.who());
    return [...adults, ...supporters].map(({ personId, called, name }) => ({ value: personId, label: `${called} (${name})` }));
  });
  readonly documents = computed<readonly Choice[]>(() =>
    DOCUMENTS.map((value) => ({ value, label: this.#words.translate(`who.document.${value}`) })),
  );
}
