import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Timeline } from '@heard/domain/timeline';
import { Moments } from '../kernel/moments.ts';
import type { About, Waiting } from './disclosure.api.ts';

/** One disclosure in the list: whose, from whom, since when, and whether somebody is to come now. Its words are on its own page. */
@Component({
  selector: 'h-disclosure-row',
  imports: [RouterLink, TranslocoPipe],
  host: { '[class.unread]': 'row().reads.length === 0' },
  template: `
    <p class="name">
      <strong>{{ child()?.name }}</strong>
      <span class="muted">{{ child()?.className }}</span>
      @if (row().wantsNow && row().reads.length === 0) {
        <strong class="now">{{ 'disclosure.row.now' | transloco }}</strong>
      }
    </p>
    <p>
      {{ 'disclosure.from.' + row().by.as | transloco: { name: people()[row().by.personId]?.called ?? '' } }} ·
      {{ moments.moment(row().madeAt) }}
    </p>
    <p class="muted">
      @if (row().reads[0]; as first) {
        {{ 'disclosure.row.read' | transloco: { name: people()[first.by]?.called, when: moments.moment(first.at) } }}
        {{ (row().reviewed ? 'disclosure.row.reviewed' : 'disclosure.row.unreviewed') | transloco }}
      } @else {
        {{ 'disclosure.row.unread' | transloco }}
      }
    </p>
    <a class="button" [class.quiet]="row().reads.length > 0" [routerLink]="['/safeguarding', row().childId, row().disclosureId]"
      >{{ 'disclosure.row.open' | transloco }}<span class="unseen">: {{ child()?.name }}</span></a
    >
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px 24px;
      align-items: center;
      padding: 14px 18px;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    :host(.unread) {
      border-color: var(--stop);
      border-inline-start-width: 6px;
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: baseline;
    }
    .now {
      color: var(--stop);
    }
    .button {
      justify-self: start;
    }
    @media (min-width: 760px) {
      :host {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      p {
        grid-column: 1;
      }
      .button {
        grid-row: 1 / span 3;
        grid-column: 2;
      }
    }
  `,
})
export class WaitingRow {
  readonly moments = inject(Moments);
  readonly row = input.required<Waiting>();
  readonly child = input.required<About | undefined>();
  readonly people = input.required<Timeline['people']>();
}
