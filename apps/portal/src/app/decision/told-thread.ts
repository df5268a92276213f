import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer, InputRow } from '@heard/domain/input';
import { Became } from '../input/became.ts';
import { gist, inShort } from '../input/called.ts';
import { Card } from '../ui/card.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';

/** One thing that was said and what this decision made of it. What will happen stands above already. */
@Component({
  selector: 'h-told-thread',
  imports: [Card, Became, VoiceBadge, RouterLink, TranslocoPipe],
  template: `
    <h-card [tone]="mine() ? 'heard' : 'plain'">
      <h-voice-badge
        [voice]="row().how === 'observed' ? 'staff' : row().speaker.as"
        [saw]="row().how === 'observed' || row().kind === 'observation'"
        [name]="name()"
        [word]="mine() ? ('decision.mine' | transloco) : undefined"
      />
      <h-became [answer]="bare()">
        <p>
          <a class="words" dir="auto" [attr.lang]="row().language" [routerLink]="['/input', row().inputId]">“{{ said() }}”</a>
        </p>
      </h-became>
    </h-card>
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: 10px;
      color: inherit;
      font-weight: 400;
      text-decoration-thickness: 1px;
    }
  `,
})
export class ToldThread {
  readonly row = input.required<InputRow>();
  readonly answer = input.required<Answer>();
  readonly name = input.required<string>();
  readonly mine = input(false);
  readonly said = computed(() => inShort(gist(this.row()), 240));
  readonly bare = computed<Answer>(() => ({ ...this.answer(), willHappen: [] }));
}
