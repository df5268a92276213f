import { Location } from '@angular/common';
import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Arrival } from '../kernel/arrival.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { CardPicture } from './card-picture.ts';
import { cardPictures, type CardPictureName, pictureOf } from './card-pictures.ts';
import { TabletApi } from './tablet.api.ts';

/** Which picture is to be on a child's card: by the child alone, or with whoever teaches them. */
@Component({
  selector: 'h-picture-page',
  imports: [CardPicture, Loudspeaker, TranslocoPipe],
  template: `
    @let heading = 'tablet.picture.heading' | transloco;
    <header>
      <h-loudspeaker [big]="true" [words]="heading" />
      <h1>{{ heading }}</h1>
    </header>
    <div role="status">
      @if (lost()) {
        <p>{{ 'tablet.picture.lost' | transloco }}</p>
      }
    </div>
    <ul class="plain">
      @for (name of pictures; track name) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="chosen() === name"
            [attr.aria-label]="'tablet.picture.named.' + name | transloco"
            (click)="choose(name)"
          >
            <h-card-picture [name]="name" />
          </button>
        </li>
      }
    </ul>
    <button type="button" class="back" (click)="back()">{{ 'tablet.picture.back' | transloco }}</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
      align-content: start;
      min-block-size: 100dvh;
      padding: 24px clamp(16px, 4vw, 40px);
      background: var(--child-paper);
      font-size: 1.5rem;
    }
    header {
      display: flex;
      gap: 18px;
      align-items: center;
    }
    ul {
      display: grid;
      gap: 16px;
      grid-template-columns: repeat(auto-fill, minmax(min(42%, 150px), 1fr));
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      max-inline-size: none;
    }
    li button {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      padding: 12px;
      border: 4px solid transparent;
      border-radius: 32px;
      background: none;
      cursor: pointer;
    }
    li button:hover,
    li button[aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand-soft);
    }
    li button:focus-visible {
      border-radius: 32px;
      outline: 5px solid var(--brand);
    }
    .back {
      justify-self: start;
      min-block-size: 64px;
      padding: 8px 26px;
      border: 3px solid color-mix(in srgb, var(--ink) 16%, var(--surface));
      border-radius: 20px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.375rem / 1.2 var(--font);
      cursor: pointer;
    }
    .back:focus-visible {
      border-radius: 20px;
    }
  `,
})
export class PicturePage {
  readonly #api = inject(TabletApi);
  readonly #location = inject(Location);
  readonly #router = inject(Router);
  readonly #arrival = inject(Arrival);
  readonly childId = input.required<string>();
  readonly pictures = cardPictures;
  readonly lost = signal(false);
  readonly #mine = signal<CardPictureName | undefined>(undefined);
  /** Staff have the list of their children; a child's own picture is known once they have chosen here. */
  readonly #listed = resource({
    loader: ({ abortSignal }) => this.#api.choices(abortSignal).catch(() => undefined),
  });
  readonly chosen = computed(() => {
    const listed = this.#listed.value()?.children.find((one) => one.childId === this.childId());
    return this.#mine() ?? (listed ? pictureOf(listed) : undefined);
  });

  constructor() {
    inject(Title).setTitle(`${inject(TranslocoService).translate('tablet.picture.heading')} · Heard`);
  }

  async choose(name: CardPictureName): Promise<void> {
    this.lost.set(false);
    try {
      await this.#api.choosePicture(this.childId(), name);
      this.#mine.set(name);
    } catch {
      this.lost.set(true);
    }
  }

  back(): void {
    if (this.#arrival.moved) this.#location.back();
    else void this.#router.navigateByUrl('/');
  }
}
