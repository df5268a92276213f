import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Drafts } from '../kernel/drafts.ts';
import { follow } from '../kernel/follow.ts';
import { Press } from '../kernel/press.ts';
import { Session } from '../kernel/session.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ANEW } from './anew.ts';
import { pictured } from './card-pictures.ts';
import { ChooseChildren } from './choose-children.ts';
import { CARDS } from './leaving.ts';
import { OpenCorners } from './open-corners.ts';
import { TabletApi } from './tablet.api.ts';

type HowLong = 'lesson' | 'half' | 'day';
/** In minutes; school ends a corner with the working day at the latest. */
const minutesOf: Readonly<Record<HowLong, number>> = { lesson: 60, half: 180, day: 600 };

/** Staff turn the device in their hands into the children's corner. */
@Component({
  selector: 'h-corner-page',
  imports: [ChoiceGroup, ChooseChildren, Field, OpenCorners, Page, StateNote, TranslocoPipe, WhyNot],
  templateUrl: './corner.page.html',
  styles: `
    form {
      display: grid;
      gap: 24px;
    }
    .button {
      justify-self: start;
    }
    .says {
      padding: 12px 18px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
  `,
})
export class CornerPage {
  readonly #api = inject(TabletApi);
  readonly #words = inject(TranslocoService);
  readonly #session = inject(Session);
  readonly #drafts = inject(Drafts);
  readonly #anew = inject(ANEW);
  readonly seen = follow(['child', 'staff'], (signal) => this.#api.choices(signal));
  readonly children = computed(() => pictured(this.seen.value()?.children ?? []));
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly long = signal<HowLong | undefined>('lesson');
  readonly missing = signal(false);
  readonly press = new Press();
  readonly leads = computed(() => this.#session.home() === 'senco');
  readonly choices = (['lesson', 'half', 'day'] as const).map((value): Choice<HowLong> => ({
    value,
    label: this.#words.translate(`tablet.corner.${value}`),
  }));

  async open(event: Event, label: string): Promise<void> {
    event.preventDefault();
    const childIds = [...this.chosen()];
    this.missing.set(childIds.length === 0);
    if (childIds.length === 0) return document.getElementById('children')?.focus();
    const person = this.#session.me()?.personId;
    const pictures = this.#firstPictures(childIds);
    const minutes = minutesOf[this.long() ?? 'lesson'];
    const opened = await this.press.of(() =>
      this.#session.endBy(() => this.#api.open({ childIds, pictures, minutes, label: label.trim() })),
    );
    if (!opened) return;
    if (person) await this.#drafts.forget(person);
    this.#anew(CARDS);
  }

  /** Whoever has chosen no picture keeps the one that they meet first. */
  #firstPictures(childIds: readonly string[]): { childId: string; picture: string }[] {
    const none = new Set(this.seen.value()?.children.flatMap(({ childId, picture }) => (picture === null ? [childId] : [])));
    return this.children().flatMap(({ childId, picture }) =>
      childIds.includes(childId) && none.has(childId) ? [{ childId, picture }] : [],
    );
  }
}
