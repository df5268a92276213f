import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Moments } from '../kernel/moments.ts';
import type { FileKept, Files } from './retention.api.ts';

/** One file that is to be erased: whose, why, and how far it has come. */
@Component({
  selector: 'h-under-way',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (leads()) {
      <a [routerLink]="['/children', file().childId, 'kept']">{{ file().name }}</a>
    } @else {
      <strong>{{ file().name }}</strong>
    }
    @if (file().erasure; as one) {
      <p>
        @if (one.agreed; as yes) {
          <strong>{{
            'retention.files.on' | transloco: { day: moments.weekday(yes.from), one: called(one.by), other: called(yes.by) }
          }}</strong>
        } @else {
          {{ 'retention.files.waits' | transloco: { name: called(one.by), day: moments.day(one.on) } }}
        }
        <span class="muted">{{ 'retention.ground.' + one.ground | transloco }}.</span>
      </p>
    }
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: 10px;
    }
  `,
})
export class UnderWay {
  readonly moments = inject(Moments);
  readonly file = input.required<FileKept>();
  readonly people = input.required<Files['people']>();
  readonly leads = input.required<boolean>();

  called(person: string): string {
    return this.people()[person]?.called ?? '';
  }
}
