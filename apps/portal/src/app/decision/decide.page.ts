import { afterRenderEffect, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { InputRow } from '@heard/domain/input';
import type { Named } from '@heard/domain/timeline';
import { placeWords } from '../child/sen-words.ts';
import { newcomers } from '../home/newcomers.ts';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import type { Choice } from '../ui/choice-group.ts';
import type { Missing } from '../ui/error-summary.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { AnswerInputForm } from './answer-input.form.ts';
import { Before } from './before.ts';
import { DecideApi } from './decide.api.ts';
import {
  childSpoke,
  commandOf,
  type DecideDraft,
  type Effect,
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

/** The heart of Heard: a decision, and beside it everything that was said, each with what it changed. */
@Component({
  selector: 'h-decide-page',
  imports: [Page, StateNote, RouterLink, TranslocoPipe, AnswerInputForm, TheDecisionForm, Before, Decided, DecideFoot],
  template: `
    @if (decided(); as done) {
      <h-decided [done]="done" [childId]="childId()" />
    } @else {
      <h-page width="full" [heading]="'decide.heading' | transloco" [over]="over()" [lead]="lead() | transloco: { count: open().length }">
        <div actions class="row">
          <p class="muted small" role="status">{{ (draft()?.keptAt() ? 'decide.kept' : 'decide.keeps') | transloco }}</p>
          <a class="button quiet" [routerLink]="['/timeline', childId()]">{{ 'decide.timeline' | transloco }}</a>
        </div>
        <p class="unseen" aria-live="polite">
          @if (lastFresh(); as row) {
            {{ 'decide.arrived' | transloco: { name: nameOf(row.speaker.personId) } }}
          }
        </p>
        @if (said.state() === 'stale') {
          <h-state-note state="stale" />
        }
        @if (draft() && said.value() && child.value()) {
          <form class="two" novalidate (submit)="decide($event)">
            <section class="stack voices" [attr.aria-label]="'decide.voices' | transloco">
              @if (before.value(); as told) {
                <h-before [told]="told" />
              }
              @for (row of open(); track row.inputId) {
                <h-answer-input-form
                  [id]="'voice-' + row.inputId"
                  [row]="row"
                  [people]="people()"
                  [choices]="choices()"
                  [answer]="value().influences[row.inputId] ?? none"
                  [wanting]="wanted().has(row.inputId)"
                  [fresh]="fresh().has(row.inputId)"
                  (answered)="answer(row.inputId, $event)"
                />
              } @empty {
                <h-state-note
                  state="empty"
                  [title]="'decide.nothing-open' | transloco"
                  [detail]="'decide.nothing-open-detail' | transloco"
                />
              }
            </section>
            <div class="decision">
              <h2>{{ 'decide.decision' | transloco }}</h2>
              <h-the-decision-form
                [draft]="value()"
                [child]="child.value()?.called ?? ''"
                [owed]="owed()"
                [wanting]="pressed()"
                [wrong]="wrong()"
                (written)="set($event)"
              />
              <h-decide-foot
                [missing]="missing()"
                [refusal]="refusal()"
                [named]="namedVoices()"
                [unanswered]="unanswered()"
                [toBeTold]="toBeTold()"
                [sending]="sending()"
              />
            </div>
          </form>
        } @else if (said.state() === 'refused' || said.state() === 'offline') {
          <h-state-note [state]="said.state() === 'offline' ? 'offline' : 'refused'" (again)="said.again()" />
        } @else {
          <h-state-note state="loading" />
        }
      </h-page>
    }
  `,
  styles: `
    .two {
      display: grid;
      gap: 24px 52px;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    .voices {
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    .decision {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
      padding: 22px 24px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    @media (min-width: 1100px) {
      .two {
        grid-template-columns: minmax(0, 1fr) 440px;
      }
    }
    @media (max-width: 500px) {
      .decision {
        padding-inline: 16px;
      }
    }
  `,
})
export class DecidePage {
  readonly #api = inject(DecideApi);
  readonly #drafts = inject(Drafts);
  readonly #words = inject(TranslocoService);
  readonly #me = inject(Session).me;
  readonly #reading = new Set<string>();
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
  readonly lead = computed(() =>
    this.said.value()
      ? this.open().length === 1
        ? 'decide.lead.one'
        : this.open().length === 0
          ? 'decide.lead.none'
          : 'decide.lead.many'
      : '',
  );
  readonly over = computed(() => {
    const child = this.child.value();
    return child && [child.name, placeWords(child), this.value().about.trim()].filter(Boolean).join(' · ');
  });
  readonly choices = computed<readonly Choice<Effect>[]>(() => {
    this.said.value();
    const label = (effect: Effect): string => this.#words.translate(`decide.effect.${effect}`);
    return [
      { value: 'changed', label: label('changed') },
      { value: 'partly', label: label('partly') },
      { value: 'not', label: label('not'), owes: true },
    ];
  });

  constructor() {
    effect(() => void this.#open(this.childId(), this.follows()));
    effect(() => {
      const me = this.#me()?.personId;
      const unread = this.open().filter((row) => row.speaker.personId !== me && !row.reads.some((read) => read.by === me));
      untracked(() => unread.forEach((row) => void this.#read(row)));
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
    if (this.gaps().length === 0) this.missing.set([]);
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

  /** Their words are on this page, so their speakers are told that they are read. A lost one is told with the next opening. */
  async #read({ childId, inputId }: InputRow): Promise<void> {
    if (this.#reading.has(inputId)) return;
    this.#reading.add(inputId);
    await this.#api.read(childId, inputId).catch(() => undefined);
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
