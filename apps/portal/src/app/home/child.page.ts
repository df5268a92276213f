import { Component, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import type { Answer, InputRow } from '@heard/domain/input';
import { follow } from '../kernel/follow.ts';
import { ConsentApi } from '../consent/consent.api.ts';
import { Session } from '../kernel/session.ts';
import { ChildFrame } from '../voice/child-frame.ts';
import { PicturesLink } from '../voice/pictures-link.ts';
import { NextCard } from '../voice/next-card.ts';
import { SaidCard } from '../voice/said-card.ts';
import { VoiceSending } from '../voice/voice-sending.ts';
import { AskedCards } from './asked-cards.ts';
import { OwnRecordLink } from './own-record-link.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { type Answered, VoiceApi } from '../voice/voice.api.ts';

interface Next {
  readonly key: string;
  readonly row: InputRow;
  readonly answer: Answer;
}

/** A child's own page: tell us something; what happened next. */
@Component({
  selector: 'h-child-page',
  imports: [AskedCards, ChildFrame, NextCard, HeardSymbol, OwnRecordLink, PicturesLink, SaidCard, RouterLink, TranslocoPipe],
  providers: [provideTranslocoScope('voice', 'said')],
  template: `
    @let me = session.me();
    <h-child-frame
      [heading]="('voice.home.hello' | transloco: { name: me?.called }) || ''"
      [childId]="childId()"
      [class.grown]="readers.value()?.decides"
    >
      <a class="tell" [routerLink]="['/voice', childId(), 'tell']"
        ><h-symbol name="listen" [size]="120" /><span>{{ 'voice.home.tell' | transloco }}</span></a
      >
      @if (asked.value(); as mine) {
        <h-asked-cards [mine]="mine" [childId]="childId()" [me]="session.me()?.personId ?? ''" child="you" />
      }
      <section aria-labelledby="next">
        <h2 id="next">{{ 'voice.home.next' | transloco }}</h2>
        <div role="status">
          @if (onItsWay()) {
            <p class="note">{{ 'voice.sending' | transloco }}</p>
          }
          @if (note(); as word) {
            <p class="note">{{ 'voice.home.' + word | transloco }}</p>
          }
        </div>
        @for (one of next(); track one.key) {
          <h-next-card [row]="one.row" [answer]="one.answer" (noted)="noted(one)" (missed)="missed(one)" />
        }
        @for (row of waiting(); track row.inputId) {
          @let words = 'voice.home.thinking' | transloco: { name: somebody() || ('voice.home.somebody' | transloco) };
          <h-said-card [row]="row" [readers]="readers.value()" [called]="me?.called ?? ''" [thinking]="words" />
        }
        @if (seen.state() === 'offline') {
          <p>{{ 'voice.home.offline' | transloco }}</p>
        } @else if (seen.value() && next().length + waiting().length === 0) {
          <p>{{ 'voice.home.none' | transloco }}</p>
        }
      </section>
      @if (before().length > 0) {
        <section aria-labelledby="told">
          <h2 id="told">{{ 'voice.home.told' | transloco }}</h2>
          @for (row of before(); track row.inputId) {
            <h-said-card [row]="row" [readers]="readers.value()" [called]="me?.called ?? ''" />
          }
        </section>
      }
      @if (childId()) {
        <h-pictures-link [childId]="childId()" />
        <h-own-record-link [childId]="childId()" />
      }
      @if (!me?.tablet) {
        <button back type="button" class="big" (click)="leave()">{{ 'voice.home.leave' | transloco }}</button>
      }
    </h-child-frame>
  `,
  styleUrl: './child.page.css',
})
export class ChildPage {
  readonly #api = inject(VoiceApi);
  readonly #router = inject(Router);
  readonly session = inject(Session);
  readonly childId = computed(() => this.session.me()?.children.find((one) => one.as === 'child')?.childId ?? '');
  readonly seen = follow(['input', 'decision'], (signal) => this.#api.inputs(this.childId(), signal), this.childId);
  readonly #consents = inject(ConsentApi);
  /** Asked of somebody who is old enough to decide. */
  readonly asked = follow(['consent'], (signal) => this.#consents.mine(signal));
  /** “Not today” brings the child here, with thanks. */
  readonly note = signal<'again' | 'lost' | 'later' | undefined>(leftForLater() ? 'later' : undefined);
  /** One intent, one id, however often it is tried. */
  readonly #intents = new Map<string, string>();

  readonly #own = computed(() => (this.seen.value() ?? []).filter((row) => row.speaker.personId === this.session.me()?.personId));
  readonly next = computed(() =>
    this.#own().flatMap((row) =>
      row.answers
        .filter((one) => !one.notedAt && !one.missed)
        .map((answer): Next => ({ key: `${row.inputId}/${answer.decisionId}`, row, answer })),
    ),
  );
  readonly waiting = computed(() => this.#own().filter((row) => row.open));
  /** What was answered and put away, or said anew since: newest first, the last ten. */
  readonly before = computed(() => {
    const shown = new Set(this.next().map(({ row }) => row.inputId));
    return this.#own()
      .filter((row) => !row.open && !shown.has(row.inputId))
      .slice(0, 10);
  });
  readonly #sending = inject(VoiceSending);
  readonly onItsWay = computed(() => Object.values(this.#sending.underway()).some((one) => one?.state === 'trying'));
  readonly readers = resource({
    params: () => this.childId() || undefined,
    loader: ({ params, abortSignal }) => this.#api.readers(params, abortSignal),
  });
  readonly #around = resource({ params: () => this.childId(), loader: ({ params, abortSignal }) => this.#api.around(params, abortSignal) });
  readonly somebody = computed(() => this.#around.value()?.staff.find(({ role }) => role === 'senco')?.called);

  constructor() {
    effect(() => {
      const child = this.childId();
      if (child) untracked(() => void this.#sending.resume(child));
    });
    effect(() => {
      if (Object.values(this.#sending.underway()).some((one) => one?.state === 'sent')) untracked(() => this.seen.again());
    });
  }

  noted(one: Next): Promise<void> {
    return this.#done(one, 'noted', (about, id) => this.#api.noted(about, id));
  }

  missed(one: Next): Promise<void> {
    return this.#done(one, 'missed', (about, id) => this.#api.missed(about, id));
  }

  async leave(): Promise<void> {
    try {
      await this.session.signOut();
      await this.#router.navigateByUrl('/sign-in');
    } catch {
      this.note.set('lost');
    }
  }

  async #done({ key, row, answer }: Next, what: string, act: (about: Answered, commandId: string) => Promise<unknown>): Promise<void> {
    const intent = `${what}/${key}`;
    const commandId = this.#intents.get(intent) ?? crypto.randomUUID();
    this.#intents.set(intent, commandId);
    this.note.set(undefined);
    try {
      await act({ childId: row.childId, inputId: row.inputId, decisionId: answer.decisionId }, commandId);
      this.#intents.delete(intent);
      this.note.set(what === 'missed' ? 'again' : undefined);
      this.seen.again();
    } catch {
      this.note.set('lost');
    }
  }
}

const leftForLater = (): boolean => (history.state as { readonly later?: boolean } | null)?.later === true;
