import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import { ordersOf, orderStands } from './around-child.ts';
import { stripOf } from './order-strip.ts';
import type { Who } from './who.api.ts';
import { WhoSays } from './who-says.ts';

/** Orders of a court on one line of time: what each takes from whom, what it gives, from when until when, and on which paper. */
@Component({
  selector: 'h-orders',
  imports: [RouterLink, TranslocoPipe],
  templateUrl: './orders.html',
  styleUrl: './orders.css',
})
export class Orders {
  readonly #says = inject(WhoSays);
  readonly moments = inject(Moments);
  readonly who = input.required<Who>();
  readonly today = computed(() => stripOf(this.#all(), this.who().today).today);
  readonly orders = computed(() => {
    const who = this.who();
    const { bars } = stripOf(this.#all(), who.today);
    return this.#all().map((order, index) => ({
      order,
      bar: bars[index],
      standing: orderStands(order, who.today),
      stands: this.#says.stands(order, who.today),
      span: this.#says.span(order.from, order.lastDay),
      terms: this.#says.terms(who, order),
      paper: who.circle.evidence[order.evidenceId],
    }));
  });
  readonly #all = computed(() => ordersOf(this.who()));
}
