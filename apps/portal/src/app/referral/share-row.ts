import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { kindOf, shownAs } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { Moments } from '../kernel/moments.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { DecidedWords } from './decided-words.ts';
import type { OneReferral } from './referral.api.ts';

type Share = ReferralRow['shares'][number];

/** One thing that is shared: its kind, whose words, the words themselves as far as the reader may read them, since when and until when. */
@Component({
  selector: 'h-share-row',
  imports: [DecidedWords, RouterLink, Said, TranslocoPipe, VoiceBadge],
  template: `
    @let one = share();
    <h3>{{ 'referral.shares.kind.' + one.kind | transloco: { child: child() } }}</h3>
    @if (said(); as row) {
      <div class="row">
        <h-voice-badge
          [voice]="shownAs(row, all().people).voice"
          [name]="shownAs(row, all().people).called"
          [saw]="kindOf(row) === 'observed'"
        />
        <span class="muted">{{ 'referral.shares.said' | transloco: { day: moments.day(row.occurredAt) } }}</span>
      </div>
      <h-said [row]="row" [people]="all().people" />
    } @else if (decision(); as row) {
      <h-decided-words [decision]="row" />
    } @else {
      <p>{{ (one.kind === 'decisions' ? 'referral.shares.decision' : 'referral.shares.note') | transloco }}</p>
    }
    <p class="small muted">{{ since() }}</p>
    @if (reader() === 'leads' && !until()) {
      <p>
        <strong>{{ (open() ? 'referral.shares.shut' : 'referral.shares.shut-all') | transloco }}</strong>
      </p>
    }
    @if (reader() !== 'agency') {
      @if (said(); as row) {
        <a [routerLink]="['/input', row.inputId]">{{ 'referral.shares.words' | transloco }}</a>
      }
      @if (decision(); as row) {
        <a [routerLink]="['/decision', row.decisionId]">{{ 'referral.shares.see' | transloco }}</a>
      }
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    h3 {
      font-size: var(--reading);
    }
    a {
      justify-self: start;
      padding-block: 10px;
    }
  `,
})
export class ShareRow {
  readonly shownAs = shownAs;
  readonly kindOf = kindOf;
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  readonly all = input.required<OneReferral>();
  readonly share = input.required<Share>();
  readonly reader = input.required<'agency' | 'leads' | 'near'>();
  readonly child = computed(() => this.all().referral.child.called);
  readonly until = computed(() => this.all().until[this.share().shareId]);
  /** The referral itself is open. */
  readonly open = computed(() => this.all().until[this.all().referral.referralId] !== undefined);
  readonly said = computed(() => this.all().inputs.find((row) => row.inputId === this.share().inputId));
  readonly decision = computed(() => this.all().decisions.find((row) => row.decisionId === this.share().decisionId));
  /** "Shared on 10 September with the family’s permission, open until 21 July 2027." */
  readonly since = computed(() => {
    const { kind, at } = this.share();
    const until = this.until();
    const asked = kind === 'child-views' ? 'asked' : 'plain';
    const key = `referral.shares.since.${asked}${until ? '-until' : ''}`;
    const days = { day: this.moments.day(at), until: until ? this.moments.day(until) : '' };
    return this.#words.translate(key, { child: this.child(), ...days });
  });
}
