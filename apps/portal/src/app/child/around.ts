import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { languageName } from '../concern/languages.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import type { ChildFile } from './child.api.ts';

/** What somebody is who stands beside a family and is not of it. */
const supporters: readonly string[] = ['social-worker', 'virtual-school', 'advocate', 'sendiass', 'interpreter'];

/** Who is who around a child. What follows from it is decided by the school, not here. */
@Component({
  selector: 'h-around',
  imports: [Card, RouterLink, VoiceBadge, TranslocoPipe],
  template: `
    <h-card>
      <h2>{{ 'child.around.heading' | transloco }}</h2>
      <ul class="plain">
        @for (one of file().circle; track one.personId) {
          <li>
            <h-voice-badge
              [voice]="isFamily(one.relationship) ? 'parent' : 'professional'"
              [name]="one.called"
              [word]="'child.relationship.' + one.relationship | transloco"
            />
            <p>{{ one.name }}</p>
            @if (isFamily(one.relationship)) {
              <p class="small muted">
                {{ 'child.responsibility.' + one.parentalResponsibility | transloco }} ·
                {{ 'child.writes' | transloco: { language: languageName(one.writes, words.language().voice) } }}
              </p>
            }
            @if (one.until; as day) {
              <p class="small">
                <strong>{{ 'child.ended' | transloco: { day: moments.day(day) } }}</strong>
              </p>
            }
          </li>
        } @empty {
          <li class="muted">{{ 'child.around.none' | transloco }}</li>
        }
      </ul>
      @if (leads()) {
        <a [routerLink]="['/children', file().child.childId, 'who']">{{ 'child.around.all' | transloco }}</a>
        <a [routerLink]="['/children', file().child.childId, 'looks']">{{ 'child.around.looks' | transloco }}</a>
      }
      <h3>{{ 'child.around.school' | transloco }}</h3>
      <ul class="plain">
        @for (one of file().staff; track one.personId + one.role) {
          <li><h-voice-badge voice="staff" [name]="one.called" [word]="'child.role.' + one.role | transloco" /></li>
        }
      </ul>
    </h-card>
  `,
  styles: `
    ul {
      display: grid;
      gap: 16px;
    }
    li {
      display: grid;
      gap: 2px;
    }
    a {
      justify-self: start;
      padding-block: 6px;
    }
    h3 {
      margin-block-start: 8px;
      padding-block-start: 16px;
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class Around {
  readonly words = inject(Words);
  readonly moments = inject(Moments);
  readonly file = input.required<ChildFile>();
  /** Whether the reader leads for this child: for them there is more to it than stands here. */
  readonly leads = input(false);
  readonly languageName = languageName;

  isFamily(relationship: string): boolean {
    return !supporters.includes(relationship);
  }
}
