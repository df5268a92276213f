import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ProfessionalRow } from '@heard/domain/agency';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { AdmitForm } from './admit.form.ts';
import { LeaveForm } from './leave.form.ts';
import type { Staffed } from './working.ts';

/** One service, and who comes from it. */
@Component({
  selector: 'h-one-agency',
  imports: [AdmitForm, Card, LeaveForm, RouterLink, TranslocoPipe, VoiceBadge],
  template: `
    @let agency = one().agency;
    <h-card>
      <div>
        <h2 [id]="agency.agencyId" tabindex="-1">{{ agency.name }}</h2>
        <p class="muted">{{ 'agency.kind.' + agency.kind | transloco }}</p>
      </div>
      <h3>{{ 'agency.people.heading' | transloco: { agency: agency.name } }}</h3>
      <ul class="plain">
        @for (person of one().people; track person.personId) {
          <li>
            <h-voice-badge voice="professional" [name]="person.called" [word]="person.profession" />
            <p>
              {{ person.name }} <span class="muted">{{ days(person) }}</span>
              @if (person.until; as day) {
                <strong>{{ 'agency.people.ends' | transloco: { day: moments.day(day) } }}</strong>
              }
            </p>
            <a class="letter" routerLink="/account/letter" [queryParams]="{ person: person.personId }"
              >{{ 'agency.people.letter' | transloco
              }}<span class="unseen"> {{ 'agency.people.letter-of' | transloco: { name: person.called } }}</span></a
            >
            <details>
              <summary>{{ 'agency.people.change' | transloco: { name: person.called } }}</summary>
              <h-admit-form [agency]="agency" [person]="person" />
            </details>
            @if (!person.until) {
              <details>
                <summary>{{ 'agency.people.end' | transloco: { name: person.called } }}</summary>
                <h-leave-form [person]="person" />
              </details>
            }
          </li>
        } @empty {
          <li class="muted">{{ 'agency.people.none' | transloco }}</li>
        }
      </ul>
      <details>
        <summary>{{ 'agency.admit.heading' | transloco: { agency: agency.name } }}</summary>
        <h-admit-form [agency]="agency" />
      </details>
      @if (one().former.length > 0) {
        <details>
          <summary>{{ 'agency.people.former' | transloco }}</summary>
          <ul class="plain">
            @for (person of one().former; track person.personId) {
              <li>
                <p>
                  {{ person.name }}, {{ person.profession }}
                  <span class="muted">{{
                    'agency.people.ended' | transloco: { day: moments.day(person.until ?? person.lastDay ?? '') }
                  }}</span>
                </p>
              </li>
            }
          </ul>
        </details>
      }
    </h-card>
  `,
  styles: `
    h3 {
      margin-block-start: 8px;
    }
    ul {
      display: grid;
      gap: 20px;
    }
    li {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
    details {
      justify-self: stretch;
      inline-size: 100%;
    }
    summary,
    .letter {
      padding-block: 10px;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
    details > :not(summary) {
      display: block;
      padding-block: 8px 16px;
    }
  `,
})
export class OneAgency {
  readonly moments = inject(Moments);
  readonly #words = inject(TranslocoService);
  readonly one = input.required<Staffed>();

  days({ from, lastDay }: ProfessionalRow): string {
    const key = lastDay ? 'agency.people.since-until' : 'agency.people.since';
    return this.#words.translate(key, { from: this.moments.day(from), until: lastDay ? this.moments.day(lastDay) : '' });
  }
}
