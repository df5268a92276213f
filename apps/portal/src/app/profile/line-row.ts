import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfileLine } from '@heard/domain/profile';
import { Moments } from '../kernel/moments.ts';
import { Card } from '../ui/card.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { AddLineForm } from './add-line.form.ts';
import { held } from './lines.ts';
import type { ProfileOfChild } from './profile.api.ts';
import { WithdrawForm } from './withdraw.form.ts';

/** One line with whose it is and where from, and what may be done with it. */
@Component({
  selector: 'h-line-row',
  imports: [AddLineForm, Card, HeardSymbol, RouterLink, TranslocoPipe, VoiceBadge, WithdrawForm],
  template: `
    @let row = line();
    <h-card [attr.id]="row.lineId">
      <div class="head">
        <h-voice-badge [voice]="row.speaker.as" [name]="name()" />
        <span class="small muted">{{ 'profile.heading.' + row.heading | transloco }}</span>
      </div>
      <p class="line">
        @if (row.picture; as picture) {
          <h-symbol [name]="picture" [size]="36" />
        }
        <span dir="auto" [attr.lang]="row.language">{{ row.words }}</span>
      </p>
      @if (wrote(); as by) {
        <p class="small muted">{{ 'profile.row.' + by | transloco: { name: author(), child: of().child.called, day: day() } }}</p>
      }
      @if (reader() === 'staff' && row.inputId; as input) {
        <a class="from" [routerLink]="['/input/staff', input]">{{ 'profile.row.source' | transloco }}</a>
      }
      @if (held(); as why) {
        <p class="note">{{ 'profile.row.' + why | transloco: { child: of().child.called } }}</p>
      }
      @if (row.withdrawn; as off) {
        <p class="note">
          {{ 'profile.row.off' | transloco: { name: of().people[off.by]?.called ?? '' } }}
          @if (off.reason) {
            {{ 'profile.row.because' | transloco: { reason: off.reason } }}
          }
        </p>
      } @else {
        @if (row.by === me() && !row.followed) {
          <details>
            <summary>{{ 'profile.row.better' | transloco }}</summary>
            <h-add-line-form [of]="of()" [rewords]="row" [reader]="reader()" />
          </details>
        }
        @if (mine() || leads()) {
          <details>
            <summary>{{ (mine() ? 'profile.row.back' : 'profile.row.take-off') | transloco }}</summary>
            <h-withdraw-form [childId]="of().child.childId" [line]="row" [owes]="!mine()" />
          </details>
        }
      }
    </h-card>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      justify-content: space-between;
    }
    .line {
      display: flex;
      gap: 12px;
      align-items: center;
      overflow-wrap: anywhere;
      font-size: var(--lead);
    }
    .from {
      justify-self: start;
      padding-block: 10px;
    }
    .note {
      padding: 10px 16px;
      border-radius: var(--corner-field);
      background: var(--sun-soft);
    }
    summary {
      inline-size: fit-content;
      min-block-size: 44px;
      align-content: center;
      color: var(--brand);
      font-weight: 700;
      cursor: pointer;
    }
  `,
})
export class LineRow {
  readonly #moments = inject(Moments);
  readonly of = input.required<ProfileOfChild>();
  readonly line = input.required<ProfileLine>();
  readonly me = input.required<string>();
  readonly leads = input.required<boolean>();
  readonly reader = input.required<'staff' | 'family'>();
  readonly mine = computed(() => this.line().by === this.me() || this.line().speaker.personId === this.me());
  readonly held = computed(() => held(this.line()));
  /** Whose words: of the other home only that they are the family’s. */
  readonly name = computed(() => {
    const { personId, as } = this.line().speaker;
    if (as === 'child') return this.of().child.called;
    return personId ? (this.of().people[personId]?.called ?? '') : this.of().child.called;
  });
  readonly author = computed(() => this.of().people[this.line().by ?? '']?.called ?? '');
  readonly day = computed(() => (this.line().at ? this.#moments.day(this.line().at ?? '') : ''));
  readonly wrote = computed(() => {
    if (!this.line().at || !this.line().by) return undefined;
    return this.line().written ? 'wrote' : 'told';
  });
}
