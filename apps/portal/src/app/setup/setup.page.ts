import { afterRenderEffect, Component, computed, inject, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { ErrorSummary, type Missing, stillMissing } from '../ui/error-summary.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { type FirstSenco, SetupApi } from './setup.api.ts';

type Asked = keyof FirstSenco;

/** One question a page. */
export const STEPS: readonly (readonly Asked[])[] = [['code'], ['schoolName'], ['yourName', 'called'], ['email']];
const looksLikeEmail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const shapes: Readonly<Record<Asked, { readonly type: string; readonly autocomplete: string; readonly most: number }>> = {
  code: { type: 'text', autocomplete: 'one-time-code', most: 40 },
  schoolName: { type: 'text', autocomplete: 'organization', most: 120 },
  yourName: { type: 'text', autocomplete: 'name', most: 120 },
  called: { type: 'text', autocomplete: 'off', most: 120 },
  email: { type: 'email', autocomplete: 'email', most: 200 },
};

/** Walks the first SENCO of an empty house in. */
@Component({
  selector: 'h-setup-page',
  imports: [Page, Card, Field, ErrorSummary, StateNote, RouterLink, TranslocoPipe],
  template: `
    @if (open.value() === true) {
      <h-page
        width="narrow"
        [heading]="'setup.step.' + asked()[0] + '.heading' | transloco"
        [over]="'setup.of' | transloco: { step: step() + 1, steps: steps.length }"
        [lead]="'setup.step.' + asked()[0] + '.lead' | transloco"
      >
        <form novalidate (submit)="go($event)">
          <h-error-summary [missing]="missing()" />
          @for (field of asked(); track 'field-' + field) {
            <h-field
              [for]="field"
              [label]="'setup.field.' + field + '.label' | transloco"
              [hint]="'setup.field.' + field + '.hint' | transloco"
              [error]="wrong()[field]"
            >
              <input
                #box
                class="field"
                [id]="field"
                [type]="shapes[field].type"
                [attr.autocomplete]="shapes[field].autocomplete"
                [attr.maxlength]="shapes[field].most"
                [attr.aria-describedby]="field + '-hint ' + field + '-error'"
                [attr.aria-invalid]="wrong()[field] ? 'true' : null"
                spellcheck="false"
                [value]="value()[field]"
                (input)="set(field, box.value)"
              />
            </h-field>
          }
          @if (refusal(); as refused) {
            <p class="refused" role="alert">
              {{
                refused.kind === 'no-connection' || refused.kind === 'away'
                  ? ('setup.lost' | transloco)
                  : refused.kind === 'slow-down'
                    ? ('setup.slow' | transloco)
                    : refused.detail || ('setup.refused' | transloco)
              }}
            </p>
          }
          <button type="submit" class="button wide" [attr.aria-busy]="sending()">
            {{ (sending() ? 'setup.opening' : last() ? 'setup.open' : 'setup.next') | transloco }}
          </button>
          @if (step() > 0) {
            <button type="button" class="button plain" (click)="back()">{{ 'setup.back' | transloco }}</button>
          }
        </form>
      </h-page>
    } @else if (open.value() === false) {
      <h-page width="narrow" [heading]="'setup.shut.heading' | transloco">
        <h-card>
          <p>{{ 'setup.shut.detail' | transloco }}</p>
          <p>
            <a class="button" routerLink="/sign-in">{{ 'setup.shut.sign-in' | transloco }}</a>
          </p>
        </h-card>
      </h-page>
    } @else if (open.error()) {
      <h-page width="narrow" [heading]="'setup.heading' | transloco"><h-state-note state="offline" (again)="open.reload()" /></h-page>
    } @else {
      <h-page width="narrow" [heading]="'setup.heading' | transloco"><h-state-note state="loading" /></h-page>
    }
  `,
})
export class SetupPage {
  readonly #api = inject(SetupApi);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly #state = resource({ loader: ({ abortSignal }) => this.#api.open(abortSignal) });
  readonly steps = STEPS;
  readonly shapes = shapes;

  readonly open = {
    value: computed(() => (this.#state.hasValue() ? this.#state.value() : undefined)),
    error: this.#state.error,
    reload: () => this.#state.reload(),
  };
  readonly value = signal<FirstSenco>({ code: '', schoolName: '', yourName: '', called: '', email: '' });
  readonly step = signal(0);
  readonly asked = computed(() => STEPS[this.step()] ?? []);
  readonly last = computed(() => this.step() === STEPS.length - 1);
  readonly missing = signal<readonly Missing[]>([]);
  /** What Heard has said against one answer. */
  readonly against = signal<Missing | undefined>(undefined);
  readonly wrong = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries([...this.missing(), this.against()].flatMap((one) => (one ? [[one.field, one.detail]] : []))),
  );
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly sending = signal(false);
  #focused = 0;

  constructor() {
    afterRenderEffect(() => {
      const step = this.step();
      if (step === this.#focused || untracked(this.missing).length > 0) return;
      this.#focused = step;
      document.getElementById(this.asked()[0] ?? '')?.focus();
    });
  }

  set(field: Asked, typed: string): void {
    this.value.update((value) => ({ ...value, [field]: typed }));
    this.missing.set(stillMissing(this.missing(), this.#gaps()));
  }

  back(): void {
    this.missing.set([]);
    this.refusal.set(undefined);
    this.step.update((step) => step - 1);
  }

  async go(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.refusal.set(undefined);
    this.against.set(undefined);
    this.missing.set(this.#gaps());
    if (this.missing().length > 0) return;
    if (!this.last()) return this.step.update((step) => step + 1);
    await this.#start();
  }

  async #start(): Promise<void> {
    this.sending.set(true);
    try {
      await this.#api.start(this.value());
      await this.#session.again();
      await this.#router.navigateByUrl('/roll');
    } catch (cause) {
      this.#refused(refusalFrom(cause));
    }
    this.sending.set(false);
  }

  /** A refusal about one field leads back to the page that asks for it, with all that was typed. */
  #refused(refusal: Refusal): void {
    const fact = refusal.facts['field'];
    const pointer = refusal.errors[0]?.pointer ?? (typeof fact === 'string' ? fact : refusal.code === 'wrong-code' ? '/code' : '');
    const about = pointer.slice(1);
    const at = STEPS.findIndex((step) => step.some((field) => field === about));
    if (at < 0) return this.refusal.set(refusal);
    this.step.set(at);
    this.against.set({ field: about, detail: refusal.of(about) ?? refusal.detail });
  }

  #gaps(): readonly Missing[] {
    const empty = this.asked().filter((field) => !this.#filled(field));
    return empty.map((field) => ({ field, detail: this.#words.translate(`setup.field.${field}.missing`) }));
  }

  #filled(field: Asked): boolean {
    const typed = this.value()[field].trim();
    return field === 'email' ? looksLikeEmail.test(typed) : typed !== '';
  }
}
