import { Component, computed, inject, input, output, type Signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Days } from './days.ts';
import type { Line, Picture } from './layout.ts';
import type { Reach } from './reach.ts';

/** Where something ends without a thread. */
export interface End {
  readonly id: string;
  readonly kind: 'open' | 'closed';
  readonly y: number;
}

/** What is drawn just now. */
export interface Drawing {
  readonly picture: Signal<Picture>;
  /** Where the gutter begins and ends, in px. */
  readonly left: Signal<number>;
  readonly right: Signal<number>;
  /** The threads near the screen. */
  readonly near: Signal<readonly Line[]>;
  readonly ends: Signal<readonly End[]>;
  readonly reach: Reach;
}

/** The drawing between the two columns: spine, months, threads, pills. For the eye only; the cards say it in words. */
@Component({
  selector: 'h-thread-layer',
  imports: [TranslocoPipe],
  host: { 'aria-hidden': 'true' },
  template: `
    <span class="spine" [style.left.px]="middle()"></span>
    <svg width="100%" [attr.height]="picture().height" [class.faded]="!!lit()">
      @for (line of lines(); track line.key) {
        <path
          [attr.class]="line.effect"
          [class.lit]="lit()?.threads?.has(line.key)"
          [class.arrived]="arrived().has(line.key)"
          [class.along]="along() === line.key"
          [attr.d]="line.path"
        />
      }
      @for (end of ends(); track end.id) {
        <g [attr.class]="end.kind" [class.lit]="lit()?.cards?.has(end.id)" [attr.transform]="'translate(' + left() + ' ' + end.y + ')'">
          <path d="M0 0H18" />
          <circle cx="25" [attr.r]="end.kind === 'open' ? 7 : 5" />
        </g>
      }
    </svg>
    @for (month of picture().months; track month.month) {
      <span class="month" [style.left.px]="middle()" [style.top.px]="month.y">{{ days.month(month.month) }}</span>
    }
    @for (line of lines(); track line.key) {
      <span
        class="pill"
        [class]="line.effect"
        [class.lit]="lit()?.threads?.has(line.key)"
        [class.faded]="!!lit()"
        [class.arrived]="arrived().has(line.key)"
        [style.left.px]="line.at.x"
        [style.top.px]="line.at.y"
        (mouseenter)="point.emit(line.inputId)"
        (mouseleave)="point.emit(undefined)"
      >
        {{ 'timeline.pill.' + line.effect | transloco }}
      </span>
    }
    @if (reason(); as line) {
      <span class="reason" [style.left.px]="line.at.x" [style.top.px]="line.at.y + 22">{{ line.because }}</span>
    }
  `,
  styleUrl: './thread-layer.css',
})
export class ThreadLayer {
  readonly days = inject(Days);
  readonly drawing = input.required<Drawing>();
  readonly arrived = input<ReadonlySet<string>>(new Set());
  readonly point = output<string | undefined>();
  readonly picture = computed(() => this.drawing().picture());
  readonly left = computed(() => this.drawing().left());
  readonly middle = computed(() => (this.drawing().left() + this.drawing().right()) / 2);
  readonly lines = computed(() => this.drawing().near());
  readonly ends = computed(() => this.drawing().ends());
  readonly lit = computed(() => this.drawing().reach.lit());
  /** The followed thread: its reason is told. */
  readonly along = computed(() => this.drawing().reach.along()?.key);
  readonly reason = computed(() => this.lines().find((line) => line.key === this.along() && line.because !== null));
}
