import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Ticks } from '../consent/ticks.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import type { Receipt } from '../kernel/ask.ts';
import { Moments } from '../kernel/moments.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { around, courtPapers } from './around-child.ts';
import { type Cannot, gapsIn, KINDS, newOrder, type Ordering, termsOf } from './ordering.ts';
import { orNull, Recording } from './recording.ts';
import { type Who, WhoApi } from './who.api.ts';
import { WhoSays } from './who-says.ts';

/** An order of a court, as somebody reads it out of the paper: whom it limits, to whom it gives, from when until when. */
@Component({
  selector: 'h-order-form',
  imports: [ChoiceGroup, LineField, ListField, RouterLink, StaffActFoot, Ticks, TranslocoPipe],
  templateUrl: './order.form.html',
  styles: `
    .takes {
      display: grid;
      gap: 12px;
    }
    .persons {
      display: grid;
      gap: 12px 24px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 245px), 1fr));
    }
    .error:empty {
      display: none;
    }
    .preview {
      display: grid;
      gap: 6px;
      padding: 16px 18px;
      border-radius: var(--corner);
      background: var(--brand-soft);
    }
  `,
})
export class OrderForm {
  readonly #api = inject(WhoApi);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly #says = inject(WhoSays);
  readonly who = input.required<Who>();
  /** The paper, where it was recorded a moment ago. */
  readonly evidence = input<string>();
  readonly sent = output<Receipt>();
  readonly act = new Recording<Ordering>(
    () => `order/${this.who().child.childId}`,
    () => newOrder(this.who().today, this.#usualPaper()),
    (value) => gapsIn(this.#whole(value)),
    async ({ commandId, ...draft }) => {
      const { orderId, kind, from, lastDay, evidenceId, note } = this.#whole(draft);
      const terms = { orderId, kind, ...termsOf(draft), from, lastDay: lastDay || null, evidenceId, note: orNull(note) };
      const receipt = await this.#api.do('record-order', { childId: this.who().child.childId, ...terms }, commandId);
      this.sent.emit(receipt);
      return receipt;
    },
    { 'ends-before-it-starts': 'lastDay', 'order-not-seen': 'evidenceId', 'order-says-nothing': 'takes', 'not-in-the-circle': 'takes' },
  );
  readonly value = computed(() => this.#whole(this.act.value()));

  readonly papers = computed<readonly Choice[]>(() =>
    courtPapers(this.who()).map(({ evidenceId, reference, seenOn, personId }) => ({
      value: evidenceId,
      label: [reference, this.#says.called(this.who(), personId), this.#say('paper.seen-on', { day: this.#moments.day(seenOn) })]
        .filter(Boolean)
        .join(', '),
    })),
  );
  readonly kinds = computed<readonly Choice[]>(() => KINDS.map((value) => ({ value, label: this.#say(`order.kind.${value}`) })));
  readonly persons = computed<readonly Choice[]>(() => {
    const { adults, supporters } = around(this.who());
    return [...adults, ...supporters].map(({ personId, called }) => ({ value: personId, label: called }));
  });
  readonly cannot = computed<readonly Choice[]>(() =>
    (['see', 'consent'] as const).map((value) => ({
      value,
      label: this.#say(`order.cannot.${value}`, { child: this.who().child.called }),
    })),
  );
  readonly alone = computed<readonly Choice[]>(() =>
    (['no', 'yes'] as const).map((value) => ({ value, label: this.#say(`order.alone.${value}`) })),
  );
  readonly terms = computed(() => this.#says.terms(this.who(), termsOf(this.value())));
  readonly span = computed(() => this.#says.span(this.value().from, this.value().lastDay || null));

  take(person: string, cannot: readonly string[]): void {
    this.act.edit({ takes: { ...this.value().takes, [person]: cannot as readonly Cannot[] } });
  }

  /** A paper that was recorded on the way here counts, also for a draft that was begun before. */
  #whole(draft: Ordering): Ordering {
    return draft.evidenceId ? draft : { ...draft, evidenceId: this.#usualPaper() };
  }

  #usualPaper(): string {
    const papers = courtPapers(this.who());
    return this.evidence() ?? (papers.length === 1 ? (papers[0]?.evidenceId ?? '') : '');
  }

  #say(key: string, facts: Readonly<Record<string, string>> = {}): string {
    return this.#words.translate(`who.${key}`, facts);
  }
}
