import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { deskKeys, moveAmong } from '../kernel/desk-keys.ts';
import { KeysDialog } from '../home/keys-dialog.ts';
import { follow } from '../kernel/follow.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ChildApi } from './child.api.ts';
import { matching } from './matching.ts';
import { OpenCount } from './open-count.ts';
import { placeWords } from './sen-words.ts';

/** Every child whom the asker may see; how much waits, and until when. */
@Component({
  selector: 'h-children-page',
  imports: [Page, StateNote, RouterLink, TranslocoPipe, KeysDialog, OpenCount],
  template: `
    <h-page width="full" [heading]="'child.list.heading' | transloco">
      <div actions class="row">
        @if (leads()) {
          <a class="button quiet" routerLink="/children/new">{{ 'child.list.add' | transloco }}</a>
          <a class="button quiet" routerLink="/children/register">{{ 'child.list.register' | transloco }}</a>
          <a class="button quiet" routerLink="/kept">{{ 'child.list.kept' | transloco }}</a>
          <a class="button quiet" routerLink="/roll">{{ 'child.list.bring-in' | transloco }}</a>
        }
        <h-keys-dialog [keys]="['/', 'j', 'k', 'Enter', '?']" />
      </div>
      <div class="row narrowing" role="search">
        <label class="unseen" for="narrow">{{ 'child.find.label' | transloco }}</label>
        <input
          #box
          id="narrow"
          class="field"
          type="search"
          autocomplete="off"
          spellcheck="false"
          [placeholder]="'child.find.in-list' | transloco"
          [value]="find() ?? ''"
          (input)="narrow({ find: box.value || null })"
        />
        <label class="only"
          ><input type="checkbox" [checked]="!!open()" (change)="narrow({ open: open() ? null : 'yes' })" />
          {{ 'child.list.only-open' | transloco }}</label
        >
        <p class="muted" role="status">
          {{ (shown().length === 1 ? 'child.list.one' : 'child.list.many') | transloco: { count: shown().length } }}
        </p>
      </div>
      @if (children.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (children.value(); as all) {
        <ul class="plain rows">
          @for (child of shown(); track child.childId) {
            <li>
              <div>
                <h2>
                  <a [routerLink]="['/children', child.childId]" [attr.data-row]="child.childId">{{ child.name }}</a>
                </h2>
                @if (child.called !== firstName(child.name)) {
                  <p class="small muted">{{ 'child.called' | transloco: { called: child.called } }}</p>
                }
              </div>
              <p>{{ place(child) }}</p>
              <h-open-count [child]="child" />
            </li>
          } @empty {
            <li class="none">
              @if (all.length === 0) {
                <h-state-note state="empty" [title]="'child.list.empty' | transloco" [detail]="'child.list.empty-detail' | transloco" />
              } @else {
                <h-state-note state="empty" [title]="'child.find.none' | transloco" />
              }
            </li>
          }
        </ul>
      } @else if (children.state() !== 'shown' && children.state() !== 'stale') {
        <h-state-note [state]="$any(children.state())" (again)="children.again()" />
      }
    </h-page>
  `,
  styles: `
    .narrowing .field {
      inline-size: min(100%, 340px);
    }
    .only {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
    }
    .only input {
      inline-size: 22px;
      block-size: 22px;
      accent-color: var(--brand);
    }
    .narrowing [role='status'] {
      margin-inline-start: auto;
    }
    .rows {
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
    }
    li {
      display: grid;
      gap: 2px 24px;
      max-inline-size: none;
      padding: 10px 18px;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    li:focus-within {
      background: var(--brand-soft);
    }
    li p {
      max-inline-size: none;
    }
    h2 {
      font-size: var(--reading);
    }
    h2 a {
      display: inline-block;
      padding-block: 8px;
      color: var(--ink);
    }
    @media (min-width: 900px) {
      li:not(.none) {
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr);
        align-items: center;
      }
    }
  `,
})
export class ChildrenPage {
  readonly #api = inject(ChildApi);
  readonly #router = inject(Router);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly session = inject(Session);
  /** From the address: what is looked for, and whether only children with something open are shown. */
  readonly find = input<string>();
  readonly open = input<string>();
  readonly children = follow(['child', 'input', 'decision'], (signal) => this.#api.children(signal));
  readonly shown = computed(() =>
    matching(this.children.value() ?? [], this.find() ?? '').filter((child) => !this.open() || child.open > 0),
  );
  readonly leads = computed(() => this.session.me()?.roles.some((role) => role === 'senco') ?? false);
  readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  readonly keys = viewChild(KeysDialog);
  readonly place = placeWords;

  constructor() {
    deskKeys({
      '/': () => this.box()?.nativeElement.focus(),
      j: () => moveAmong(this.#host.nativeElement, 1),
      k: () => moveAmong(this.#host.nativeElement, -1),
      '?': () => this.keys()?.show(),
    });
  }

  firstName(name: string): string {
    return name.split(' ')[0] ?? name;
  }

  narrow(change: { readonly find?: string | null; readonly open?: string | null }): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
