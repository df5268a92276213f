import { Component, computed, inject, input, type Signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferralRow } from '@heard/domain/referral';
import { answerOf } from '../consent/asked.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';
import { gist, inShort } from '../input/called.ts';
import { Said } from '../input/said.ts';
import { Act, type Gap } from '../input/staff-act.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { TimelineApi } from '../timeline/timeline.api.ts';
import { Field } from '../ui/field.ts';
import { StateNote } from '../ui/state-note.ts';
import { DecidedWords } from './decided-words.ts';
import { MissingConsent } from './missing-consent.ts';
import { ReferralApi } from './referral.api.ts';
import { ORDER, type Sharable, sharablesOf } from './sharing.ts';
import { standsFor } from './standing.ts';
import { StandsOn } from './stands-on.ts';

interface Draft {
  readonly shareId: string;
  readonly commandId: string;
  /** The key of what is shared. */
  readonly what: string;
  readonly asked: string;
}

const empty = (): Draft => ({ shareId: crypto.randomUUID(), commandId: crypto.randomUUID(), what: '', asked: '' });

/** One thing that was said or decided is opened to the agency: which, on which permission, and how the child was asked. */
@Component({
  selector: 'h-share-form',
  imports: [DecidedWords, Field, MissingConsent, Said, StaffActFoot, StandsOn, StateNote, TranslocoPipe],
  templateUrl: './share.form.html',
  styles: `
    .preview {
      padding: 14px 18px;
      border: 2px dashed var(--line);
      border-radius: var(--corner);
    }
  `,
})
export class ShareForm {
  readonly #api = inject(ReferralApi);
  readonly #timeline = inject(TimelineApi);
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);
  readonly referral = input.required<ReferralRow>();
  readonly agency = input.required<string>();
  readonly of = input.required<ConsentsOfChild>();
  readonly all = follow(['input', 'decision'], (signal) => this.#timeline.of(this.referral().childId, signal));
  readonly child = computed(() => this.referral().child.called);
  readonly sharables = computed(() => {
    const all = this.all.value();
    return all ? sharablesOf(all, this.referral()) : [];
  });
  readonly groups = computed(() =>
    ORDER.map((kind) => ({
      kind,
      options: this.sharables()
        .filter((one) => one.kind === kind)
        .map((one) => this.#option(one)),
    })).filter((group) => group.options.length > 0),
  );
  readonly act = new Act<Draft>(
    () => `share-with-agency/${this.referral().referralId}`,
    empty,
    () => this.#gaps(),
    ({ shareId, commandId, asked }) => {
      const { childId, referralId } = this.referral();
      const { input: said, decision, kind } = this.chosen() ?? {};
      const what = { inputId: said?.inputId ?? null, decisionId: decision?.decisionId ?? null };
      const childAsked = kind === 'child-views' ? asked.trim() : null;
      return this.#api.share({ childId, referralId, shareId, ...what, childAsked }, commandId);
    },
  );
  readonly chosen: Signal<Sharable | undefined> = computed(() => this.sharables().find((one) => one.key === this.act.value().what));
  /** Whose words they are, where that parent has not said yes to sharing. */
  readonly unasked = computed(() => {
    const one = this.chosen();
    if (one?.kind !== 'family-views' || one.speaker === null) return undefined;
    const { row } = standsFor(this.of(), { act: 'sharing', agencyId: this.referral().agencyId, scope: [one.kind] });
    const yes = row !== undefined && answerOf(row, one.speaker) === 'agreed';
    return yes ? undefined : this.#nameOf(one.speaker);
  });

  /** What was chosen differently is another sharing: one of them may have reached school already. */
  edit(change: Partial<Draft>): void {
    this.act.set({ ...change, shareId: crypto.randomUUID(), commandId: crypto.randomUUID() });
  }

  #gaps(): readonly Gap[] {
    const one = this.chosen();
    if (!one) return [['share-what', 'referral.share.gap.what']];
    const owes = one.kind === 'child-views' && !this.act.value().asked.trim();
    return owes ? [['share-asked', 'referral.share.gap.asked', { child: this.child() }]] : [];
  }

  #option({ key, at, speaker, input: said, decision }: Sharable): { readonly key: string; readonly label: string } {
    const name = this.#nameOf(speaker ?? decision?.by ?? '');
    const words = inShort(said ? gist(said) : (decision?.about ?? ''), 60);
    return { key, label: this.#words.translate('referral.share.option', { name, day: this.#moments.day(at), words }) };
  }

  #nameOf(person: string): string {
    return (this.all.value()?.people as Record<string, { readonly called: string }> | undefined)?.[person]?.called ?? '';
  }
}
