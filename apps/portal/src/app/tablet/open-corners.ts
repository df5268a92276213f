import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhyNot } from '../entry/why-not.ts';
import { Moments } from '../kernel/moments.ts';
import { Press } from '../kernel/press.ts';
import { Card } from '../ui/card.ts';
import { type OpenCorner, TabletApi } from './tablet.api.ts';

/** Corners that are open: one's own, and for whoever leads those of the school. Each can be closed from here. */
@Component({
  selector: 'h-open-corners',
  imports: [Card, TranslocoPipe, WhyNot],
  template: `
    @if (corners().length > 0) {
      <h-card>
        <h2>{{ 'tablet.corner.opened' | transloco }}</h2>
        <ul class="plain">
          @for (corner of corners(); track corner.cornerId) {
            <li>
              <p>
                <strong dir="auto">{{ corner.label }}</strong><br />{{
                  (corner.mine ? 'tablet.corner.row-mine' : 'tablet.corner.row')
                    | transloco: { name: corner.openedBy, time: moments.time(corner.until) }
                }}
              </p>
              <button
                type="button"
                class="button plain"
                [attr.aria-label]="'tablet.corner.close-named' | transloco: { label: corner.label }"
                (click)="close(corner)"
              >
                {{ 'tablet.corner.close' | transloco }}
              </button>
            </li>
          }
        </ul>
        <h-why-not [refusal]="press.refusal()" />
      </h-card>
    }
    <p role="status">{{ closed() ? ('tablet.corner.closed' | transloco) : '' }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      align-items: center;
      justify-content: space-between;
      max-inline-size: none;
    }
    p:empty {
      display: none;
    }
  `,
})
export class OpenCorners {
  readonly #api = inject(TabletApi);
  readonly moments = inject(Moments);
  readonly corners = input.required<readonly OpenCorner[]>();
  readonly done = output();
  readonly press = new Press();
  readonly closed = signal(false);

  async close({ cornerId }: OpenCorner): Promise<void> {
    this.closed.set(false);
    if (!(await this.press.of(() => this.#api.close(cornerId)))) return;
    this.closed.set(true);
    this.done.emit();
  }
}
