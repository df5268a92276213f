import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { KINDS, type Sieve, VOICES, type Whose, wideOpen } from './sieve.ts';

/** What is looked at: whose words, which kind, which days. */
@Component({
  selector: 'h-sieve-bar',
  imports: [TranslocoPipe],
  template: `
    <div class="chips" role="group" [attr.aria-label]="'timeline.sieve.whose' | transloco">
      @for (voice of voices(); track voice) {
        <button type="button" [class]="voice" [attr.aria-pressed]="sieve().who === voice" (click)="choose({ who: voice })">
          {{ 'timeline.sieve.' + voice | transloco: { child: child(), count: waiting() } }}
        </button>
      }
    </div>
    <details [open]="narrowed()">
      <summary>{{ 'timeline.sieve.more' | transloco }}</summary>
      <div class="more">
        <label>
          {{ 'timeline.sieve.kind' | transloco }}
          <select class="field" [value]="sieve().kind" (change)="choose({ kind: kindOf($any($event.target).value) })">
            @for (kind of kinds; track kind) {
              <option [value]="kind" [selected]="sieve().kind === kind">{{ 'timeline.sieve.kinds.' + kind | transloco }}</option>
            }
          </select>
        </label>
        <label>
          {{ 'timeline.sieve.from' | transloco }}
          <input
            class="field"
            type="date"
            [value]="sieve().from"
            [max]="sieve().to"
            (change)="choose({ from: $any($event.target).value })"
          />
        </label>
        <label>
          {{ 'timeline.sieve.to' | transloco }}
          <input class="field" type="date" [value]="sieve().to" [min]="sieve().from" (change)="choose({ to: $any($event.target).value })" />
        </label>
        <button type="button" class="button plain" (click)="chosen.emit(open)">{{ 'timeline.sieve.open' | transloco }}</button>
      </div>
    </details>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .chips button {
      --tone: var(--ink);
      --soft: var(--surface);
      min-block-size: 44px;
      padding: 6px 16px;
      border: 2px solid transparent;
      border-radius: 999px;
      background: var(--soft);
      color: var(--tone);
      font: 700 var(--least) / 1.3 var(--font);
      cursor: pointer;
    }
    .chips button:focus-visible {
      border-radius: 999px;
    }
    .chips button:hover {
      border-color: var(--tone);
    }
    .chips button[aria-pressed='true'] {
      background: var(--tone);
      color: var(--paper);
    }
    .chips [aria-pressed='true']::before {
      content: '✓ ' / '';
    }
    .chips .parent {
      --tone: var(--parent);
      --soft: var(--parent-soft);
    }
    .chips .child {
      --tone: var(--child);
      --soft: var(--child-soft);
    }
    .chips .staff {
      --tone: var(--staff);
      --soft: var(--staff-soft);
    }
    .chips .professional {
      --tone: var(--professional);
      --soft: var(--professional-soft);
    }
    .chips .waiting {
      --tone: var(--stop);
      --soft: transparent;
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: end;
      padding-block: 8px;
    }
    label {
      display: grid;
      gap: 4px;
      min-inline-size: 170px;
      font-weight: 700;
    }
    summary {
      inline-size: fit-content;
      min-block-size: 44px;
      align-content: center;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class SieveBar {
  readonly sieve = input.required<Sieve>();
  readonly child = input.required<string>();
  readonly waiting = input.required<number>();
  readonly chosen = output<Sieve>();
  /** Whose words there are; who is chosen by the address is offered in any case. */
  readonly spoke = input.required<ReadonlySet<string>>();
  readonly voices = computed(() => VOICES.filter((one) => one !== 'professional' || this.spoke().has(one) || this.sieve().who === one));
  readonly kinds = KINDS;
  readonly open = wideOpen;
  readonly narrowed = computed(() => this.sieve().kind !== 'all' || this.sieve().from !== '' || this.sieve().to !== '');

  choose(change: Partial<Sieve> & { readonly who?: Whose }): void {
    this.chosen.emit({ ...this.sieve(), ...change });
  }

  kindOf(value: string): Sieve['kind'] {
    return KINDS.find((kind) => kind === value) ?? 'all';
  }
}
