import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '../ui/page.ts';

@Component({
  selector: 'h-not-here-page',
  imports: [Page, RouterLink, TranslocoPipe],
  template: `
    <h-page [heading]="'entry.not-here.heading' | transloco" [lead]="'entry.not-here.detail' | transloco">
      <p>
        <a class="button" routerLink="/">{{ 'entry.not-here.home' | transloco }}</a>
      </p>
    </h-page>
  `,
})
export class NotHerePage {}
