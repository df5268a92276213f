import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsentRow } from '@heard/domain/consent';
import { Act } from '../input/staff-act.ts';
import type { Receipt } from '../kernel/ask.ts';
import { Words } from '../kernel/words.ts';
import { Field } from '../ui/field.ts';
import { ConsentApi } from './consent.api.ts';
import { NotSent } from './not-sent.ts';

export type YesOrNo = 'give' | 'decline';

interface Draft {
  readonly words: string;
  /** One id for one intent: a yes, a no, and each of them anew once the words are others. */
  readonly ids: Readonly<Record<YesOrNo, string>>;
  readonly saying: YesOrNo;
}

const newIds = (): Draft['ids'] => ({ give: crypto.randomUUID(), decline: crypto.randomUUID() });

/** Yes or no, both as big as each other, with words for whoever likes. */
@Component({
  selector: 'h-say-form',
  imports: [Field, NotSent, TranslocoPipe],
  template: `
    <form novalidate (submit)="$event.preventDefault()">
      <h-field
        for="say-words"
        [label]="'consent.say.words' | transloco"
        [hint]="'consent.say.hint' | transloco"
        [readers]="'consent.say.readers' | transloco"
        [error]="act.refusal()?.of('words')"
        [kept]="act.value().words ? act.kept() : undefined"
      >
        <textarea
          #words
          id="say-words"
          class="field"
          rows="2"
          dir="auto"
          aria-describedby="say-words-hint say-words-error"
          [value]="act.value().words"
          (input)="write(words.value)"
        ></textarea>
      </h-field>
      <h-not-sent [refusal]="act.refusal()" />
      <div class="both" [attr.aria-busy]="act.sending()">
        <button type="button" class="button quiet" (click)="say($event, 'give')">{{ 'consent.say.yes' | transloco }}</button>
        <button type="button" class="button quiet" (click)="say($event, 'decline')">{{ 'consent.say.no' | transloco }}</button>
      </div>
      <p class="small muted" role="status">{{ (act.sending() ? 'consent.say.sending' : 'consent.say.fine') | transloco }}</p>
    </form>
  `,
  styles: `
    form {
      gap: 16px;
    }
    .both {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    .both .button {
      min-block-size: 64px;
      font-size: var(--lead);
    }
  `,
})
export class SayForm {
  readonly #api = inject(ConsentApi);
  readonly #language = inject(Words).language;
  readonly consent = input.required<ConsentRow>();
  readonly sent = output<{ readonly receipt: Receipt; readonly said: YesOrNo }>();
  readonly act = new Act<Draft>(
    () => `say-consent/${this.consent().consentId}`,
    () => ({ words: '', ids: newIds(), saying: 'give' }),
    () => [],
    async ({ words, ids, saying }) => {
      const { childId, consentId } = this.consent();
      const said = { childId, consentId, words: words.trim() ? words : null, language: this.#language().id };
      const receipt = await this.#api.say(saying, said, ids[saying]);
      this.sent.emit({ receipt, said: saying });
      return receipt;
    },
  );

  write(words: string): void {
    this.act.set({ words, ids: newIds() });
  }

  say(event: Event, saying: YesOrNo): void {
    if (this.act.sending()) return;
    this.act.set({ saying });
    void this.act.press(event);
  }
}
