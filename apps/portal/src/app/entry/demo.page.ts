import { Component, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../kernel/session.ts';
import { refusalFrom } from '../kernel/refusals.ts';
import { DemoBanner } from '../shell/demo-banner.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { type Voice, VoiceBadge } from '../ui/voice-badge.ts';
import { type DemoPerson, EntryApi } from './entry.api.ts';

const voices: ReadonlyMap<string, Voice> = new Map([
  ['parent', 'parent'],
  ['child', 'child'],
  ['senco', 'staff'],
  ['head', 'staff'],
  ['educator', 'staff'],
  ['professional', 'professional'],
  ['agency', 'professional'],
  ['judge', 'professional'],
]);

/** One way in for each person of the story. */
@Component({
  selector: 'h-demo-page',
  imports: [Page, Card, StateNote, VoiceBadge, DemoBanner, RouterLink, TranslocoPipe],
  template: `
    @if (!session.me()?.demo) {
      <h-demo-banner [choosing]="true" />
    }
    <h-page width="full" [heading]="'entry.demo.heading' | transloco" [lead]="'entry.demo.lead' | transloco">
      @if (people.hasValue()) {
        <ul class="plain">
          @for (person of people.value(); track person.personId) {
            <li>
              <h-card>
                <h-voice-badge
                  [voice]="voiceOf(person)"
                  [name]="person.called"
                  [word]="known.has(person.as) ? ('entry.demo.as.' + person.as | transloco) : person.as"
                />
                <h2>{{ person.name }}</h2>
                <p>{{ person.line }}</p>
                <button type="button" class="button quiet" [attr.aria-busy]="entering() === person.personId" (click)="enter(person)">
                  {{ 'entry.demo.enter' | transloco: { name: person.called } }}
                </button>
              </h-card>
            </li>
          }
        </ul>
        @if (trouble()) {
          <h-state-note state="offline" />
        }
      } @else if (people.error(); as cause) {
        @if (kindOf(cause) === 'not-found') {
          <h-card>
            <h2>{{ 'entry.demo.closed' | transloco }}</h2>
            <p>{{ 'entry.demo.closed-detail' | transloco }}</p>
            <a routerLink="/sign-in">{{ 'entry.sign-in.heading' | transloco }}</a>
          </h-card>
        } @else {
          <h-state-note state="offline" (again)="people.reload()" />
        }
      } @else {
        <h-state-note state="loading" />
      }
    </h-page>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
      gap: 16px;
    }
    li,
    li h-card {
      display: grid;
      grid-template-rows: 1fr;
    }
    li h-card {
      grid-template-rows: auto auto 1fr auto;
      align-content: stretch;
    }
    li .button {
      justify-self: start;
    }
    h-demo-banner {
      margin-block-end: 24px;
      border: 2px solid var(--sun);
      border-radius: var(--corner);
      overflow: hidden;
    }
  `,
})
export class DemoPage {
  readonly #api = inject(EntryApi);
  readonly #router = inject(Router);
  readonly session = inject(Session);
  readonly people = resource({ loader: ({ abortSignal }) => this.#api.people(abortSignal) });
  readonly known = voices;
  readonly entering = signal<string | undefined>(undefined);
  readonly trouble = signal(false);

  voiceOf(person: DemoPerson): Voice {
    return voices.get(person.as) ?? 'staff';
  }

  kindOf(cause: Error): string {
    return refusalFrom(cause.cause ?? cause).kind;
  }

  async enter(person: DemoPerson): Promise<void> {
    if (this.entering()) return;
    this.entering.set(person.personId);
    this.trouble.set(false);
    try {
      await this.#api.enter(person.personId);
      await this.session.again();
      await this.#router.navigateByUrl('/');
    } catch {
      this.trouble.set(true);
    }
    this.entering.set(undefined);
  }
}
