import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { safeReturn } from './doors.ts';
import { Session } from './session.ts';

/** Over it goes whoever has shown who they are: to where they were going, by way of the second proof where one is wanted. */
@Injectable({ providedIn: 'root' })
export class Threshold {
  readonly #session = inject(Session);
  readonly #router = inject(Router);

  /** The same for somebody who may be in already, by another tab or a link pressed twice. False when nobody is. */
  async overAgain(back?: string): Promise<boolean> {
    const me = await this.#session.again().catch(() => undefined);
    if (!me && !this.#session.half()) return false;
    await this.over(back);
    return true;
  }

  /** `back` is an address inside Heard; the person's own first page when there is none. @throws Refusal when school cannot be asked */
  async over(back?: string): Promise<void> {
    const me = await this.#session.again();
    const to = safeReturn(back);
    if (me || !this.#session.half()) return void (await this.#router.navigateByUrl(to, { replaceUrl: true }));
    const queryParams = to === '/' ? {} : { back: to };
    await this.#router.navigate(['/sign-in/second'], { queryParams, replaceUrl: true });
  }
}
