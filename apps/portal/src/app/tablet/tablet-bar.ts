import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../kernel/session.ts';
import { CardPicture } from './card-picture.ts';
import { pictureOf } from './card-pictures.ts';
import { FinishDialog } from './finish.dialog.ts';
import { Leaving } from './leaving.ts';

/** How long before the end it is said that time is nearly over. In ms. */
const SOON = 2 * 60_000;

/** On a shared tablet, over every page of a child: whose turn it is, and “I am finished”, always in the same place. No clock is shown. */
@Component({
  selector: 'h-tablet-bar',
  imports: [CardPicture, FinishDialog, RouterLink, TranslocoPipe],
  providers: [provideTranslocoScope('tablet')],
  template: `
    <div class="bar">
      <a [routerLink]="['/tablet/picture', childId()]"
        ><h-card-picture [name]="picture()" />{{ me()?.called }}<span class="unseen">: {{ 'tablet.bar.mine' | transloco }}</span></a
      >
      <p role="status">{{ soon() ? ('tablet.bar.soon' | transloco) : '' }}</p>
      <button type="button" class="finish" [attr.aria-busy]="leaving()" (click)="finish()">
        {{ (leaving() ? 'tablet.bar.finishing' : 'tablet.bar.finish') | transloco }}
      </button>
    </div>
    @if (asking()) {
      <h-finish-dialog [lost]="lost()" (send)="send()" (keep)="keep()" (thrown)="throwAway()" (back)="asking.set(false)" />
    }
  `,
  styleUrl: './tablet-bar.css',
})
export class TabletBar {
  readonly #session = inject(Session);
  readonly #leaving = inject(Leaving);
  readonly #router = inject(Router);
  readonly me = this.#session.me;
  readonly childId = computed(() => this.me()?.personId ?? '');
  readonly picture = computed(() => pictureOf({ childId: this.childId(), picture: this.me()?.tablet?.picture ?? null }));
  readonly asking = signal(false);
  readonly lost = signal(false);
  readonly leaving = signal(false);
  /** What is left when it was told, whatever the time may be on this device. */
  readonly #left = computed(() => {
    const tablet = this.me()?.tablet;
    return tablet ? leftOf(Date.parse(tablet.until) - Date.parse(tablet.at)) : () => Infinity;
  });
  readonly soon = signal(false);

  constructor() {
    const page = inject(DOCUMENT);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const left = this.#left()();
      if (left <= 0) return void this.#timeIsOver();
      this.soon.set(left <= SOON);
      if (Number.isFinite(left)) timer = setTimeout(look, left > SOON ? left - SOON : left);
    };
    effect(look);
    page.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', look);
    });
  }

  async finish(): Promise<void> {
    if (this.#leaving.asking().length > 0) return this.asking.set(true);
    await this.#leaving.keep();
    await this.#go();
  }

  /** Who will see it is shown before it is sent: so the way leads to that page, and not past it. */
  send(): void {
    const page = this.#leaving.asking().at(-1)?.page ?? '/';
    this.asking.set(false);
    void this.#router.navigateByUrl(`${page}?at=99`);
  }

  async keep(): Promise<void> {
    this.lost.set(false);
    if (await this.#leaving.keep()) await this.#go();
    else this.lost.set(true);
  }

  async throwAway(): Promise<void> {
    await this.#leaving.throwAway();
    await this.#go();
  }

  async #go(): Promise<void> {
    if (this.leaving()) return;
    this.leaving.set(true);
    await this.#leaving.finish();
  }

  /** What was not sent is kept as the child goes. */
  async #timeIsOver(): Promise<void> {
    if (this.leaving()) return;
    this.leaving.set(true);
    await this.#leaving.keep();
    await this.#leaving.finish();
  }
}

/** What is left of so many ms. A clock may be set anew, and another stands still while the device sleeps: whichever has gone further counts. */
function leftOf(ms: number): () => number {
  const [told, began] = [Date.now(), performance.now()];
  return () => ms - Math.max(Date.now() - told, performance.now() - began);
}
