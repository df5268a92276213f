import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '../ui/page.ts';

@Component({
  selector: 'h-no-home-page',
  imports: [Page, TranslocoPipe],
  template: `<h-page [heading]="'entry.no-home.heading' | transloco" [lead]="'entry.no-home.detail' | transloco" />`,
})
export class NoHomePage {}
