import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { type Choice, ChoiceGroup } from '../ui/choice-group.ts';
import { Field } from '../ui/field.ts';
import { Page } from '../ui/page.ts';
import { base64Of } from './bytes.ts';
import { DoneCard } from './done-card.ts';
import { FaultsTable } from './faults-table.ts';
import { SampleTable } from './sample-table.ts';
import { type Imported, type Kind, KINDS, type Preview, RollApi } from './roll.api.ts';

/** Brings in pupils, their adults and staff from a file: looked at first, each wrong row named, then put in. */
@Component({
  selector: 'h-roll-page',
  imports: [Page, Field, ChoiceGroup, DoneCard, FaultsTable, SampleTable, TranslocoPipe],
  template: `
    <h-page width="full" [heading]="'roll.heading' | transloco" [lead]="'roll.lead' | transloco">
      <div class="stack limit">
        <h-choice-group
          name="kind"
          [legend]="'roll.kind.legend' | transloco"
          [choices]="kinds()"
          [value]="kind()"
          (valueChange)="choose($event)"
        />
        <p class="muted">{{ 'roll.columns.' + kind() | transloco }}</p>
        <h-field
          for="file"
          [label]="'roll.file.label' | transloco"
          [hint]="'roll.file.hint' | transloco"
          [error]="missing() ? ('roll.file.missing' | transloco) : undefined"
        >
          <input
            #file
            id="file"
            class="field"
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-describedby="file-hint file-error"
            [attr.aria-invalid]="missing() ? 'true' : null"
            (change)="look(file.files?.[0])"
          />
        </h-field>
      </div>
      <div role="status" class="stack">
        @if (busy(); as word) {
          <p class="muted">{{ 'roll.' + word | transloco }}</p>
        }
      </div>
      @if (refusal(); as refused) {
        <p class="refused" role="alert">
          {{
            refused.kind === 'no-connection' || refused.kind === 'away'
              ? ('roll.lost' | transloco)
              : refused.errors[0]?.detail || refused.detail || ('roll.refused' | transloco)
          }}
        </p>
      }
      @if (done(); as result) {
        <h-done-card [done]="result" (chosen)="choose($event)" />
      }
      @if (preview(); as seen) {
        <section class="stack" aria-labelledby="seen">
          <h2 id="seen">{{ 'roll.seen' | transloco: { rows: seen.rows, good: seen.good } }}</h2>
          @if (!done()) {
            @if (seen.good > 0) {
              <p>
                {{
                  (wrongRows() === 0 ? 'roll.all-right' : wrongRows() === 1 ? 'roll.some-right-one' : 'roll.some-right')
                    | transloco: { wrong: wrongRows() }
                }}
              </p>
              <p>
                <button type="button" class="button" [attr.aria-busy]="busy() === 'running'" (click)="run()">
                  {{ 'roll.press.' + seen.kind | transloco: { count: seen.good } }}
                </button>
              </p>
            } @else {
              <p>{{ 'roll.none-right' | transloco }}</p>
            }
          }
          @if (seen.faults.length > 0) {
            <h3>{{ (seen.faults.length === 1 ? 'roll.faults.one' : 'roll.faults.many') | transloco: { count: seen.faults.length } }}</h3>
            <h-faults-table [faults]="seen.faults" />
          }
          @if (seen.sample.length > 0) {
            <h3>{{ 'roll.sample' | transloco }}</h3>
            <h-sample-table [rows]="seen.sample" />
          }
        </section>
      }
    </h-page>
  `,
  styles: `
    .limit {
      gap: 16px;
      max-inline-size: 800px;
    }
    ::file-selector-button {
      padding: 6px 16px;
      margin-inline-end: 16px;
      border: 2px solid var(--brand);
      border-radius: 8px;
      background: var(--surface);
      color: var(--brand);
      font: 700 var(--least) / 1.4 var(--font);
      cursor: pointer;
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class RollPage {
  readonly #api = inject(RollApi);
  readonly #words = inject(TranslocoService);
  readonly file = viewChild.required<ElementRef<HTMLInputElement>>('file');
  readonly kind = signal<Kind>('pupils');
  readonly preview = signal<Preview | undefined>(undefined);
  readonly done = signal<Imported | undefined>(undefined);
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly busy = signal<'looking' | 'running' | undefined>(undefined);
  readonly missing = signal(false);
  readonly kinds = computed(() => KINDS.map((value): Choice<Kind> => ({ value, label: this.#words.translate(`roll.kind.${value}`) })));
  readonly wrongRows = computed(() => (this.preview()?.rows ?? 0) - (this.preview()?.good ?? 0));
  /** What is looked at, and the one id under which it is put in however often that is tried. */
  #chosen: { readonly kind: Kind; readonly bytes: string; readonly commandId: string } | undefined;

  choose(kind: Kind | undefined): void {
    if (!kind) return;
    this.kind.set(kind);
    this.#forget();
    this.file().nativeElement.value = '';
    this.file().nativeElement.focus();
  }

  async look(file: File | undefined): Promise<void> {
    this.#forget();
    this.missing.set(!file);
    if (!file) return;
    await this.#during('looking', async () => {
      const chosen = { kind: this.kind(), bytes: await base64Of(file), commandId: crypto.randomUUID() };
      this.#chosen = chosen;
      const seen = await this.#api.preview(chosen.kind, chosen.bytes);
      if (this.#chosen === chosen) this.preview.set(seen);
    });
  }

  async run(): Promise<void> {
    const chosen = this.#chosen;
    if (!chosen || this.busy()) return;
    await this.#during('running', async () => {
      const done = await this.#api.run(chosen.kind, chosen.bytes, chosen.commandId);
      this.preview.set(done);
      this.done.set(done);
    });
  }

  #forget(): void {
    this.#chosen = undefined;
    this.preview.set(undefined);
    this.done.set(undefined);
    this.refusal.set(undefined);
    this.missing.set(false);
  }

  async #during(word: 'looking' | 'running', act: () => Promise<void>): Promise<void> {
    this.busy.set(word);
    this.refusal.set(undefined);
    try {
      await act();
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.busy.set(undefined);
  }
}
