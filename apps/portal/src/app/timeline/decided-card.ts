import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Named } from '@heard/domain/timeline';
import { Became, type Told } from './became.ts';
import { Days } from './days.ts';
import { standingsOn } from './standing.ts';
import type { Decided } from './story.ts';
import { When } from './when.ts';

/** A decision, and who agrees or disagrees with it in which words. */
@Component({
  selector: 'h-decided-card',
  imports: [RouterLink, TranslocoPipe, Became, When],
  template: `
    @let row = card().row;
    <div class="head">
      <a class="open" [id]="'card-' + card().id" [routerLink]="['/decision', card().id]">
        <span class="tick" aria-hidden="true">✓</span>{{ 'timeline.decision' | transloco: { about: row.about } }}
      </a>
      <h-when [card]="card()" />
    </div>
    @if (row.items.length === 1) {
      <p class="item">{{ row.items[0]?.words }}</p>
    } @else {
      <ul>
        @for (item of row.items; track item.itemId) {
          <li class="item">{{ item.words }}</li>
        }
      </ul>
    }
    <div class="after">
      @for (one of standings(); track one.by) {
        @if (one.agrees) {
          <p>{{ 'timeline.agreed' | transloco: { name: one.name } }}</p>
        }
        @for (no of one.disagreements; track $index) {
          <p>
            <strong>{{ 'timeline.disagrees' | transloco: { name: one.name } }}</strong>
            @if (no.item; as item) {
              <span>&ngsp;({{ item }})</span>
            }
            @if (no.words; as words) {
              &ngsp;<q dir="auto">{{ words }}</q>
            }
          </p>
        }
      }
      <p>{{ (row.followedBy ? 'timeline.looked' : 'timeline.look-again') | transloco: { day: days.name(row.reviewOn) } }}</p>
    </div>
    @if (told().length > 0) {
      <h-became [class.unseen]="picture()" [quiet]="picture()" [told]="told()" (go)="go.emit($event)" />
    }
  `,
  styleUrl: './card.css',
  styles: `
    :host {
      border-inline-start: 6px solid var(--brand);
    }
    .open {
      display: inline-flex;
      gap: 10px;
      align-items: center;
    }
    .tick {
      display: inline-grid;
      flex: none;
      inline-size: 30px;
      block-size: 30px;
      place-items: center;
      border-radius: 50%;
      background: var(--brand);
      color: var(--on-brand);
    }
    .item {
      font-size: var(--heading-3);
      font-weight: 700;
      line-height: 1.4;
    }
    ul {
      display: grid;
      gap: 4px;
      padding-inline-start: 20px;
      list-style: disc;
    }
    .after {
      display: grid;
      gap: 4px;
      padding-block-start: 8px;
      border-block-start: 1px dashed var(--line);
      color: var(--muted);
    }
    q {
      quotes: '“' '”';
      color: var(--ink);
      font-style: italic;
    }
    @media print {
      .tick {
        border: 1px solid;
        background: none;
        color: inherit;
      }
    }
  `,
})
export class DecidedCard {
  readonly days = inject(Days);
  readonly card = input.required<Decided>();
  readonly told = input.required<readonly Told[]>();
  readonly people = input.required<Readonly<Record<string, Named>>>();
  readonly picture = input(false);
  readonly go = output<string>();
  readonly standings = computed(() => standingsOn(this.card().row).map((one) => ({ ...one, name: this.people()[one.by]?.called ?? '' })));
}
