import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Heading, ProfileLine } from '@heard/domain/profile';
import { follow } from '../kernel/follow.ts';
import { Press } from '../kernel/press.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { ChildFrame } from '../voice/child-frame.ts';
import { linesOn, PICTURE_OF, sourceOf, underHeadings, waiting } from './lines.ts';
import { MyLineForm } from './my-line.form.ts';
import { ProfileApi } from './profile.api.ts';

/** A child’s own page about itself: read aloud, added to, and taken from. */
@Component({
  selector: 'h-my-profile-page',
  imports: [ChildFrame, HeardSymbol, Loudspeaker, MyLineForm, RouterLink, TranslocoPipe],
  templateUrl: './my-profile.page.html',
  styleUrls: ['./headings.css', './my-profile.css'],
})
export class MyProfilePage {
  readonly #api = inject(ProfileApi);
  readonly #words = inject(TranslocoService);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly seen = follow(['profile'], (signal) => this.#api.of(this.childId(), signal), this.childId);
  readonly adding = signal<Heading | undefined>(undefined);
  /** The line of which it is asked whether it shall go. */
  readonly going = signal<string | undefined>(undefined);
  readonly note = signal<'added' | 'gone' | undefined>(undefined);
  readonly press = new Press();
  readonly pictureOf = PICTURE_OF;
  readonly #intents = new Map<string, string>();

  readonly page = computed(() => this.seen.value()?.pages.at(-1));
  /** What stands on the page, and what the child has added that stands on none yet. */
  readonly parts = computed(() => {
    const now = this.seen.value();
    if (!now) return [];
    const on = linesOn(this.page(), now.lines);
    return underHeadings([...on, ...waiting(now).filter((line) => !on.includes(line))]);
  });
  readonly spoken = computed(() => {
    const said = this.parts().map(({ heading, lines }) => [this.#title(heading), ...lines.map((line) => line.words)].join('. '));
    return [this.#words.translate('profile.mine.heading'), ...said].join('. ');
  });

  isMine(line: ProfileLine): boolean {
    return line.speaker.as === 'child';
  }

  source(line: ProfileLine): string {
    const now = this.seen.value();
    if (!now || this.isMine(line)) return this.#words.translate(line.written ? 'profile.mine.from-me' : 'profile.mine.from-told');
    const [key, name] = sourceOf(line, now);
    return this.#words.translate(`profile.mine.from-${key}`, { name });
  }

  ended(sent: boolean): void {
    this.adding.set(undefined);
    this.note.set(sent ? 'added' : undefined);
    if (sent) this.seen.again();
  }

  async takeAway(line: ProfileLine): Promise<void> {
    const commandId = this.#intents.get(line.lineId) ?? crypto.randomUUID();
    this.#intents.set(line.lineId, commandId);
    this.note.set(undefined);
    if (!(await this.press.of(() => this.#api.withdraw({ childId: this.childId(), lineId: line.lineId, reason: null }, commandId)))) return;
    this.going.set(undefined);
    this.note.set('gone');
    this.seen.again();
  }

  #title(heading: Heading): string {
    return this.#words.translate(`profile.heading.${heading}`);
  }
}
