import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { type Voice, VoiceBadge } from '../ui/voice-badge.ts';
import { adultsIn, answerOf, lastAnswer } from './asked.ts';
import type { OneConsent } from './consent.api.ts';

const voices: Readonly<Record<string, Voice>> = { child: 'child', parent: 'parent', staff: 'staff' };

/** What each of them says, for whoever leads. Whoever is silent "has not answered": that is no agreement. */
@Component({
  selector: 'h-adults',
  imports: [RouterLink, TranslocoPipe, VoiceBadge],
  template: `
    <ul class="plain">
      @for (adult of adults(); track adult.person) {
        <li>
          <h-voice-badge [voice]="adult.voice" [name]="adult.name" [word]="'consent.stands.' + adult.answer | transloco" />
          @if (adult.line; as line) {
            <p class="small muted">
              {{ 'consent.lead.told' | transloco: { moment: moments.moment(line.at) } }}
              @if (line.how && line.how !== 'here') {
                · {{ 'consent.history.way.' + line.how | transloco: { by: one().people[line.by]?.called ?? '' } }}
              }
            </p>
            @if (line.words) {
              <blockquote class="words" dir="auto" [attr.lang]="line.language">“{{ line.words }}”</blockquote>
            }
          }
          @if (!adult.may) {
            <p class="small">
              <strong>{{ 'consent.lead.no-standing' | transloco }}</strong>
            </p>
          }
          @if (!adult.asked) {
            <p class="small muted">{{ 'consent.lead.not-asked' | transloco }}</p>
          }
          <a class="small" [routerLink]="['/consent', one().consent.consentId, 'record']" [queryParams]="{ person: adult.person }">{{
            'consent.record.link-of' | transloco: { name: adult.name }
          }}</a>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 16px;
    }
    li {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
    a {
      padding-block: 10px;
    }
  `,
})
export class Adults {
  readonly moments = inject(Moments);
  readonly one = input.required<OneConsent>();
  readonly adults = computed(() => {
    const { consent, people, may } = this.one();
    return adultsIn(consent).map((person) => ({
      person,
      name: people[person]?.called ?? '',
      voice: voices[people[person]?.as ?? ''] ?? 'professional',
      answer: answerOf(consent, person) ?? 'silent',
      line: lastAnswer(consent, person),
      may: may.includes(person),
      asked: (consent.asked as readonly string[]).includes(person),
    }));
  });
}
