import { afterRenderEffect, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { placeWords } from '../child/sen-words.ts';
import { newcomers } from '../kernel/newcomers.ts';
import { readOnSight } from '../input/read-on-sight.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { type Missing, stillMissing } from '../ui/error-summary.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AnswerInputForm } from './answer-input.form.ts';
import { Before } from './before.ts';
import { DecideApi } from './decide.api.ts';
import {
  childSpoke,
  commandOf,
  type DecideDraft,
  effectField,
  emptyDraft,
  type Gap,
  gapsIn,
  noInfluence,
  speakersOf,
} from './decide-draft.ts';
import { DecideFoot } from './decide-foot.ts';
import { Decided, type Done } from './decided.ts';
import { TheDecisionForm } from './the-decision.form.ts';
import { beganDeciding, endedDeciding } from './unfinished.ts';

const howMany = ['none', 'one'];

/** The heart of Heard: a decision, and beside it everything that was said, each with what it changed. */
@Component({
  selector: 'h-decide-page',
  imports: [Page, StateNote, RouterLink, TranslocoPipe, AnswerInputForm, TheDecisionForm, Before, Decided, DecideFoot],
  templateUrl: './decide.page.html',
  styleUrl: './decide.page.css',
})
export class DecidePage {
  readonly #api = inject(DecideApi);
  readonly #drafts = inject(Drafts);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly none = noInfluence;

  /** From the address: the child, the decision that is looked at again, the voice to begin with. */
  readonly childId = input.required<string>();
  readonly follows = input<string>();
  readonly voice = input<string>();

  readonly said = follow(['input', 'decision'], (signal) => this.#api.open(this.childId(), signal), this.childId);
  readonly child = follow(['child'], (signal) => this.#api.child(this.childId(), signal), this.childId);
  readonly before = follow(['decision'], async (signal) => {
    const follows = this.follows();
    return follows === undefined ? undefined : this.#api.decision(follows, signal);
  });

  /** A decision that is looked at again keeps its name, until somebody writes another. */
  readonly #aboutBefore = computed(() => this.before.value()?.decision.about ?? '');

  readonly draft = signal<Draft<DecideDraft> | undefined>(undefined);
  readonly pressed = signal(false);
  readonly missing = signal<readonly Missing[]>([]);
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly sending = signal(false);
  readonly decided = signal<Done | undefined>(undefined);

  readonly value = computed(() => this.draft()?.value() ?? emptyDraft(londonDay()));
  /** Oldest first: the order in which it was said. */
  readonly open = computed(() => (this.said.value()?.inputs ?? []).toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt)));
  readonly people = computed<Readonly<Record<string, Named>>>(() => this.said.value()?.people ?? {});
  readonly fresh = newcomers(
    computed(() => this.said.value()?.inputs.map((row) => row.inputId)),
    this.childId,
  );
  readonly lastFresh = computed(() => this.open().find((row) => row.inputId === [...this.fresh()].at(-1)));
  readonly childSaid = computed(() => this.open().filter((row) => row.speaker.as === 'child'));
  readonly owed = computed(() => childSpoke(this.open()));
  readonly gaps = computed(() => gapsIn(this.value(), this.open(), londonDay()));
  readonly unanswered = computed(() => this.#names(this.open().filter((row) => !this.value().influences[row.inputId]?.effect)));
  /** The voices that the school has named in its refusal, while they are open. */
  readonly named = computed(() => {
    const ids = this.refusal()?.facts['inputs'];
    return Array.isArray(ids) ? this.open().filter((row) => ids.includes(row.inputId)) : [];
  });
  readonly namedVoices = computed(() =>
    this.named().map((row) => ({
      field: effectField(row.inputId),
      detail: `${this.nameOf(row.speaker.personId)}: ${this.moments.day(row.occurredAt)}`,
    })),
  );
  readonly wanted = computed(() => {
    const gaps = this.pressed() ? this.gaps().flatMap((gap) => gap.inputId ?? []) : [];
    return new Set([
      ...gaps,
      ...this.named()
        .filter((row) => !this.value().influences[row.inputId]?.effect)
        .map((row) => row.inputId),
    ]);
  });
  readonly wrong = computed<Readonly<Record<string, string>>>(() => {
    const gaps = this.pressed() ? this.gaps().filter((gap) => !gap.inputId) : [];
    return Object.fromEntries(gaps.map((gap) => [gap.field, `decide.gap.${gap.word}`]));
  });
  readonly toBeTold = computed(() =>
    speakersOf(this.open())
      .filter((speaker) => speaker.personId !== this.#me()?.personId)
      .map(({ personId, as }) =>
        as === 'child' ? this.#words.translate('decide.told.card', { name: this.nameOf(personId) }) : this.nameOf(personId),
      ),
  );
  readonly lead = computed(() => (this.said.value() ? `decide.lead.${howMany[this.open().length] ?? 'many'}` : ''));
  readonly over = computed(() => {
    const child = this.child.value();
    return child && [child.name, placeWords(child), this.value().about.trim()].filter(Boolean).join(' · ');
  });

  constructor() {
    effect(() => void this.#open(this.childId(), this.follows()));
    readOnSight(this.open, (childId, inputId) => this.#api.read(childId, inputId));
    effect(() => {
      const about = this.#aboutBefore();
      this.draft()?.value.update((draft) => (about && draft.about === '' ? { ...draft, about } : draft));
    });
    let led = false;
    afterRenderEffect(() => {
      const voice = this.voice();
      if (led || !voice || !this.draft() || !this.said.value() || !this.child.value()) return;
      led = true;
      untracked(() => document.getElementById(`voice-${voice}`)?.scrollIntoView?.({ block: 'center' }));
    });
  }

  nameOf(personId: string): string {
    return this.people()[personId]?.called ?? '';
  }

  set(change: Partial<DecideDraft>): void {
    this.draft()?.keep({ ...this.value(), ...change });
    this.missing.set(stillMissing(this.missing(), this.gaps()));
    beganDeciding({ childId: this.childId(), follows: this.follows() });
  }

  answer(inputId: string, answer: DecideDraft['influences'][string]): void {
    this.set({ influences: { ...this.value().influences, [inputId]: answer } });
  }

  /** Sends it, or says what is missing and takes the person there. */
  async decide(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    if (this.sending() || !draft) return;
    this.refusal.set(undefined);
    this.pressed.set(true);
    this.missing.set(this.gaps().map((gap) => ({ field: gap.field, detail: this.#say(gap) })));
    if (this.missing().length > 0) return;
    this.sending.set(true);
    try {
      const told = this.toBeTold();
      const { about } = this.value();
      const receipt = await this.#api.take(commandOf(this.value(), this.childId(), this.open(), this.follows()), draft.commandId);
      endedDeciding({ childId: this.childId(), follows: this.follows() });
      await draft.done();
      this.decided.set({ receipt, told, about });
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
      this.said.again();
    }
    this.sending.set(false);
  }

  async #open(childId: string, follows: string | undefined): Promise<void> {
    const draft = await this.#drafts.open<DecideDraft>(`decide/${childId}${follows ? `/${follows}` : ''}`, emptyDraft(londonDay()));
    if (childId === this.childId() && follows === this.follows()) this.draft.set(draft);
  }

  #say(gap: Gap): string {
    const row = this.open().find((one) => one.inputId === gap.inputId);
    const name = row ? this.nameOf(row.speaker.personId) : '';
    return this.#words.translate(`decide.gap.${gap.word}`, { name, child: this.child.value()?.called ?? '' });
  }

  #names(rows: readonly { readonly speaker: { readonly personId: string } }[]): readonly string[] {
    return [...new Set(rows.map((row) => this.nameOf(row.speaker.personId)))];
  }
}
