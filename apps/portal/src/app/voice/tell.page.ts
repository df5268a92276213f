import { Component, computed, DestroyRef, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Draft, Drafts } from '../kernel/drafts.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { Words } from '../kernel/words.ts';
import { DoneMark } from '../ui/done-mark.ts';
import { Face, type Feeling } from '../ui/face.ts';
import { BigCard } from './big-card.ts';
import { ChildFrame } from './child-frame.ts';
import { OwnWords } from './own-words.ts';
import { TOPICS } from './questions.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import {
  FACES,
  facing,
  type FaceWord,
  nothingYet,
  past,
  saysSomething,
  shareOf,
  type Step,
  stepsOf,
  telling,
  type Telling,
  toggled,
  toldOf,
  type Told,
  type With,
} from './telling.ts';
import { ToldCards } from './told-cards.ts';
import { VoiceApi } from './voice.api.ts';
import { WhoCards } from './who-cards.ts';

const feelings: Readonly<Record<FaceWord, Feeling>> = { good: 'happy', 'so-so': 'so-so', 'not-good': 'sad' };

/** A child tells something: one question a screen, nothing required, kept on the way, sent when the child says so. */
@Component({
  selector: 'h-tell-page',
  imports: [ChildFrame, BigCard, Face, HeardSymbol, OwnWords, WhoCards, ToldCards, DoneMark, RouterLink, TranslocoPipe],
  templateUrl: './tell.page.html',
  styleUrl: './tell.page.css',
})
export class TellPage {
  readonly #api = inject(VoiceApi);
  readonly #drafts = inject(Drafts);
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Words).language;
  readonly #leaving = new AbortController();
  readonly childId = input.required<string>();
  /** Which screen, from the address. */
  readonly at = input<string>();

  readonly draft = signal<Draft<Telling> | undefined>(undefined);
  readonly sent = signal(false);
  readonly sending = signal(false);
  readonly trouble = signal<string | undefined>(undefined);
  readonly around = resource({ params: () => this.childId(), loader: ({ params, abortSignal }) => this.#api.around(params, abortSignal) });

  readonly telling = computed(() => this.draft()?.value() ?? nothingYet(''));
  readonly kept = computed(() => this.draft()?.keptAt() !== undefined);
  readonly steps = computed(() => stepsOf(this.telling()));
  readonly index = computed(() => Math.min(Math.max(0, Math.trunc(Number(this.at() ?? 0)) || 0), this.steps().length - 1));
  readonly step = computed<Step>(() => this.steps()[this.index()] ?? { kind: 'choose' });
  readonly topic = computed(() => {
    const step = this.step();
    return 'topic' in step ? step.topic : undefined;
  });
  readonly told = computed<Told>(() => toldOf(this.telling(), this.topic()?.id ?? ''));
  readonly heading = computed(() => this.#headingOf(this.step()));
  readonly pictures = computed(() => {
    const kind = this.step().kind;
    return kind === 'liked' || kind === 'hard' || kind === 'helps' ? (this.topic()?.[kind] ?? []) : [];
  });
  /** One dot a subject, then one for whom and one for sending. */
  readonly dots = computed(() => {
    const groups = this.steps().map((step) => ('topic' in step ? step.topic.id : step.kind));
    const places = [...new Set(groups)];
    const here = places.indexOf(groups[this.index()] ?? '');
    return places.map((_, at) => (at < here ? 'done' : at === here ? 'here' : 'later'));
  });
  readonly something = computed(() => saysSomething(this.telling()));
  readonly senco = computed(() => this.#named('senco') || this.#transloco.translate('voice.who.senco'));
  readonly teacher = computed(() => this.#named('educator'));
  readonly family = computed(() =>
    (this.around.value()?.circle ?? [])
      .filter(({ until }) => until === null)
      .map(({ called }) => called)
      .join(', '),
  );
  readonly topics = TOPICS;
  readonly faces = FACES;
  readonly feelings = feelings;

  constructor() {
    effect(() => {
      const key = `tell/${this.childId()}`;
      untracked(() => void this.#drafts.open<Telling>(key, nothingYet(crypto.randomUUID())).then((draft) => this.draft.set(draft)));
    });
    inject(DestroyRef).onDestroy(() => this.#leaving.abort());
  }

  about(topic: string): void {
    this.#keep({ ...this.telling(), topics: toggled(this.telling().topics, topic) });
  }

  face(face: FaceWord): void {
    const topic = this.topic();
    if (topic) this.#keep(facing(this.telling(), topic.id, face));
  }

  point(word: string): void {
    const part = this.step().kind === 'helps' ? 'helps' : 'pictures';
    this.#tell({ [part]: toggled(this.told()[part], word) });
  }

  write(words: string): void {
    this.#tell({ words });
  }

  scribe(scribed: boolean): void {
    this.#keep({ ...this.telling(), scribed });
  }

  share(audience: readonly With[]): void {
    this.#keep({ ...this.telling(), audience });
  }

  pressed(word: string): boolean {
    return this.told()[this.step().kind === 'helps' ? 'helps' : 'pictures'].includes(word);
  }

  back(): void {
    void (this.index() === 0 ? this.#router.navigateByUrl('/') : this.#go(this.index() - 1));
  }

  next(): void {
    void this.#go(this.index() + 1);
  }

  /** Past this subject; what was told of it stays. */
  skip(): void {
    void this.#go(past(this.steps(), this.index()));
  }

  async send(): Promise<void> {
    const draft = this.draft();
    if (!draft || this.sending()) return;
    if (!this.something()) return this.trouble.set('nothing');
    this.trouble.set(undefined);
    this.sending.set(true);
    const name = (key: string): string => this.#transloco.translate(`voice.${key}`);
    try {
      await this.#api.share(shareOf(draft.value(), this.childId(), this.#language().id, name), draft.commandId, this.#leaving.signal);
      await draft.done();
      this.sent.set(true);
    } catch (cause) {
      if (!this.#leaving.signal.aborted) this.trouble.set(refusalFrom(cause).kind === 'signed-out' ? 'signed-out' : 'refused');
    }
    this.sending.set(false);
  }

  #headingOf(step: Step): string {
    const key = 'topic' in step ? `topics.${step.topic.id}.${step.kind}` : `steps.${step.kind}`;
    return this.#transloco.translate(`voice.${key}`);
  }

  #named(role: string): string {
    return [...new Set((this.around.value()?.staff ?? []).filter((one) => one.role === role).map(({ called }) => called))].join(', ');
  }

  #tell(change: Partial<Told>): void {
    const topic = this.topic();
    if (topic) this.#keep(telling(this.telling(), topic.id, change));
  }

  #keep(next: Telling): void {
    this.trouble.set(undefined);
    this.draft()?.keep(next);
  }

  #go(at: number): Promise<boolean> {
    this.trouble.set(undefined);
    return this.#router.navigate([], { queryParams: { at: at === 0 ? null : at } });
  }
}
