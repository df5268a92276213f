import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ThreadMark } from '../ui/thread-mark.ts';
import type { Effect } from './story.ts';

/** One thread in words, as one of its two ends tells it. */
export interface Told {
  readonly key: string;
  readonly effect: Effect;
  readonly because: string | null;
  readonly missed: boolean;
  /** The card at the other end. */
  readonly to: string;
  readonly name: string;
}

/** Threads as a list: for a phone, for paper and for those who listen. */
@Component({
  selector: 'h-became',
  imports: [TranslocoPipe, ThreadMark],
  template: `
    <ul class="plain">
      @for (one of told(); track one.key) {
        <li>
          <h-thread-mark [thread]="one.effect" />
          <span>
            <strong>{{ 'timeline.effect.' + one.effect | transloco }}:&ngsp;</strong>
            <a [href]="'#card-' + one.to" [tabIndex]="quiet() ? -1 : 0" (click)="$event.preventDefault(); go.emit(one.to)">{{
              one.name
            }}</a>
            @if (one.because; as because) {
              <br />{{ 'timeline.because' | transloco: { because } }}
            }
            @if (one.missed) {
              <br /><em>{{ 'timeline.missed' | transloco }}</em>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      padding-block-start: 10px;
      border-block-start: 1px dashed var(--line);
    }
    li {
      display: flex;
      gap: 12px;
      align-items: start;
    }
    h-thread-mark {
      flex: none;
      padding-block-start: 5px;
    }
    a {
      display: inline-block;
      min-block-size: 28px;
      font-weight: 400;
    }
  `,
})
export class Became {
  readonly told = input.required<readonly Told[]>();
  /** The picture shows the same: nothing to stop at for Tab. */
  readonly quiet = input(false);
  readonly go = output<string>();
}
