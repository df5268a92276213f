import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Card } from '../ui/card.ts';
import { Page } from '../ui/page.ts';

/** What a receipt proves and what it does not, in plain words, for anybody. */
@Component({
  selector: 'h-sure-page',
  imports: [Card, Page, TranslocoPipe],
  template: `
    <h-page [heading]="'ledger.sure.heading' | transloco" [lead]="'ledger.sure.lead' | transloco">
      @for (part of parts; track part.name) {
        <h-card>
          <h2>{{ 'ledger.sure.' + part.name + '.heading' | transloco }}</h2>
          <ul>
            @for (line of part.lines; track line) {
              <li>{{ 'ledger.sure.' + part.name + '.' + line | transloco }}</li>
            }
          </ul>
          @if (part.name === 'check') {
            <a class="button quiet" href="/heard-verify.html" download>{{ 'ledger.checker.download' | transloco }}</a>
          }
        </h-card>
      }
    </h-page>
  `,
  styles: `
    h2 {
      font-size: var(--heading-3);
    }
    ul,
    ol {
      padding-inline-start: 22px;
    }
    li + li {
      margin-block-start: 8px;
    }
    .button {
      justify-self: start;
    }
  `,
})
export class SurePage {
  readonly parts = [
    { name: 'how', lines: ['print', 'row', 'signed', 'yours'] },
    { name: 'proves', lines: ['words', 'order'] },
    { name: 'not', lines: ['true', 'who', 'quiet'] },
    { name: 'cheat', lines: ['could', 'caught', 'others', 'so'] },
    { name: 'check', lines: ['get', 'drop', 'sign'] },
    { name: 'broken', lines: ['keep', 'tell', 'line-ends'] },
    { name: 'shows', lines: ['file', 'mail', 'copy'] },
    { name: 'gone', lines: ['words', 'rest'] },
  ] as const;
}
