import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PickChild } from '../concern/pick-child.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { EducatorApi } from './educator.api.ts';
import { RaisedRow } from './raised-row.ts';

/** An educator's first page: what they raised and what became of it, and the children of their classes. */
@Component({
  selector: 'h-educator-page',
  imports: [Page, PickChild, RaisedRow, StateNote, RouterLink, TranslocoPipe],
  template: `
    <h-page [over]="classes()" [heading]="'home.educator.heading' | transloco" width="full">
      <div actions class="row">
        <a class="button plain" routerLink="/tablet">{{ 'home.corner' | transloco }}</a>
        <a class="button" routerLink="/concern/raise">{{ 'home.educator.tell' | transloco }}</a>
      </div>
      <div class="both">
        <section class="stack" aria-labelledby="raised">
          <h2 id="raised">{{ 'home.educator.raised' | transloco }}</h2>
          @if (mine.value(); as told) {
            @if (mine.state() === 'stale') {
              <h-state-note state="stale" />
            }
            <ul class="plain">
              @for (row of told.inputs; track row.inputId) {
                <li><h-raised-row [row]="row" [people]="told.people" [child]="nameOf(row.childId)" /></li>
              } @empty {
                <li>
                  <h-state-note
                    state="empty"
                    [title]="'home.educator.nothing' | transloco"
                    [detail]="'home.educator.nothing-detail' | transloco"
                  />
                </li>
              }
            </ul>
          } @else {
            <h-state-note [state]="$any(mine.state())" (again)="mine.again()" />
          }
        </section>
        <section class="stack" aria-labelledby="children">
          <h2 id="children">{{ 'home.educator.children' | transloco }}</h2>
          @if (children.value(); as all) {
            <h-pick-child [children]="all" to="/timeline" />
          } @else {
            <h-state-note [state]="$any(children.state())" (again)="children.again()" />
          }
        </section>
      </div>
      @if (parent()) {
        <a class="own" routerLink="/parent">{{ 'home.educator.own' | transloco }}</a>
      }
    </h-page>
  `,
  styles: `
    .both {
      display: grid;
      gap: 40px;
      grid-template-columns: minmax(0, 1fr);
    }
    .own {
      justify-self: start;
      padding-block: 10px;
    }
    @media (min-width: 1000px) {
      .both {
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
        gap: 56px;
      }
    }
  `,
})
export class EducatorPage {
  readonly #api = inject(EducatorApi);
  readonly #me = inject(Session).me;
  readonly children = follow(['child'], (signal) => this.#api.children(signal));
  readonly mine = follow(['input', 'decision'], (signal) => this.#api.mine(signal));
  readonly #names = computed(() => new Map<string, string>(this.children.value()?.map((child) => [child.childId, child.name])));
  readonly classes = computed(() => this.#me()?.classes.join(' · ') ?? '');
  readonly parent = computed(() => this.#me()?.children.some((child) => child.as === 'parent') ?? false);

  nameOf(child: string): string {
    return this.#names().get(child) ?? '';
  }
}
