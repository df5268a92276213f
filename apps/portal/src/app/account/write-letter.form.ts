import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { AccountApi, type OpenLetter, type WrittenLetter } from './account.api.ts';

type Why = 'new' | 'fresh';

/** New or locked out: what the letter ends when it is used hangs on it, so it is asked each time. */
@Component({
  selector: 'h-write-letter-form',
  imports: [ChoiceGroup, TranslocoPipe, WhyNot],
  template: `
    <form novalidate (submit)="write($event)">
      @if (before(); as before) {
        <p class="before">{{ 'account.write.again' | transloco: { day: moments.day(before.lastDay) } }}</p>
      }
      <h-choice-group
        name="why"
        [legend]="'account.write.why' | transloco"
        [choices]="choices"
        [error]="missing() ? ('account.write.missing' | transloco) : undefined"
        [(value)]="why"
      />
      <p role="status">{{ why() ? ('account.write.' + why() + '-detail' | transloco) : '' }}</p>
      <h-why-not [refusal]="press.refusal()" />
      <button type="submit" class="button" [attr.aria-busy]="press.sending()">
        {{ (press.sending() ? 'account.write.pressing' : 'account.write.press') | transloco }}
      </button>
    </form>
  `,
  styles: `
    form {
      gap: 16px;
    }
    .button {
      justify-self: start;
    }
    .before {
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
    p:empty {
      display: none;
    }
  `,
})
export class WriteLetterForm {
  readonly #api = inject(AccountApi);
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  readonly personId = input.required<string>();
  readonly childId = input<string>();
  /** A letter for the same person that is out still. */
  readonly before = input<OpenLetter>();
  readonly written = output<{ letter: WrittenLetter; fresh: boolean }>();
  readonly press = new Press();
  readonly missing = signal(false);
  readonly why = signal<Why | undefined>(undefined);
  readonly choices = (['new', 'fresh'] as const).map((value): Choice<Why> => ({
    value,
    label: this.#words.translate(`account.write.${value}`),
  }));

  async write(event: Event): Promise<void> {
    event.preventDefault();
    const why = this.why();
    this.missing.set(why === undefined);
    if (why === undefined) return document.getElementById('why')?.focus();
    const [personId, childId, fresh] = [this.personId(), this.childId(), why === 'fresh'];
    await this.press.of(async () => {
      const letter = await this.#api.writeLetter({ personId, ...(childId && { childId }), fresh });
      this.written.emit({ letter, fresh });
    });
  }
}
