import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Order } from '@heard/domain/child';
import { Moments } from '../kernel/moments.ts';
import { around, orderStands } from './around-child.ts';
import type { Follows, Who } from './who.api.ts';

/** Whether somebody may, and in words why or why not. */
export interface Verdict {
  readonly may: boolean;
  readonly words: string;
}

/** What an order takes from whom and gives to whom. */
export type Terms = Pick<Order, 'limits' | 'gives'>;

/** What follows from what is recorded, in sentences. */
@Injectable({ providedIn: 'root' })
export class WhoSays {
  readonly #words = inject(TranslocoService);
  readonly #moments = inject(Moments);

  /** "Mum, Dad and Gran" */
  listed(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : this.#say('and', { first: names.slice(0, -1).join(', '), last });
  }

  called(who: Who, person: string): string {
    return who.people[person]?.called ?? '';
  }

  sight(who: Who, person: string): Verdict {
    const why = this.#follows(who, person)?.mayNotSee ?? null;
    if (why === null) return { may: true, words: this.#say('sees.yes') };
    if (why === 'order-forbids') return { may: false, words: this.#say('sees.order-forbids', { until: this.#until(who, person, 'see') }) };
    const beside = Object.entries(who.circle.supporters).find(([id]) => id === person)?.[1].beside;
    const facts = { child: who.child.called, beside: beside ? this.called(who, beside) : '', day: this.#begins(who, person) };
    return { may: false, words: this.#say(why === 'not-in-the-circle' && facts.day ? 'sees.to-come' : `sees.${why}`, facts) };
  }

  consent(who: Who, person: string): Verdict {
    const why = this.#follows(who, person)?.mayNotConsent ?? null;
    const facts = { child: who.child.called, until: this.#until(who, person, 'consent') };
    return { may: why === null, words: this.#say(`answers.${why ?? 'yes'}`, facts) };
  }

  /** One sentence for each person whom an order limits or to whom it gives something. */
  terms(who: Who, { limits, gives }: Terms): readonly string[] {
    const facts = (personId: string) => ({ name: this.called(who, personId), child: who.child.called });
    return [
      ...limits.map(({ personId, cannot }) => this.#say(`order.takes.${cannot.length > 1 ? 'both' : cannot[0]}`, facts(personId))),
      ...gives.map(({ personId, alone }) => this.#say(alone ? 'order.gives.alone' : 'order.gives.with', facts(personId))),
    ];
  }

  /** "In force until 1 March 2027", "Begins on …", "Ended on …". */
  stands(order: Order, today: string): string {
    const standing = orderStands(order, today);
    const day = (when: string): string => this.#moments.day(when);
    if (standing === 'to-come') return this.#say('order.stands.to-come', { day: day(order.from) });
    if (standing === 'holds')
      return order.lastDay ? this.#say('order.stands.holds', { day: day(order.lastDay) }) : this.#say('order.stands.open');
    const lifted = order.ended?.how === 'lifted' ? order.ended.on : undefined;
    return this.#say(lifted ? 'order.stands.lifted' : 'order.stands.ran-out', { day: day(lifted ?? order.lastDay ?? order.from) });
  }

  /** "From 1 September 2026 until and with 1 March 2027." */
  span(from: string, lastDay: string | null): string {
    const days = { from: this.#moments.day(from), day: lastDay ? this.#moments.day(lastDay) : '' };
    return this.#say(lastDay ? 'order.span' : 'order.span-open', days);
  }

  #follows(who: Who, person: string): Follows | undefined {
    return who.follows.find((one) => one.personId === person);
  }

  /** ", until 1 March 2027", from the order that takes it the longest. */
  #until(who: Who, person: string, what: 'see' | 'consent'): string {
    const takes = Object.values<Order>(who.circle.orders).filter(
      (order) =>
        who.holding.includes(order.orderId) &&
        order.limits.some((one) => (one.personId as string) === person && one.cannot.some((each) => each === what || each === 'see')),
    );
    const days = takes.map((order) => order.lastDay);
    if (days.length === 0 || days.includes(null)) return '';
    return this.#say('until', { day: this.#moments.day(days.toSorted().at(-1) ?? '') });
  }

  /** The day on which somebody who is not yet around will be. */
  #begins(who: Who, person: string): string {
    const { adults, supporters } = around(who);
    const one = [...adults, ...supporters].find(({ personId, from }) => (personId as string) === person && from > who.today);
    return one ? this.#moments.day(one.from) : '';
  }

  #say(key: string, facts: Readonly<Record<string, string>> = {}): string {
    return this.#words.translate(`who.${key}`, facts);
  }
}
