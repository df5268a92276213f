import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Draft } from '../kernel/drafts.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Words } from '../kernel/words.ts';
import { ErrorSummary, type Missing } from '../ui/error-summary.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ConcernApi } from './concern.api.ts';
import { CheckWords } from './check-words.ts';
import { RefusedNote } from './refused-note.ts';
import { Sending } from './sending.ts';
import { missingIn, type Telling } from './telling.ts';
import { TellingForm } from './telling.form.ts';
import { UnderwayNote } from './underway-note.ts';

/** Tell school something: the words, a look at them, sent. The step is in the address, so that Back works. */
@Component({
  selector: 'h-raise-page',
  imports: [Page, TellingForm, CheckWords, ErrorSummary, StateNote, UnderwayNote, RefusedNote, RouterLink, TranslocoPipe],
  template: `
    @if (around.state() === 'refused' || around.state() === 'closed') {
      <h-page width="narrow" [heading]="'ui.state.refused.title' | transloco"><h-state-note [state]="$any(around.state())" /></h-page>
    } @else if (telling(); as now) {
      @if (busy(); as at) {
        <h-page width="narrow" [heading]="'concern.on-the-way' | transloco: { child: called() }">
          <h-underway-note [at]="at" />
          @if (at.state === 'waiting') {
            <a class="button quiet" routerLink="/">{{ 'home.back' | transloco }}</a>
          }
        </h-page>
      } @else if (step() === 'check') {
        <h-page width="narrow" [over]="'concern.step' | transloco: { at: 2 }" [heading]="'concern.check.heading' | transloco">
          @if (refused(); as why) {
            <h-refused-note [refusal]="why" />
          }
          <h-check-words [telling]="now" [ownLanguage]="ownLanguage()" [child]="called()" [who]="who()" [speaker]="speaker()" />
          <div class="stack">
            <button type="button" class="button wide" (click)="send()">{{ 'concern.check.send' | transloco }}</button>
            <a class="button quiet wide" [routerLink]="[]" [queryParams]="{}">{{ 'concern.check.change' | transloco }}</a>
          </div>
        </h-page>
      } @else {
        <h-page width="narrow" [over]="'concern.step' | transloco: { at: 1 }" [heading]="heading()">
          <h-error-summary [missing]="missing()" />
          <h-telling-form
            [telling]="now"
            [around]="around.value()"
            [child]="called()"
            [who]="who()"
            [staff]="!family()"
            [ownLanguage]="ownLanguage()"
            [kept]="kept()"
            [missing]="lacking()"
            (told)="tell($event)"
            (next)="check()"
          />
        </h-page>
      }
    } @else {
      <h-page width="narrow" [heading]="heading()"><h-state-note state="loading" /></h-page>
    }
  `,
})
export class RaisePage {
  readonly #api = inject(ConcernApi);
  readonly #router = inject(Router);
  readonly #sending = inject(Sending);
  readonly #session = inject(Session);
  readonly #words = inject(TranslocoService);
  readonly #language = inject(Words).language;
  readonly childId = input.required<string>();
  readonly step = input<string>();
  readonly draft = signal<Draft<Telling> | undefined>(undefined);
  readonly lacking = signal<readonly string[]>([]);

  readonly around = follow(['child'], (signal) => this.#api.around(this.childId(), signal), this.childId);
  readonly telling = computed(() => this.draft()?.value());
  readonly kept = computed(() => {
    const draft = this.draft();
    return draft && draft.value().words ? draft.keptAt() !== undefined : undefined;
  });
  readonly #underway = computed(() => this.#sending.underway()[this.childId()]);
  readonly busy = computed(() => {
    const at = this.#underway();
    return at && at.state !== 'refused' ? at : undefined;
  });
  readonly refused = computed(() => {
    const at = this.#underway();
    return at?.state === 'refused' ? at.refusal : undefined;
  });

  readonly #mine = computed(() => this.#session.me()?.children.find((one) => one.childId === this.childId() && one.as === 'parent'));
  readonly family = computed(() => this.#mine() !== undefined);
  readonly called = computed(() => this.around.value()?.child.called ?? this.#mine()?.called ?? '');
  readonly heading = computed(() => {
    if (!this.called()) return '';
    return this.speaker()
      ? this.#say('heading.theirs', { speaker: this.speaker() })
      : this.#say(`heading.${this.telling()?.kind ?? 'worry'}`);
  });
  readonly missing = computed<readonly Missing[]>(() => this.lacking().map((field) => ({ field, detail: this.#say(`missing.${field}`) })));
  readonly ownLanguage = computed(() => {
    const me = this.#session.me()?.personId;
    return this.around.value()?.circle.find((one) => one.personId === me)?.writes ?? this.#language().id;
  });
  readonly speaker = computed(() => {
    const whose = this.telling()?.whose;
    if (!whose || this.telling()?.kind === 'saw') return '';
    return this.around.value()?.circle.find((one) => one.personId === whose)?.called ?? this.called();
  });
  readonly who = computed(() => {
    const to = !this.speaker() ? 'staff' : this.telling()?.whose === this.childId() ? 'child' : 'parent';
    return this.#say(`readers.${this.family() ? 'family' : to}`, { staff: this.#staff(), speaker: this.speaker() });
  });

  constructor() {
    effect((onCleanup) => {
      const child = this.childId();
      let left = false;
      onCleanup(() => (left = true));
      this.draft.set(undefined);
      void untracked(() => this.#sending.open(child)).then((draft) => {
        if (left) return;
        this.draft.set(draft);
        if (draft.value().pressed) void this.#sending.resume(child);
      });
    });
    effect(() => {
      const at = this.#underway();
      if (at?.state === 'sent') untracked(() => this.#arrived(at));
    });
  }

  tell(change: Partial<Telling>): void {
    const draft = this.draft();
    draft?.keep({ ...draft.value(), ...change });
    const now: readonly string[] = draft ? missingIn(draft.value()) : [];
    this.lacking.update((all) => (all.every((field) => now.includes(field)) ? all : all.filter((field) => now.includes(field))));
  }

  check(): void {
    const telling = this.telling();
    if (!telling) return;
    this.lacking.set([...missingIn(telling)]);
    if (this.lacking().length === 0) void this.#router.navigate([], { queryParams: { step: 'check' } });
  }

  /** Straight to the second step by its address, with nothing written: back to what is missing. */
  send(): void {
    const draft = this.draft();
    if (!draft || this.busy()) return;
    this.lacking.set([...missingIn(draft.value())]);
    if (this.lacking().length > 0) void this.#router.navigate([]);
    else void this.#sending.send(this.childId(), draft, this.ownLanguage());
  }

  #arrived({ inputId, receipt, words }: { inputId: string; receipt: object; words: string }): void {
    this.#sending.seen(this.childId());
    void this.#router.navigate(['/input', inputId, 'receipt'], { replaceUrl: true, state: { receipt, words, childId: this.childId() } });
  }

  #staff(): string {
    const staff = this.around.value()?.staff ?? [];
    const senco = staff.filter((one) => one.role === 'senco').map((one) => this.#say('readers.senco', { name: one.called }));
    const known = new Set(staff.filter((one) => one.role === 'senco').map((one) => one.personId));
    const me = this.#session.me()?.personId;
    const others = staff
      .filter((one) => one.role === 'educator' && !known.has(one.personId) && one.personId !== me)
      .map((one) => one.called);
    const all = [...senco, ...new Set(others)];
    if (all.length < 2) return all[0] ?? this.#say('readers.school');
    return this.#say('readers.and', { first: all.slice(0, -1).join(', '), last: all.at(-1) ?? '' });
  }

  #say(key: string, params: Readonly<Record<string, string>> = {}): string {
    return this.#words.translate(`concern.${key}`, { child: this.called(), ...params });
  }
}
