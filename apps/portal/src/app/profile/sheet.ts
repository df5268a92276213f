import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfilePage } from '@heard/domain/profile';
import { Moments } from '../kernel/moments.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { linesOn, PICTURE_OF, sourceOf, underHeadings } from './lines.ts';
import type { ProfileOfChild } from './profile.api.ts';

/** One version of the page, as everybody near reads it and as it is printed on one A4 side (see `page-room.ts` of the domain). */
@Component({
  selector: 'h-profile-sheet',
  imports: [HeardSymbol, TranslocoPipe],
  template: `
    <header>
      <p class="name">{{ of().child.called }}</p>
      <p class="about">{{ 'profile.sheet.about' | transloco }}</p>
    </header>
    @for (part of parts(); track part.heading) {
      <section [class]="part.heading" [attr.aria-labelledby]="'sheet-' + part.heading">
        <h2 [id]="'sheet-' + part.heading">
          <h-symbol [name]="pictureOf[part.heading]" [size]="36" />{{ 'profile.heading.' + part.heading | transloco }}
        </h2>
        <ul class="plain">
          @for (line of part.lines; track line.lineId) {
            @let from = source(line);
            <li>
              <span class="picture">
                @if (line.picture; as picture) {
                  <h-symbol [name]="picture" [size]="44" />
                }
              </span>
              <span class="line">
                <span class="words" dir="auto" [attr.lang]="line.language">{{ line.words }}</span>
                <span class="from">{{ 'profile.from.' + from[0] | transloco: { name: from[1] } }}</span>
              </span>
            </li>
          } @empty {
            <li class="none muted">{{ 'profile.sheet.none' | transloco }}</li>
          }
        </ul>
      </section>
    }
    <footer>
      @if (page().withoutChild; as why) {
        <p class="why">{{ 'profile.sheet.without' | transloco: { child: of().child.called } }} {{ why }}</p>
      }
      <p>{{ 'profile.sheet.foot' | transloco: { version: page().version, day: day(page().at), again: day(page().lookAgainOn) } }}</p>
    </footer>
  `,
  styleUrls: ['./headings.css', './sheet.css'],
})
export class ProfileSheet {
  readonly #moments = inject(Moments);
  readonly of = input.required<Pick<ProfileOfChild, 'child' | 'lines' | 'people'>>();
  readonly page = input.required<ProfilePage>();
  readonly parts = computed(() => underHeadings(linesOn(this.page(), this.of().lines)));
  readonly pictureOf = PICTURE_OF;

  source(line: ProfileOfChild['lines'][number]): readonly [string, string] {
    return sourceOf(line, this.of());
  }

  day(when: string): string {
    return this.#moments.day(when);
  }
}
