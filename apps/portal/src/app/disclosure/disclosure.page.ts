import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { DisclosureApi } from './disclosure.api.ts';
import { ReviewForm } from './review.form.ts';

/** One disclosure, word for word. Opening it says that it was read, and ends the ringing. */
@Component({
  selector: 'h-disclosure-page',
  imports: [Card, HeardSymbol, Page, ReviewForm, RouterLink, StateNote, TranslocoPipe],
  template: `
    @if (one.value(); as now) {
      @let row = now.disclosure;
      <h-page
        width="full"
        [over]="now.child.className"
        [heading]="now.child.name"
        [lead]="'disclosure.from.' + row.by.as | transloco: { name: now.people[row.by.personId]?.called ?? '' }"
      >
        @if (now.child.near) {
          <a actions class="button plain" [routerLink]="['/timeline', now.child.childId]">{{ 'disclosure.one.child' | transloco }}</a>
        }
        <div class="two">
          <section class="stack" aria-labelledby="told">
            <h2 id="told">{{ 'disclosure.how.' + row.how | transloco }}</h2>
            @if (row.wantsNow) {
              <p class="now">{{ 'disclosure.row.now' | transloco }}</p>
            }
            @if (row.words; as words) {
              <blockquote>{{ words }}</blockquote>
            } @else {
              <p class="muted">{{ 'disclosure.one.no-words' | transloco }}</p>
            }
            @if (row.pictures.length > 0) {
              <ul class="plain pictures">
                @for (picture of row.pictures; track $index) {
                  <li><h-symbol [name]="$any(picture.symbol)" [size]="72" /> {{ picture.label }}</li>
                }
              </ul>
            }
            <p>
              {{ 'disclosure.one.sent' | transloco: { when: moments.moment(row.madeAt) } }} <span class="muted">{{ row.code }}</span>
            </p>
            @if (row.heard; as heard) {
              <p>
                {{ 'disclosure.one.heard' | transloco: { day: moments.weekday(heard.on), at: heard.at ?? '–', where: heard.where ?? '–' } }}
              </p>
            }
            <h-card>
              <h2>{{ 'disclosure.one.next' | transloco }}</h2>
              <ul>
                <li>{{ 'disclosure.one.next-go' | transloco }}</li>
                <li>{{ 'disclosure.one.next-ask' | transloco }}</li>
                <li>{{ 'disclosure.one.next-danger' | transloco }}</li>
                <li>{{ 'disclosure.one.next-record' | transloco }}</li>
              </ul>
            </h-card>
            <h2>{{ 'disclosure.one.happened' | transloco }}</h2>
            <ul class="plain small">
              @for (ring of row.rings; track ring.at) {
                <li>{{ 'disclosure.one.rung' | transloco: { time: ring.time, when: moments.moment(ring.at) } }}</li>
              }
              @for (read of row.reads; track read.at) {
                <li>{{ 'disclosure.row.read' | transloco: { name: now.people[read.by]?.called, when: moments.moment(read.at) } }}</li>
              }
              @for (look of now.looks; track look.at) {
                <li class="muted">
                  {{
                    'disclosure.one.looked'
                      | transloco
                        : { name: look.personId ? now.people[look.personId]?.called : '', when: moments.moment(look.at ?? look.day) }
                  }}
                </li>
              }
            </ul>
          </section>
          <h-card>
            <h2>{{ 'disclosure.review.heading' | transloco }}</h2>
            @for (review of row.reviews; track review.at) {
              <p class="review">
                {{ review.note }}<br />
                <span class="muted">
                  {{ review.reference ? review.reference + ' ·' : '' }} {{ 'disclosure.review.' + review.release | transloco }} ·
                  {{ now.people[review.by]?.called }},
                  {{ moments.moment(review.at) }}
                </span>
              </p>
            }
            @if (row.reads.length > 0) {
              <h-review-form [row]="row" />
            }
          </h-card>
        </div>
      </h-page>
    } @else {
      <h-page [heading]="'disclosure.queue.heading' | transloco">
        @if (one.state() !== 'shown' && one.state() !== 'stale') {
          <h-state-note [state]="$any(one.state())" (again)="one.again()" />
        }
      </h-page>
    }
  `,
  styles: `
    .two {
      display: grid;
      gap: 32px;
      align-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    blockquote {
      margin: 0;
      padding: 16px 20px;
      border-inline-start: 6px solid var(--stop);
      background: var(--surface);
      font-size: 1.25rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .pictures {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    .pictures li {
      display: grid;
      justify-items: center;
    }
    .now {
      color: var(--stop);
      font-weight: 700;
    }
    .review {
      white-space: pre-wrap;
    }
    h-card h2 {
      margin-block-end: 8px;
    }
    @media (min-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr) 440px;
      }
    }
  `,
})
export class DisclosurePage {
  readonly #api = inject(DisclosureApi);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly disclosureId = input.required<string>();
  readonly one = follow(['disclosure'], (signal) => this.#api.one(this.disclosureId(), signal), this.childId);
  readonly unread = computed(() => {
    const row = this.one.value()?.disclosure;
    return row && !row.reads.some((read) => read.by === this.#me()?.personId) ? row : undefined;
  });
  readonly #told = new Set<string>();

  constructor() {
    effect(() => {
      const row = this.unread();
      if (!row || this.#told.has(row.disclosureId)) return;
      this.#told.add(row.disclosureId);
      untracked(() => void this.#read(row.childId, row.disclosureId));
    });
  }

  async #read(childId: string, disclosureId: string): Promise<void> {
    try {
      await this.#api.read(childId, disclosureId);
    } catch {
      this.#told.delete(disclosureId);
    }
    this.one.again();
  }
}
