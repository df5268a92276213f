import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import type { Line, Month } from './layout.ts';
import type { Lit } from './reach.ts';

/** Where something ends without a thread. */
export interface End {
  readonly id: string;
  readonly kind: 'open' | 'closed';
  readonly y: number;
}

/** The drawing between the two columns: spine, months, threads, pills. For the eye only; the cards say it in words. */
@Component({
  selector: 'h-thread-layer',
  imports: [TranslocoPipe],
  host: { 'aria-hidden': 'true' },
  template: `
    <span class="spine" [style.left.px]="middle()"></span>
    @for (month of months(); track month.month) {
      <span class="month" [style.left.px]="middle()" [style.top.px]="month.y">{{ moments.month(month.month + '-01') }}</span>
    }
    <svg width="100%" [attr.height]="height()" [class.faded]="!!lit()">
      @for (line of lines(); track line.key) {
        <path [attr.class]="line.effect" [class.lit]="lit()?.threads?.has(line.key)" [class.arrived]="arrived().has(line.key)" [class.along]="along() === line.key" [attr.d]="line.path" />
      }
      @for (end of ends(); track end.id) {
        <g [attr.class]="end.kind" [class.lit]="lit()?.cards?.has(end.id)" [attr.transform]="'translate(' + left() + ' ' + end.y + ')'">
          <path d="M0 0H18" />
          <circle cx="25" [attr.r]="end.kind === 'open' ? 7 : 5" />
        </g>
      }
    </svg>
    @for (line of lines(); track line.key) {
      <span class="pill" [class]="line.effect" [class.lit]="lit()?.threads?.has(line.key)" [class.faded]="!!lit()" [class.arrived]="arrived().has(line.key)" [style.left.px]="line.at.x" [style.top.px]="line.at.y" (mouseenter)="point.emit(line.inputId)" (mouseleave)="point.emit(undefined)">
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
  readonly moments = inject(Moments);
  readonly left = input.required<number>();
  readonly right = input.required<number>();
  readonly height = input.required<number>();
  readonly months = input.required<readonly Month[]>();
  readonly lines = input.required<readonly Line[]>();
  readonly ends = input.required<readonly End[]>();
  readonly lit = input<Lit>();
  /** The followed thread: its reason is told. */
  readonly along = input<string>();
  readonly arrived = input<ReadonlySet<string>>(new Set());
  readonly point = output<string | undefined>();
  readonly middle = computed(() => (this.left() + this.right()) / 2);
  readonly reason = computed(() => this.lines().find((line) => line.key === this.along() && line.because !== null));
}
