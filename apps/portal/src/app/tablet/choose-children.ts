import { Component, computed, input, model, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CardPicture } from './card-picture.ts';
import { pictureOf } from './card-pictures.ts';
import type { ChoosableChild } from './tablet.api.ts';

/** Many children are found by a part of their name; a few stand there. */
const MANY = 40;

/** Whose cards are to be there: nobody until somebody is chosen, one by one or a class at once. */
@Component({
  selector: 'h-choose-children',
  imports: [CardPicture, RouterLink, TranslocoPipe],
  template: `
    <fieldset id="children" tabindex="-1" [attr.aria-describedby]="error() ? 'children-error' : null">
      <legend>{{ 'tablet.corner.children' | transloco }}</legend>
      @if (error()) {
        <p id="children-error" class="error" role="alert">{{ error() }}</p>
      }
      @if (children().length > many) {
        <label for="part">{{ 'tablet.corner.find' | transloco }}</label>
        <input #part id="part" class="field" type="search" autocomplete="off" (input)="part$.set(part.value)" />
      }
      @for (room of rooms(); track room.name) {
        <section [attr.aria-label]="room.name">
          <div class="row spread">
            <h2>{{ room.name }}</h2>
            <button type="button" class="button plain" (click)="turn(room.children)">
              {{ (all(room.children) ? 'tablet.corner.nobody' : 'tablet.corner.everybody') | transloco: { room: room.name } }}
            </button>
          </div>
          <ul class="plain">
            @for (child of room.children; track child.childId) {
              <li [class.chosen]="chosen().has(child.childId)">
                <label>
                  <input type="checkbox" [checked]="chosen().has(child.childId)" (change)="toggle(child)" />
                  <h-card-picture [name]="pictureOf(child)" />
                  <span dir="auto">{{ child.name }}</span>
                </label>
                <a [routerLink]="['/tablet/picture', child.childId]"
                  >{{ 'tablet.corner.picture' | transloco }}<span class="unseen">: {{ child.name }}</span></a
                >
                @if (leads()) {
                  <a [routerLink]="['/tablet', child.childId, 'card']"
                    >{{ 'tablet.corner.device' | transloco }}<span class="unseen">: {{ child.name }}</span></a
                  >
                }
              </li>
            }
          </ul>
        </section>
      } @empty {
        <p class="muted">{{ 'tablet.corner.none' | transloco }}</p>
      }
      <p class="muted" role="status">{{ 'tablet.corner.count' | transloco: { count: chosen().size } }}</p>
    </fieldset>
  `,
  styleUrl: './choose-children.css',
})
export class ChooseChildren {
  readonly children = input.required<readonly ChoosableChild[]>();
  readonly leads = input(false);
  readonly error = input<string>();
  readonly chosen = model.required<ReadonlySet<string>>();
  readonly many = MANY;
  readonly pictureOf = pictureOf;
  readonly part$ = signal('');
  readonly rooms = computed(() => {
    const part = this.part$().trim().toLowerCase();
    const found = this.children().filter(({ name, called }) => `${name} ${called}`.toLowerCase().includes(part));
    return [...Map.groupBy(found, (child) => child.className)]
      .map(([name, children]) => ({ name, children }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  });

  all(children: readonly ChoosableChild[]): boolean {
    return children.every(({ childId }) => this.chosen().has(childId));
  }

  toggle({ childId }: ChoosableChild): void {
    const next = new Set(this.chosen());
    if (!next.delete(childId)) next.add(childId);
    this.chosen.set(next);
  }

  turn(children: readonly ChoosableChild[]): void {
    const [ids, on] = [children.map(({ childId }) => childId), !this.all(children)];
    this.chosen.set(new Set([...this.chosen()].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  }
}
