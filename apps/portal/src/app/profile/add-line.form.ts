import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { headings, type Heading, type ProfileLine } from '@heard/domain/profile';
import { Said } from '../input/said.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Act } from '../input/staff-act.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { ChoiceGroup } from '../ui/choice-group.ts';
import { LineField } from '../ui/line-field.ts';
import { ListField } from '../ui/list-field.ts';
import { PictureChoice } from './picture-choice.ts';
import { ProfileApi, type ProfileOfChild } from './profile.api.ts';

interface Adding {
  readonly lineId: string;
  readonly heading: Heading | undefined;
  readonly words: string;
  readonly picture: string | null;
  /** Empty: one’s own words. */
  readonly from: string;
}

/** The longest line; the school says it too. */
const MOST = 200;

/** A line of one’s own, or one of the child’s from what the child told; or, with `rewords`, one of one’s own said better. */
@Component({
  selector: 'h-add-line-form',
  imports: [ChoiceGroup, LineField, ListField, PictureChoice, Said, StaffActFoot, TranslocoPipe],
  template: `
    <form novalidate (submit)="act.press($event)">
      @if (!rewords()) {
        <h-choice-group
          [name]="name('heading')"
          [legend]="'profile.add.heading' | transloco"
          [choices]="choices()"
          [value]="act.value().heading"
          (valueChange)="act.set({ heading: $event })"
          [error]="act.wrong()[name('heading')]"
        />
        @if (sources().length > 0) {
          <h-list-field
            [name]="name('from')"
            [label]="'profile.add.whose' | transloco"
            [hint]="'profile.add.whose-hint' | transloco: { child: called() }"
            [none]="'profile.add.own' | transloco"
            [choices]="sources()"
            [value]="act.value().from"
            (chosen)="act.set({ from: $event })"
          />
        }
        @if (source(); as row) {
          <div class="source">
            <p class="small muted">{{ 'profile.add.said' | transloco: { child: called() } }}</p>
            <h-said [row]="row" [people]="of().people" />
          </div>
        }
      }
      <h-line-field
        [name]="name('words')"
        type="lines"
        [most]="most"
        [label]="(source() ? 'profile.add.words-child' : 'profile.add.words') | transloco: { child: called() }"
        [hint]="'profile.add.words-hint' | transloco: { left: most - act.value().words.length }"
        [value]="act.value().words"
        [error]="act.wrong()[name('words')] ?? act.refusal()?.of('words')"
        (written)="act.set({ words: $event })"
      />
      <h-picture-choice [name]="name('picture')" [value]="act.value().picture" (chosen)="act.set({ picture: $event })" />
      <p class="small muted">{{ 'profile.add.readers.' + reader() | transloco: { child: called() } }}</p>
      @if (act.value().words && act.kept()) {
        <p class="small muted" role="status">{{ 'ui.kept.device' | transloco }} <span aria-hidden="true">✓</span></p>
      }
      <h-staff-act-foot
        [act]="act"
        [press]="(rewords() ? 'profile.add.press-better' : 'profile.add.press') | transloco"
        [done]="'profile.add.done' | transloco"
      />
    </form>
  `,
  styles: `
    .source {
      display: grid;
      gap: 8px;
      padding: 14px 16px;
      border-inline-start: 5px solid var(--child);
      border-radius: var(--corner-field);
      background: var(--child-soft);
    }
  `,
})
export class AddLineForm {
  readonly #api = inject(ProfileApi);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly #language = inject(Words).language;
  readonly of = input.required<ProfileOfChild>();
  readonly reader = input.required<'staff' | 'family'>();
  readonly rewords = input<ProfileLine>();
  readonly sent = output();
  readonly most = MOST;
  readonly act: Act<Adding> = new Act<Adding>(
    () => `profile-line/${this.of().child.childId}/${this.rewords()?.lineId ?? ''}`,
    () => this.#empty(),
    (value) => this.#gaps(value),
    (value, commandId) => this.#send(value, commandId),
  );
  readonly called = computed(() => this.of().child.called);
  readonly choices = computed(() =>
    headings.map((value) => ({ value, label: this.#words.translate<string>(`profile.add.part.${value}`) })),
  );
  readonly sources = computed(() => this.of().voices.map((row) => ({ value: row.inputId, label: this.#titleOf(row) })));
  readonly source = computed(() => this.of().voices.find((row) => row.inputId === this.act.value().from));

  name(field: string): string {
    return `line-${field}${this.rewords() ? `-${this.rewords()?.lineId}` : ''}`;
  }

  #empty(): Adding {
    const old = this.rewords();
    return { lineId: crypto.randomUUID(), heading: old?.heading, words: old?.words ?? '', picture: old?.picture ?? null, from: '' };
  }

  #titleOf(row: ProfileOfChild['voices'][number]): string {
    const words = row.words ?? row.answersGiven.flatMap((one) => one.words ?? one.pictures.map((picture) => picture.label)).join(', ');
    const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
    return this.#words.translate('profile.add.told', { child: this.called(), day: this.#moments.day(row.occurredAt), words: short });
  }

  #gaps({ heading, words }: Adding): [string, string][] {
    return [
      ...(heading ? [] : [[this.name('heading'), 'profile.add.gap-heading'] as [string, string]]),
      ...(words.trim() ? [] : [[this.name('words'), 'profile.add.gap-words'] as [string, string]]),
    ];
  }

  async #send({ lineId, heading, words, picture, from }: Adding, commandId: string) {
    const old = this.rewords();
    const { childId } = this.of().child;
    const line = { childId, lineId, heading: heading ?? 'admire', words, language: this.#language().id, picture };
    const receipt = await this.#api.add({ ...line, inputId: old?.inputId ?? (from || null), rewords: old?.lineId ?? null }, commandId);
    this.sent.emit();
    return receipt;
  }
}
