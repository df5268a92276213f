import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ConsentApi } from '../consent/consent.api.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { ArrangeForm } from './arrange.form.ts';
import { EndForm } from './end.form.ts';
import { isOver } from './ending.ts';
import { Facts } from './facts.ts';
import { Meetings } from './meetings.ts';
import { Permissions } from './permissions.ts';
import { ReferralApi } from './referral.api.ts';
import { ShareForm } from './share.form.ts';
import { Shares } from './shares.ts';

/** One referral: the agency’s room, where it is only read; for whoever leads with all that is to be done; for family and class what is theirs. */
@Component({
  selector: 'h-referral-page',
  imports: [ArrangeForm, EndForm, Facts, Meetings, Page, Permissions, RouterLink, ShareForm, Shares, StateNote, TranslocoPipe],
  templateUrl: './referral.page.html',
  styleUrl: './referral.page.css',
})
export class ReferralPage {
  readonly #api = inject(ReferralApi);
  readonly #consents = inject(ConsentApi);
  readonly #me = inject(Session).me;
  readonly #words = inject(TranslocoService);
  readonly moments = inject(Moments);
  /** From the address. */
  readonly referralId = input.required<string>();

  readonly seen = follow(['referral', 'input', 'decision', 'consent'], (signal) => this.#api.one(this.referralId(), signal));
  /** Never another referral than the one in the address. */
  readonly one = computed(() => {
    const seen = this.seen.value();
    return seen?.referral.referralId === this.referralId() ? seen : undefined;
  });
  readonly #childId = computed(() => this.one()?.referral.childId);
  readonly #around = computed(() => this.#me()?.children.find((one) => one.childId === this.#childId())?.as);
  /** All that was said is read only once somebody wants to share something of it. */
  readonly sharing = signal(false);
  readonly me = computed(() => this.#me()?.personId ?? '');
  /** Nobody leads the file of their own family; and whoever has no part in school or family comes from an agency. */
  readonly reader = computed(() => {
    if (this.#around()) return 'near';
    const roles = this.#me()?.roles ?? [];
    if (roles.some((role) => role === 'senco' || role === 'head')) return 'leads';
    return roles.includes('educator') ? 'near' : 'agency';
  });
  readonly consents = follow(
    ['consent', 'who'],
    async (signal) => {
      const child = this.#childId();
      return child && this.reader() !== 'agency' ? this.#consents.ofChild(child, signal) : undefined;
    },
    this.#childId,
  );
  readonly family = computed(() => this.#around() !== undefined);
  readonly agency = computed(() => {
    const one = this.one();
    return one?.agencies[one.referral.agencyId] ?? '';
  });
  readonly over = computed(() => {
    const one = this.one();
    return one !== undefined && isOver(one.referral, one.today);
  });
  readonly lead = computed(() => {
    const one = this.one();
    if (!one || this.reader() !== 'agency') return undefined;
    return this.#words.translate('referral.room.born', { day: this.moments.day(one.referral.child.dateOfBirth) });
  });
  /** For an agency what closes says that nobody has done wrong; for others as everywhere. */
  readonly gone = computed(() => (this.#comesFromOutside() ? this.seen.state() : undefined));
  readonly heading = computed(() => {
    const state = this.seen.state();
    if (state === 'closed' && this.gone()) return 'referral.closed.heading';
    return state === 'refused' ? 'ui.state.refused.title' : 'referral.loading';
  });

  /** Also on the day after their last. */
  #comesFromOutside(): boolean {
    const { agencies = [], roles = [], children = [] } = this.#me() ?? {};
    return agencies.length > 0 || roles.length + children.length === 0;
  }
}
