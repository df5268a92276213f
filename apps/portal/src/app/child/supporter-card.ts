import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Supporter } from '@heard/domain/child';
import type { ContactRow } from '@heard/domain/contact';
import { HowReached } from '../contact/how-reached.ts';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { papersOf } from './around-child.ts';
import { Papers } from './papers.ts';
import { Verdicts } from './verdicts.ts';
import type { Who } from './who.api.ts';

/** Somebody who stands beside the family, or for the council: beside whom, and until which day. */
@Component({
  selector: 'h-supporter-card',
  imports: [Card, HowReached, Papers, RouterLink, TranslocoPipe, Verdicts, VoiceBadge],
  template: `
    @let one = supporter();
    <h-card>
      <h3><h-voice-badge voice="professional" [name]="one.called" [word]="'who.kind.' + one.kind | transloco" /></h3>
      <p>{{ one.name }}</p>
      <h-verdicts [who]="who()" [person]="one.personId" />
      <dl>
        <div>
          <dt>{{ 'who.fact.beside' | transloco }}</dt>
          <dd>{{ beside() || ('who.fact.beside-nobody' | transloco) }}</dd>
        </div>
        <div>
          <dt>{{ 'who.fact.last-day' | transloco }}</dt>
          <dd>
            <strong>{{ moments.day(one.lastDay) }}</strong>
          </dd>
        </div>
        @if (papers().length > 0) {
          <div>
            <dt>{{ 'who.fact.papers' | transloco }}</dt>
            <dd><h-papers [who]="who()" [person]="one.personId" /></dd>
          </div>
        }
      </dl>
      <details>
        <summary>
          {{ 'who.more' | transloco }}<span class="unseen">: {{ one.called }}</span>
        </summary>
        <div class="stack">
          <h-how-reached [contact]="contact()" />
          <p class="row links">
            <a routerLink="supporter" [queryParams]="about()">{{ 'who.act.supporter.link' | transloco }}</a>
            <a routerLink="paper" [queryParams]="about()">{{ 'who.act.paper.link' | transloco }}</a>
            <a routerLink="contact" [queryParams]="about()">{{ 'who.act.contact.link' | transloco }}</a>
            @if (one.kind !== 'interpreter') {
              <a routerLink="/account/letter" [queryParams]="{ person: one.personId, child: who().child.childId }">{{
                'who.letter' | transloco
              }}</a>
            }
            @if (!one.until) {
              <a routerLink="end" [queryParams]="about()">{{ 'who.act.end.link' | transloco: { child: who().child.called } }}</a>
            }
          </p>
        </div>
      </details>
    </h-card>
  `,
  styleUrl: './around-card.css',
})
export class SupporterCard {
  readonly moments = inject(Moments);
  readonly who = input.required<Who>();
  readonly supporter = input.required<Supporter>();
  readonly contact = input<ContactRow>();
  readonly about = computed(() => ({ person: this.supporter().personId }));
  readonly papers = computed(() => papersOf(this.who(), this.supporter().personId));
  readonly beside = computed(() => {
    const person = this.supporter().beside;
    return person ? this.who().people[person]?.called : undefined;
  });
}
