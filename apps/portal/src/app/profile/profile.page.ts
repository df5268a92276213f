import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { changesBetween, type ProfileLine } from '@heard/domain/profile';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AddLineForm } from './add-line.form.ts';
import { LineRow } from './line-row.ts';
import { linesOn, waiting } from './lines.ts';
import { ProfileApi } from './profile.api.ts';
import { ProfileSheet } from './sheet.ts';

/** The one-page profile for family and school: the page itself, what may come on it, and its earlier versions. */
@Component({
  selector: 'h-profile-page',
  imports: [AddLineForm, LineRow, Page, ProfileSheet, RouterLink, StateNote, TranslocoPipe],
  templateUrl: './profile.page.html',
  styleUrl: './profile.page.css',
})
export class ProfilePageForAdults {
  readonly #api = inject(ProfileApi);
  readonly #moments = inject(Moments);
  readonly #me = inject(Session).me;
  readonly #page = inject(DOCUMENT);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly seen = follow(['profile', 'input'], (signal) => this.#api.of(this.childId(), signal), this.childId);
  /** Which version is shown; undefined for the newest. */
  readonly chosen = signal<number | undefined>(undefined);
  readonly me = computed(() => this.#me()?.personId ?? '');
  readonly kin = computed(() => this.#me()?.children.find((one) => one.childId === this.childId())?.as);
  readonly reader = computed(() => (this.kin() ? 'family' : 'staff'));
  /** Nobody leads the file of their own family. */
  readonly leads = computed(() => !this.kin() && (this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false));
  /** A supporter reads and adds nothing. */
  readonly adds = computed(() => this.kin() !== 'supporter');
  readonly newest = computed(() => this.seen.value()?.pages.at(-1));
  readonly page = computed(() => this.seen.value()?.pages.find((one) => one.version === this.chosen()) ?? this.newest());
  readonly versions = computed(() => this.seen.value()?.pages.toReversed() ?? []);
  readonly waiting = computed(() => {
    const now = this.seen.value();
    return now ? waiting(now) : [];
  });
  readonly onIt = computed(() => linesOn(this.newest(), this.seen.value()?.lines ?? []));
  readonly off = computed(() => (this.seen.value()?.lines ?? []).filter((line) => line.withdrawn));
  readonly again = computed(() => {
    const [page, today] = [this.newest(), this.seen.value()?.today];
    return page !== undefined && today !== undefined && page.lookAgainOn <= today;
  });
  readonly changes = computed(() => {
    const page = this.page();
    const { pages = [], lines = [] } = this.seen.value() ?? {};
    const before = page && pages.find((one) => one.version === page.version - 1);
    if (!page || !before) return undefined;
    const { added, gone } = changesBetween(before, page);
    const named = (ids: readonly string[]): readonly ProfileLine[] => lines.filter((line) => ids.includes(line.lineId) && !line.withdrawn);
    return { added: named(added), gone: named(gone) };
  });

  day(when: string): string {
    return this.#moments.day(when);
  }

  print(): void {
    this.#page.defaultView?.print();
  }
}
