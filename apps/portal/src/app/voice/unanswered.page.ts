import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { placeWords } from '../child/sen-words.ts';
import { follow } from '../kernel/follow.ts';
import { Moments } from '../kernel/moments.ts';
import { Session } from '../kernel/session.ts';
import { Page } from '../ui/page.ts';
import { StateNote } from '../ui/state-note.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { HeardApi, type Unanswered } from './heard.api.ts';
import { saidIn } from './next-card.ts';

const GROUPS = ['for-an-answer', 'for-the-card'] as const;

/** Children who said something and wait: for an answer, or to be shown the one that there is. School days are counted. */
@Component({
  selector: 'h-unanswered-page',
  imports: [HeardSymbol, Page, RouterLink, StateNote, TranslocoPipe],
  template: `
    <h-page [heading]="'heard.unanswered.heading' | transloco" [lead]="'heard.unanswered.lead' | transloco">
      @if (leads()) {
        <a actions class="button quiet" routerLink="/heard">{{ 'heard.unanswered.year' | transloco }}</a>
      }
      @if (list.state() === 'stale') {
        <h-state-note state="stale" />
      }
      @if (list.value(); as rows) {
        <p class="unseen" role="status">
          {{ (rows.length === 1 ? 'heard.unanswered.count.one' : 'heard.unanswered.count.many') | transloco: { count: rows.length } }}
        </p>
        @for (group of groups(); track group.waits) {
          <section class="stack" [attr.aria-labelledby]="group.waits">
            <h2 [id]="group.waits">{{ 'heard.unanswered.group.' + group.waits | transloco }}</h2>
            <ol class="plain">
              @for (one of group.rows; track one.input.inputId) {
                <li [class.late]="one.late">
                  <div class="days">
                    <strong>{{
                      (one.schoolDays === 1 ? 'heard.unanswered.days.one' : 'heard.unanswered.days.many')
                        | transloco: { count: one.schoolDays }
                    }}</strong>
                    <span class="small muted">{{ 'heard.unanswered.since' | transloco: { day: moments.day(one.since) } }}</span>
                  </div>
                  <div class="what">
                    <h3>{{ 'heard.unanswered.waits' | transloco: { child: one.child.called, place: place(one) } }}</h3>
                    <p class="said">
                      @for (picture of pictures(one); track $index) {
                        <h-symbol [name]="picture" [size]="36" />
                      }
                      <q dir="auto">{{ said(one) }}</q>
                    </p>
                    @if (one.waits === 'for-the-card') {
                      <p>{{ 'heard.unanswered.show' | transloco: { child: one.child.called, words: card(one) } }}</p>
                    } @else {
                      <p [class.stop]="one.late">
                        {{
                          (one.late ? 'heard.unanswered.late' : 'heard.unanswered.by') | transloco: { day: moments.day(one.input.answerBy) }
                        }}
                      </p>
                    }
                  </div>
                  <a class="button quiet" [routerLink]="['/input', one.input.inputId]"
                    >{{ (answers(one) ? 'heard.unanswered.answer' : 'heard.unanswered.look') | transloco: { child: one.child.called }
                    }}<span class="unseen">: {{ said(one) }}</span></a
                  >
                </li>
              }
            </ol>
          </section>
        } @empty {
          <h-state-note state="empty" [title]="'heard.unanswered.none' | transloco" [detail]="'heard.unanswered.none-detail' | transloco" />
        }
      } @else if (list.state() !== 'shown' && list.state() !== 'stale') {
        <h-state-note [state]="$any(list.state())" (again)="list.again()" />
      }
    </h-page>
  `,
  styleUrl: './unanswered.page.css',
})
export class UnansweredPage {
  readonly #api = inject(HeardApi);
  readonly #me = inject(Session).me;
  readonly moments = inject(Moments);
  readonly list = follow(['input', 'decision'], (signal) => this.#api.unanswered(signal));
  readonly leads = computed(() => this.#me()?.roles.some((role) => role === 'senco' || role === 'head') ?? false);
  readonly groups = computed(() =>
    GROUPS.map((waits) => ({ waits, rows: (this.list.value() ?? []).filter((one) => one.waits === waits) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  );

  place({ child }: Unanswered): string {
    return placeWords(child);
  }

  said({ input }: Unanswered): string {
    return saidIn(input);
  }

  pictures({ input }: Unanswered): readonly string[] {
    return input.answersGiven.flatMap((one) => one.pictures.map(({ symbol }) => symbol)).slice(0, 3);
  }

  card({ input }: Unanswered): string {
    return input.answers.at(-1)?.forChild?.words ?? '';
  }

  answers({ waits }: Unanswered): boolean {
    return waits === 'for-an-answer' && this.leads();
  }
}
