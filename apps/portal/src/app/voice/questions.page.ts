import { Component, computed, DestroyRef, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Mode, type Purpose, purposes } from '@heard/domain/voice';
import type { Draft } from '../kernel/drafts.ts';
import { Session } from '../kernel/session.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { AnswerPad } from './answer-pad.ts';
import { BesideRow } from './beside-row.ts';
import { BigCard } from './big-card.ts';
import { ChildFrame } from './child-frame.ts';
import { offered } from './modes.ts';
import { ReadBack } from './read-back.ts';
import { isScribed } from './share.ts';
import { headingOf, spokenOf } from './spoken-step.ts';
import { dotsOf, homeFor, past, type Step, stepsOf, takenBack } from './steps.ts';
import { broughtBack, nothingYet, saysSomething, setOf, telling, type Telling, toggled, type Told, toldOf, turned } from './telling.ts';
import { TellingStart } from './telling-start.ts';
import { Thanks } from './thanks.ts';
import { ToldCards } from './told-cards.ts';
import { VoiceApi } from './voice.api.ts';
import { VoiceSending } from './voice-sending.ts';
import { WhoCards } from './who-cards.ts';
import { alwaysOf, sees } from './who-says.ts';

/** A child answers: one question a screen, nothing required, kept on the way, sent when the child says so. */
@Component({
  selector: 'h-questions-page',
  imports: [
    AnswerPad,
    BesideRow,
    BigCard,
    ChildFrame,
    HeardSymbol,
    Loudspeaker,
    ReadBack,
    RouterLink,
    Thanks,
    ToldCards,
    TranslocoPipe,
    WhoCards,
  ],
  templateUrl: './questions.page.html',
  styleUrl: './questions.page.css',
})
export class QuestionsPage {
  readonly #api = inject(VoiceApi);
  readonly #router = inject(Router);
  readonly #sending = inject(VoiceSending);
  readonly #session = inject(Session);
  readonly #start = inject(TellingStart);
  readonly #transloco = inject(TranslocoService);
  readonly childId = input.required<string>();
  readonly purpose = input.required<string>();
  /** Which screen, and what was said before, from the address. */
  readonly at = input<string>();
  readonly instead = input<string>();

  readonly opened = signal<{ readonly key: string; readonly draft: Draft<Telling> } | undefined>(undefined);
  readonly trouble = signal<string | undefined>(undefined);
  readonly draft = computed(() => this.opened()?.draft);
  readonly telling = computed(() => this.draft()?.value() ?? nothingYet('', 'just-tell', 'middle'));
  readonly set = computed(() => setOf(this.telling()));
  readonly steps = computed(() => stepsOf(this.telling()));
  readonly index = computed(() => Math.min(Math.max(0, Math.trunc(Number(this.at() ?? 0)) || 0), this.steps().length - 1));
  readonly step = computed<Step>(() => this.steps()[this.index()] ?? { kind: 'send' });
  readonly dots = computed(() => dotsOf(this.steps(), this.index()));
  readonly question = computed(() => {
    const step = this.step();
    return step.kind === 'question' ? step.question : undefined;
  });
  readonly told = computed<Told>(() => toldOf(this.telling(), this.question()?.id ?? ''));

  readonly #permitted = resource({
    params: () => this.childId(),
    loader: ({ params, abortSignal }) => this.#api.permitted(params, abortSignal),
  });
  readonly modes = computed(() => offered(this.question()?.modes ?? [], this.telling().permitted, this.told()));
  readonly mode = computed<Mode>(() => {
    const { mode } = this.told();
    return mode && this.modes().includes(mode) ? mode : (this.modes()[0] ?? 'words');
  });

  readonly readers = resource({
    params: () => this.childId(),
    loader: ({ params, abortSignal }) => this.#api.readers(params, abortSignal),
  });
  readonly always = computed(() => alwaysOf(this.readers.value(), this.#say));
  readonly willSee = computed(() => sees(this.telling().audience, this.readers.value(), this.#say));
  /** A grown-up holds the device in their own name. */
  readonly forChild = computed(() => this.#session.me()?.personId !== this.childId());
  readonly near = computed(() => this.forChild() || !['nobody', null].includes(this.telling().near));
  readonly scribed = computed(() => isScribed(this.telling(), this.forChild()));
  readonly something = computed(() => saysSomething(this.telling()));
  readonly kept = computed(() => this.draft()?.keptAt() !== undefined);
  readonly home = computed(() => homeFor(this.#session.me(), this.childId()));

  readonly #underway = computed(() => this.#sending.underway()[this.opened()?.key ?? '']);
  readonly sending = computed(() => this.#underway()?.state === 'trying');
  readonly sent = computed(() => {
    const at = this.#underway();
    return at?.state === 'sent' ? at : undefined;
  });
  readonly heading = computed(() => headingOf(this.step(), this.#say));

  readonly spoken = computed(() => spokenOf(this.step(), { mode: this.mode(), modes: this.modes() }, this.set(), this.#say));

  constructor() {
    effect((onCleanup) => {
      const purpose = purposes.find((one) => one === this.purpose()) ?? ('just-tell' satisfies Purpose);
      const wanted = { childId: this.childId(), purpose, instead: this.instead() };
      let left = false;
      onCleanup(() => (left = true));
      void untracked(() => this.#start.open(wanted)).then((opened) => !left && this.#take(opened));
    });
    effect(() => {
      const permitted = this.#permitted.value();
      if (permitted && this.draft()) untracked(() => this.keep({ permitted }));
    });
    inject(DestroyRef).onDestroy(() => this.sent() && this.#sending.seen(this.opened()?.key ?? ''));
    effect(() => {
      const at = this.#underway();
      if (at?.state === 'refused') this.trouble.set(at.why);
    });
  }

  /** What was sent before the connection or the page went is taken up again. */
  #take(opened: NonNullable<ReturnType<QuestionsPage['opened']>>): void {
    this.opened.set(opened);
    if (opened.draft.value().pressed) void this.#sending.send(this.childId(), opened.key, opened.draft);
  }

  keep(change: Partial<Telling>): void {
    const draft = this.draft();
    if (draft && !this.sending() && !this.sent()) draft.keep({ ...draft.value(), ...change });
  }

  /** Another answer to the question on the screen. */
  tell(change: Partial<Told>): void {
    this.trouble.set(undefined);
    const question = this.question();
    if (question) this.keep(telling(this.telling(), question.id, change));
  }

  topic(topic: string): void {
    this.keep({ topics: toggled(this.telling().topics, topic) });
  }

  turn(mode: Mode): void {
    this.keep(turned(this.telling(), this.question()?.id ?? '', mode));
  }

  /** What was chosen on this screen goes; a question’s answer can be brought back. */
  changeMind(): void {
    const change = takenBack(this.telling(), this.step());
    if (change) this.keep(change);
    else void this.go(0);
  }

  bringBack(): void {
    this.keep(broughtBack(this.telling(), this.question()?.id ?? ''));
  }

  back(): void {
    void (this.index() === 0 ? this.#router.navigate(['/voice', this.childId(), 'tell']) : this.go(this.index() - 1));
  }

  /** Past this topic; what was told of it stays. */
  skip(): void {
    void this.go(past(this.steps(), this.index()));
  }

  send(): void {
    const opened = this.opened();
    if (!opened || this.sending()) return;
    this.trouble.set(this.something() ? (this.scribed() && this.telling().readBack === null ? 'read-back' : undefined) : 'nothing');
    if (this.trouble() === undefined) void this.#sending.send(this.childId(), opened.key, opened.draft);
  }

  go(at: number): Promise<boolean> {
    this.trouble.set(undefined);
    return this.#router.navigate([], { queryParams: { at: at === 0 ? null : at }, queryParamsHandling: 'merge' });
  }

  readonly #say = (key: string, params: Readonly<Record<string, string>> = {}): string => this.#transloco.translate(`voice.${key}`, params);
}
