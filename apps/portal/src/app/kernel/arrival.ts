import { inject, Injectable } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { filter, skip, take } from 'rxjs';

/** Whether the person has moved within Heard: then the heading of each page takes the focus as it appears. */
@Injectable({ providedIn: 'root' })
export class Arrival {
  #moved = false;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        skip(1),
        take(1),
      )
      .subscribe(() => (this.#moved = true));
  }

  get moved(): boolean {
    return this.#moved;
  }
}
