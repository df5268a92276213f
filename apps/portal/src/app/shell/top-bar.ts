import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Live } from '../kernel/live.ts';
import { Session } from '../kernel/session.ts';
import { ConnectionMark } from '../ui/connection-mark.ts';
import type { Place } from '../ui/place.ts';
import { ChoicesMenu } from './choices-menu.ts';

@Component({
  selector: 'h-top-bar',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe, ConnectionMark, ChoicesMenu],
  host: { role: 'banner' },
  template: `
    <div class="bar">
      <a class="brand" routerLink="/">Heard</a>
      @if (session.me(); as me) {
        <span class="school muted">{{ me.schoolName }}</span>
      }
      @if (places().length > 0) {
        <nav [attr.aria-label]="'ui.places' | transloco">
          @for (place of places(); track place.path) {
            <a
              [routerLink]="place.path"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{ exact: place.exact ?? false }"
            >
              {{ place.word | transloco }}
            </a>
          }
        </nav>
      }
      <h-connection-mark [connection]="live.connection()" />
      <h-choices-menu [name]="session.me()?.called" [failed]="failed()" (signOut)="signOut()" />
    </div>
  `,
  styles: `
    :host {
      display: block;
      background: var(--surface);
      border-block-end: 1px solid var(--line);
    }
    .bar {
      display: flex;
      gap: 8px 24px;
      align-items: center;
      max-inline-size: 1440px;
      min-block-size: 60px;
      margin-inline: auto;
      padding-inline: clamp(18px, 3vw, 40px);
    }
    .brand {
      padding-block: 10px;
      color: var(--brand);
      font-size: 1.375rem;
      font-weight: 800;
      letter-spacing: -0.01em;
      text-decoration: none;
    }
    .school {
      flex: 0 1 auto;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    nav {
      display: none;
      margin-inline-start: auto;
    }
    nav a {
      padding: 10px 2px;
      border-block-end: 3px solid transparent;
      color: var(--muted);
      font-weight: 400;
      text-decoration: none;
    }
    nav a:hover {
      color: var(--ink);
      border-color: var(--line);
    }
    nav a.here {
      color: var(--ink);
      border-color: var(--brand);
      font-weight: 700;
    }
    h-choices-menu {
      flex: none;
    }
    h-connection-mark {
      flex: none;
      margin-inline-start: auto;
    }
    @media (min-width: 800px) {
      nav {
        display: flex;
        gap: 24px;
      }
      nav + h-connection-mark {
        margin-inline-start: 0;
      }
    }
    @media (max-width: 500px) {
      .bar {
        flex-wrap: wrap;
        gap: 0 12px;
        align-content: center;
      }
      .school {
        display: none;
      }
      h-choices-menu {
        margin-inline-start: auto;
      }
      h-connection-mark {
        order: 1;
        flex-basis: 100%;
      }
      h-connection-mark.shown {
        margin-block-end: 8px;
      }
    }
  `,
})
export class TopBar {
  readonly #router = inject(Router);
  readonly session = inject(Session);
  readonly live = inject(Live);
  readonly places = input<readonly Place[]>([]);
  readonly failed = signal(false);

  async signOut(): Promise<void> {
    this.failed.set(false);
    try {
      await this.session.signOut();
      await this.#router.navigateByUrl('/sign-in');
    } catch {
      this.failed.set(true);
    }
  }
}
