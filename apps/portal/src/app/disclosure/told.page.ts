import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { londonDay } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { ChoiceGroup } from '../ui/choice-group.ts';
import { ErrorSummary, type Missing } from '../ui/error-summary.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { DisclosureApi, type Told } from './disclosure.api.ts';
import { RingsNow } from './rings-now.ts';
import { TellingSafeguarding } from './telling-safeguarding.ts';
import { WhenRead } from './when-read.ts';

/** An adult tells safeguarding what a child said or what they saw: to the letter, when, where; nothing is investigated. */
@Component({
  selector: 'h-told-page',
  imports: [ChoiceGroup, ErrorSummary, Field, Page, RingsNow, RouterLink, TranslocoPipe],
  templateUrl: './told.page.html',
  styles: `
    form {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
    }
    .check {
      display: inline-flex;
      gap: 10px;
      align-items: center;
      min-block-size: 48px;
    }
    .button {
      justify-self: start;
    }
    .who,
    .unsent {
      max-inline-size: none;
      padding: 14px 18px;
      border-radius: var(--corner-field);
      background: var(--brand-soft);
    }
    .unsent {
      display: grid;
      gap: 12px;
      border: 3px solid var(--stop);
      background: none;
    }
    .when {
      display: grid;
      gap: 16px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    }
  `,
})
export class ToldPage {
  readonly #api = inject(DisclosureApi);
  readonly #words = inject(TranslocoService);
  readonly #when = inject(WhenRead);
  readonly #me = inject(Session).me;
  readonly childId = input.required<string>();
  readonly telling = new TellingSafeguarding();
  readonly readers = resource({
    params: () => this.childId(),
    loader: ({ params, abortSignal }) => this.#api.readers(params, abortSignal).catch(() => undefined),
  });
  readonly how = signal<Told['how']>('heard');
  readonly words = signal('');
  readonly on = signal(londonDay());
  readonly at = signal('');
  readonly where = signal('');
  readonly now = signal(false);
  readonly missing = signal<readonly Missing[]>([]);
  readonly staff = computed(() => (this.#me()?.roles.length ?? 0) > 0);
  readonly nobody = computed(() => this.readers.value()?.readers.length === 0);
  readonly who = computed(() => {
    const read = this.readers.value();
    return read && read.readers.length > 0 ? this.#when.sentence(read) : this.#words.translate('disclosure.told.unknown');
  });

  choices(): readonly { readonly value: Told['how']; readonly label: string }[] {
    return (['heard', 'seen', 'own-words'] as const).map((value) => ({
      value,
      label: this.#words.translate(`disclosure.told.how.${value}`),
    }));
  }

  send(event: Event): void {
    event.preventDefault();
    this.missing.set(this.#gaps());
    if (this.missing().length > 0) return;
    const heard = this.how() === 'own-words' ? null : { on: this.on(), at: this.at() || null, where: this.where().trim() || null };
    const what = { childId: this.childId(), pictures: [], words: this.words(), how: this.how(), heard, wantsNow: this.now() };
    void this.telling.send(what).then(() => this.telling.sent() && this.words.set(''));
  }

  wrong(field: string): string | undefined {
    return this.missing().find((one) => one.field === field)?.detail;
  }

  #gaps(): readonly Missing[] {
    const gap = (field: string, word: string): Missing => ({ field, detail: this.#words.translate(word) });
    return [
      ...(this.words().trim() ? [] : [gap('told-words', 'disclosure.told.gap-words')]),
      ...(this.how() === 'own-words' || this.on() ? [] : [gap('told-on', 'disclosure.told.gap-on')]),
    ];
  }
}
