import { Component, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { CardSheet } from './card-sheet.ts';
import { type ChildsDevice, TabletApi, type WrittenCard } from './tablet.api.ts';

/** A child's own device: a card to print, taken back, and where the child is signed in. For whoever leads. */
@Component({
  selector: 'h-card-page',
  imports: [Card, CardSheet, Page, StateNote, TranslocoPipe, WhyNot],
  template: `
    @if (written(); as card) {
      <h-card-sheet [card]="card" (back)="written.set(undefined)" />
    } @else {
      <h-page
        [heading]="'tablet.card.heading' | transloco: { name: seen.value()?.card?.called ?? '' }"
        [lead]="'tablet.card.lead' | transloco"
      >
        @if (seen.value(); as now) {
          @if (now.out; as out) {
            <h-card tone="waits">
              <p>
                {{
                  'tablet.card.out' | transloco: { name: out.writtenBy, day: moments.day(out.writtenAt), last: moments.day(out.lastDay) }
                }}
              </p>
              <button type="button" class="button plain" (click)="takeBack()">{{ 'tablet.card.void' | transloco }}</button>
            </h-card>
          }
          <button type="button" class="button print" [attr.aria-busy]="press.sending()" (click)="write()">
            {{ (now.out ? 'tablet.card.again' : 'tablet.card.write') | transloco }}
          </button>
          <h-why-not [refusal]="press.refusal()" />
          <h-card>
            <h2>{{ 'tablet.card.devices' | transloco: { name: now.card.called } }}</h2>
            <ul class="plain">
              @for (device of now.devices; track device.sessionId) {
                <li>
                  <p>
                    <strong>{{ device.device }}</strong><br /><span class="muted">{{
                      'tablet.card.by.' + device.by | transloco: { day: moments.moment(device.begunAt) }
                    }}</span>
                  </p>
                  <button type="button" class="button plain" (click)="end(device)">
                    {{ 'tablet.card.end' | transloco }}<span class="unseen">: {{ device.device }}</span>
                  </button>
                </li>
              } @empty {
                <li class="muted">{{ 'tablet.card.none' | transloco }}</li>
              }
            </ul>
          </h-card>
        } @else {
          <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
        }
      </h-page>
    }
  `,
  styles: `
    .print {
      justify-self: start;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      align-items: center;
      justify-content: space-between;
      max-inline-size: none;
      padding-block: 8px;
    }
  `,
})
export class CardPage {
  readonly #api = inject(TabletApi);
  readonly moments = inject(Moments);
  readonly childId = input.required<string>();
  readonly seen = follow(['child'], (signal) => this.#api.devices(this.childId(), signal), this.childId);
  readonly press = new Press();
  /** For this child, as long as the page is open: its code is told once. */
  readonly written = linkedSignal<string, WrittenCard | undefined>({ source: this.childId, computation: () => undefined });

  async write(): Promise<void> {
    await this.press.of(async () => this.written.set(await this.#api.writeCard(this.childId())));
    this.seen.again();
  }

  async takeBack(): Promise<void> {
    await this.press.of(() => this.#api.voidCard(this.childId()));
    this.seen.again();
  }

  async end({ sessionId }: ChildsDevice): Promise<void> {
    await this.press.of(() => this.#api.endDevice(this.childId(), sessionId));
    this.seen.again();
  }
}
