import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChildFrame } from './child-frame.ts';
import { PictureChoices } from './picture-choices.ts';

/** How pictures look to this child, on this device. */
@Component({
  selector: 'h-pictures-page',
  imports: [ChildFrame, PictureChoices, RouterLink, TranslocoPipe],
  template: `
    <h-child-frame [heading]="'voice.look.heading' | transloco" [childId]="childId()">
      <h-picture-choices />
      <a next class="big next" routerLink="/">{{ 'voice.look.done' | transloco }}</a>
    </h-child-frame>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class PicturesPage {
  readonly childId = input.required<string>();
}
