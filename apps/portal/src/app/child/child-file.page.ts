import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { deskKeys, moveAmong } from '../kernel/desk-keys.ts';
import { KeysDialog } from '../home/keys-dialog.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { Around } from './around.ts';
import { ChildApi } from './child.api.ts';
import { SaidRow } from './said-row.ts';
import { placeWords, senWords } from './sen-words.ts';
import { WaysOn } from './ways-on.ts';

/** A child's page for staff: what is open, who is who, and the ways on. What one may not do is not offered. */
@Component({
  selector: 'h-child-file-page',
  imports: [Page, StateNote, RouterLink, TranslocoPipe, Around, SaidRow, KeysDialog, WaysOn],
  template: `
    <h-page
      width="full"
      [heading]="file.state() === 'refused' ? ('ui.state.refused.title' | transloco) : (name() ?? '')"
      [over]="over()"
      [lead]="lead()"
    >
      <div actions class="row">
        <h-keys-dialog [keys]="keysHere()" />
        <a class="button quiet" [routerLink]="['/concern/raise', childId()]">{{ 'child.tell' | transloco }}</a>
        <a class="button quiet" [routerLink]="['/voice', childId(), 'tell']">{{
          'child.ask' | transloco: { child: file.value()?.child?.called ?? '' }
        }}</a>
        <a class="button quiet" [routerLink]="['/timeline', childId()]">{{ 'child.timeline' | transloco }}</a>
        @if (decides()) {
          <a class="button" [routerLink]="['/decide', childId()]">{{ 'child.decide' | transloco }}</a>
        }
      </div>
      @if (file.state() === 'stale' || said.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (file.value(); as now) {
        <h-ways-on [childId]="childId()" />
        <div class="two">
          <section class="stack" aria-labelledby="open">
            <h2 id="open">
              {{ (open().length === 1 ? 'child.open-here.one' : 'child.open-here.many') | transloco: { count: open().length } }}
            </h2>
            @for (row of open(); track row.inputId) {
              <h-said-row [row]="row" [people]="people()" />
            } @empty {
              @if (said.value()) {
                <h-state-note
                  state="empty"
                  [title]="'child.open-here.none' | transloco"
                  [detail]="'child.open-here.none-detail' | transloco"
                />
              } @else {
                <h-state-note state="loading" />
              }
            }
            @if (answered().length > 0) {
              <h2>{{ 'child.answered' | transloco }}</h2>
              @for (row of answered(); track row.inputId) {
                <h-said-row [row]="row" [people]="people()" />
              }
            }
          </section>
          <h-around [file]="now" [leads]="decides()" />
        </div>
      } @else if (file.state() !== 'shown' && file.state() !== 'stale') {
        <h-state-note [state]="$any(file.state())" (again)="file.again()" />
      }
    </h-page>
  `,
  styles: `
    .two {
      display: grid;
      gap: 24px;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    @media (min-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr) 360px;
      }
    }
  `,
})
export class ChildFilePage {
  readonly #api = inject(ChildApi);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly session = inject(Session);
  /** From the address. */
  readonly childId = input.required<string>();
  readonly file = follow(['child', 'circle', 'staff'], (signal) => this.#api.child(this.childId(), signal), this.childId);
  readonly said = follow(['input', 'decision'], (signal) => this.#api.said(this.childId(), signal), this.childId);
  readonly keys = viewChild(KeysDialog);

  readonly people = computed(() => this.said.value()?.people ?? {});
  readonly open = computed(() =>
    (this.said.value()?.inputs ?? []).filter((input) => input.open).toSorted((a, b) => a.answerBy.localeCompare(b.answerBy)),
  );
  readonly answered = computed(() => (this.said.value()?.inputs ?? []).filter((input) => !input.open).slice(0, 5));
  readonly name = computed(() => this.file.value()?.child.name);
  readonly over = computed(() => {
    const child = this.file.value()?.child;
    return child && placeWords(child);
  });
  readonly lead = computed(() => {
    const child = this.file.value()?.child;
    return child && senWords(child.sen);
  });
  readonly decides = computed(() => this.session.me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false);
  readonly keysHere = computed(() => ['/', 'j', 'k', 'Enter', ...(this.decides() ? ['d'] : []), '?']);

  constructor() {
    const router = inject(Router);
    deskKeys({
      '/': () => void router.navigate(['/children']),
      j: () => moveAmong(this.#host.nativeElement, 1),
      k: () => moveAmong(this.#host.nativeElement, -1),
      d: () => this.decides() && void router.navigate(['/decide', this.childId()]),
      '?': () => this.keys()?.show(),
    });
  }
}
