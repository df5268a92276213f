import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ErasedList } from './erased-list.ts';
import { HoldForm } from './hold.form.ts';
import { RetentionApi } from './retention.api.ts';
import { UnderWay } from './under-way.ts';

/** What is to be erased, what is held, whose time is over, and what is no more: for whoever leads or safeguards. */
@Component({
  selector: 'h-files-page',
  imports: [ErasedList, HoldForm, Page, RouterLink, StateNote, TranslocoPipe, UnderWay],
  template: `
    <h-page width="reading" [heading]="'retention.files.heading' | transloco" [lead]="'retention.files.lead' | transloco">
      @if (seen.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (seen.value(); as now) {
        @if (!now.leads) {
          <p>{{ 'retention.files.safeguarding' | transloco }}</p>
        }
        <section class="stack" aria-labelledby="under-way">
          <h2 id="under-way">{{ 'retention.files.under-way' | transloco }}</h2>
          <ul class="plain" aria-live="polite">
            @for (file of underWay(); track file.childId) {
              <li>
                <h-under-way [file]="file" [people]="now.people" [leads]="now.leads" />
                @if (!now.leads) {
                  <details>
                    <summary>{{ 'retention.hold.place-for' | transloco: { child: file.name } }}</summary>
                    <h-hold-form [childId]="file.childId" />
                  </details>
                }
              </li>
            } @empty {
              <li class="muted">{{ 'retention.files.none-under-way' | transloco }}</li>
            }
          </ul>
        </section>
        <section class="stack" aria-labelledby="held">
          <h2 id="held">{{ 'retention.files.held' | transloco }}</h2>
          <ul class="plain">
            @for (file of held(); track file.childId) {
              <li>
                @if (now.leads) {
                  <a [routerLink]="['/children', file.childId, 'kept']">{{ file.name }}</a>
                } @else {
                  <strong>{{ file.name }}</strong>
                }
                @for (one of file.holds; track one.holdId) {
                  <span class="muted">{{ 'retention.hold.ground.' + one.ground | transloco }}{{ $last ? '' : ' · ' }}</span>
                }
              </li>
            } @empty {
              <li class="muted">{{ 'retention.files.none-held' | transloco }}</li>
            }
          </ul>
        </section>
        @if (now.leads) {
          <section class="stack" aria-labelledby="over">
            <h2 id="over">{{ 'retention.files.over' | transloco }}</h2>
            <ul class="plain">
              @for (file of now.over; track file.childId) {
                <li>
                  <a [routerLink]="['/children', file.childId, 'kept']">{{ file.name }}</a>
                  <span class="muted">{{ 'retention.files.over-since' | transloco: { day: moments.date(file.until) } }}</span>
                </li>
              } @empty {
                <li class="muted">{{ 'retention.files.none-over' | transloco }}</li>
              }
            </ul>
          </section>
          <h-erased-list [erased]="now.erased" [people]="now.people" />
        }
      } @else if (seen.state() !== 'shown' && seen.state() !== 'stale') {
        <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
      }
    </h-page>
  `,
  styleUrl: './retention.css',
  styles: `
    li > a {
      display: inline-block;
      margin-inline-end: 12px;
      padding-block: 10px;
    }
    li > strong {
      margin-inline-end: 12px;
    }
  `,
})
export class FilesPage {
  readonly #api = inject(RetentionApi);
  readonly moments = inject(Moments);
  readonly seen = follow(['retention', 'child'], (signal) => this.#api.files(signal));
  readonly underWay = computed(() => (this.seen.value()?.decided ?? []).filter((one) => one.erasure));
  readonly held = computed(() => (this.seen.value()?.decided ?? []).filter((one) => one.holds.length > 0));
}
