import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { standsAs } from '../consent/asked.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';
import { SaidSo } from '../consent/said-so.ts';
import { Moments } from '../kernel/moments.ts';
import { agreedTo, standsFor, type Wanted } from './standing.ts';

/** On which permission something would stand; where there is none, what is missing and the way to it. */
@Component({
  selector: 'h-stands-on',
  imports: [RouterLink, TranslocoPipe],
  host: { '[class.missing]': 'stands().as !== "holds"', role: 'status' },
  template: `
    @let now = stands();
    <p class="small muted">{{ 'referral.stands.heading' | transloco }}</p>
    @if (now.row; as row) {
      @if (now.as === 'not') {
        <p>
          <strong>{{ 'consent.holding.' + because() | transloco }}</strong>
        </p>
      } @else {
        <p>
          <strong>{{ 'referral.stands.yes' | transloco: { names: names() } }}</strong>
          {{ 'referral.stands.holds' | transloco: { day: moments.day(row.lastDay) } }}
        </p>
        @if (row.scope.length > 0) {
          <p>{{ 'referral.stands.covers' | transloco }}</p>
          <ul>
            @for (one of row.scope; track one) {
              <li>{{ 'consent.scope.' + one | transloco: { child: of().child.called } }}</li>
            }
          </ul>
        } @else if (wanted().act === 'referral') {
          <p>{{ 'referral.stands.covers-nothing' | transloco }}</p>
        }
        @if (now.as === 'narrow') {
          <p>
            <strong>{{ 'referral.stands.narrow' | transloco }}</strong>
          </p>
        }
      }
      <a [routerLink]="['/consent', row.consentId]">{{ 'referral.stands.look' | transloco }}</a>
    } @else {
      <p>
        <strong>{{ 'referral.stands.none' | transloco }}</strong>
      </p>
      <p>{{ (could() ? 'referral.stands.could' : 'referral.stands.nobody') | transloco: { names: could() } }}</p>
    }
    @if (asks()) {
      <a
        class="button quiet"
        routerLink="/consents/new"
        [queryParams]="{ child: of().child.childId, act: wanted().act, agency: wanted().agencyId }"
        >{{ 'referral.stands.ask' | transloco }}</a
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 14px 18px;
      border: 1px solid var(--brand);
      border-radius: var(--corner);
      background: var(--brand-soft);
    }
    :host(.missing) {
      border: 2px dashed var(--stop);
      background: var(--surface);
    }
    ul {
      padding-inline-start: 20px;
    }
    a:not(.button) {
      padding-block: 10px;
    }
  `,
})
export class StandsOn {
  readonly #say = inject(SaidSo);
  readonly moments = inject(Moments);
  readonly of = input.required<ConsentsOfChild>();
  readonly wanted = input.required<Wanted>();
  readonly stands = computed(() => standsFor(this.of(), this.wanted()));
  readonly because = computed(() => {
    const { row } = this.stands();
    return row ? (standsAs(row, this.of().may, this.of().today) ?? 'holds') : '';
  });
  readonly names = computed(() => {
    const { row } = this.stands();
    return row ? this.#called(agreedTo(row, this.of().may)) : '';
  });
  readonly could = computed(() => this.#called(this.of().may));
  /** Nothing open stands in the way of a new request. */
  readonly asks = computed(() => !this.stands().row || ['closed', 'ran-out'].includes(this.because()));

  #called(persons: readonly string[]): string {
    return this.#say.listed(persons.map((person) => this.of().people[person]?.called ?? ''));
  }
}
