import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { placeWords } from '../child/sen-words.ts';
import { deskKeys } from '../kernel/desk-keys.ts';
import { follow } from '../kernel/follow.ts';
import { londonDay, Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { FourParts } from '../voice/four-parts.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { readOnSight } from './read-on-sight.ts';
import { StaffActs } from './staff-acts.ts';
import { StaffInputApi } from './staff-input.api.ts';
import { kindOf, shownAs } from './called.ts';
import { Said } from './said.ts';
import { StaffStory } from './staff-story.ts';

/** One thing that was said, for staff: the words, all that became of it, and what can be done. Opening it tells the speaker that it is read. */
@Component({
  selector: 'h-staff-input-page',
  imports: [Page, Card, StateNote, RouterLink, TranslocoPipe, VoiceBadge, Said, StaffStory, StaffActs, FourParts],
  template: `
    <h-page width="full" [heading]="one.state() === 'refused' ? ('ui.state.refused.title' | transloco) : heading()" [over]="over()">
      @if (one.value(); as now) {
        <div actions class="row">
          <a class="button quiet" [routerLink]="['/children', now.child.childId]">{{
            'said.page.child' | transloco: { child: now.child.called }
          }}</a>
          @if (leads() && now.input.open) {
            <a class="button" [routerLink]="['/decide', now.child.childId]" [queryParams]="{ voice: now.input.inputId }">{{
              'said.page.decide' | transloco
            }}</a>
          }
        </div>
      }
      @if (one.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (one.value(); as now) {
        <div class="two" [class.alone]="!acts()">
          <div class="stack">
            <h-card [tone]="now.input.open ? 'waits' : 'plain'">
              <div class="row spread">
                <h2>
                  <h-voice-badge
                    [voice]="shown()?.voice ?? 'staff'"
                    [name]="name()"
                    [word]="'said.kind.' + kind() | transloco"
                    [saw]="kind() === 'observed'"
                  />
                </h2>
                <p class="small muted">{{ 'said.page.on' | transloco: { day: moments.moment(now.input.occurredAt) } }}</p>
              </div>
              <h-said [row]="now.input" [people]="now.people" />
              @if (lateEntry()) {
                <p class="small">
                  <strong>{{ 'said.page.recorded' | transloco: { day: moments.moment(now.input.recordedAt), late: lateEntry() } }}</strong>
                </p>
              }
              <p [class.stop]="late()">
                <strong>{{ standing() | transloco: { name: name(), day: moments.weekday(now.input.answerBy) } }}</strong>
              </p>
              <p class="small muted">
                {{ 'said.page.readers' | transloco }}: {{ readers() }}. {{ 'said.page.code' | transloco }} {{ now.input.code }}
              </p>
              @if (readLost()) {
                <p class="small" role="status">{{ 'said.page.read-lost' | transloco: { name: name() } }}</p>
              }
            </h-card>
            <h-card>
              <h2>{{ 'said.page.history' | transloco }}</h2>
              <h-staff-story [row]="now.input" [people]="now.people" />
            </h-card>
            @if (childs()) {
              <h-card><h-four-parts [row]="now.input" /></h-card>
            }
          </div>
          @if (acts()) {
            <h-staff-acts [one]="now" [name]="name()" [leads]="leads()" />
          }
        </div>
      } @else if (one.state() !== 'shown' && one.state() !== 'stale') {
        <h-state-note [state]="$any(one.state())" (again)="one.again()" />
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
    .stack {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      font-weight: 700;
    }
    h2:has(h-voice-badge) {
      font-size: inherit;
      font-weight: 400;
    }
    .stop {
      color: var(--stop);
    }
    @media (min-width: 1000px) {
      .two:not(.alone) {
        grid-template-columns: minmax(0, 1fr) 440px;
      }
    }
  `,
})
export class StaffInputPage {
  readonly #api = inject(StaffInputApi);
  readonly #me = inject(Session).me;
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  /** From the address. */
  readonly inputId = input.required<string>();
  readonly one = follow(['input', 'decision'], (signal) => this.#api.one(this.inputId(), signal));
  readonly childId = computed(() => this.one.value()?.child.childId);
  readonly readLost = readOnSight(
    () => [this.row()].flatMap((row) => row ?? []),
    (childId, inputId) => this.#api.read(childId, inputId),
  );

  readonly row = computed(() => this.one.value()?.input);
  readonly shown = computed(() => {
    const now = this.one.value();
    return now && shownAs(now.input, now.people);
  });
  readonly name = computed(() => this.shown()?.called ?? '');
  readonly kind = computed(() => {
    const row = this.row();
    return row ? kindOf(row) : 'view';
  });
  readonly heading = computed(() => {
    const row = this.row();
    if (!row) return '';
    const key = `said.page.heading${this.kind() === 'observed' ? '-saw' : ''}${row.about ? '-about' : ''}`;
    return this.#words.translate(key, { name: this.name(), about: row.about });
  });
  readonly over = computed(() => {
    const child = this.one.value()?.child;
    return child && `${child.name} · ${placeWords(child)}`;
  });
  readonly leads = computed(() => this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false);
  readonly childs = computed(() => this.row()?.speaker.as === 'child' && this.row()?.kind === 'voice');
  readonly acts = computed(() => (this.leads() && (this.row()?.open || this.childs())) || (this.row()?.words ?? null) !== null);
  readonly late = computed(() => (this.row()?.open && (this.row()?.answerBy ?? '') < londonDay()) ?? false);
  readonly standing = computed(() => (this.row()?.open ? (this.late() ? 'said.page.late' : 'said.page.waits') : 'said.page.answered'));
  readonly readers = computed(() => {
    const row = this.row();
    const child = this.one.value()?.child.called;
    const others = row?.audience.map((one) => this.#words.translate(`said.page.audience.${one}`, { child })).join(', ');
    return this.#words.translate(others ? 'said.page.with' : 'said.page.just-senco', { name: this.name(), others });
  });
  /** In words, when it was written down more than a day after it was said. */
  readonly lateEntry = computed(() => {
    const row = this.row();
    if (!row) return '';
    const days = Math.floor((Date.parse(row.recordedAt) - Date.parse(row.occurredAt)) / 86_400_000);
    return days > 0 ? new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days) : '';
  });

  constructor() {
    const router = inject(Router);
    deskKeys({
      '/': () => void router.navigate(['/children']),
      d: () => {
        const child = this.childId();
        if (child && this.leads() && this.row()?.open) void router.navigate(['/decide', child], { queryParams: { voice: this.inputId() } });
      },
    });
  }
}
