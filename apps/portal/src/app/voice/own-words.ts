import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Words, and who wrote them: what a grown-up writes down is never shown as the child's own writing. */
@Component({
  selector: 'h-own-words',
  imports: [TranslocoPipe],
  template: `
    @if (scribed()) {
      <p class="scribed">✎ {{ 'voice.words.scribed' | transloco }}</p>
    }
    <label [for]="name()">{{ 'voice.words.label' | transloco }}</label>
    <textarea
      #area
      [id]="name()"
      class="field"
      [class.big]="scribed()"
      dir="auto"
      [value]="words()"
      (input)="wrote.emit(area.value)"
    ></textarea>
    @if (!always()) {
      <label class="who">
        <input type="checkbox" [checked]="scribed()" (change)="scribing.emit($any($event.target).checked)" />
        <span>{{ 'voice.words.scribed' | transloco }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    label {
      font-weight: 700;
    }
    .scribed {
      justify-self: start;
      padding: 8px 18px;
      border-radius: 16px;
      background: var(--child-soft);
      color: var(--child);
      font-size: 1.25rem;
      font-weight: 700;
    }
    .field {
      min-block-size: 160px;
      border-radius: 24px;
      padding: 18px 20px;
      font-size: 1.625rem;
    }
    .field.big {
      font-size: 2rem;
    }
    .who {
      display: flex;
      gap: 16px;
      align-items: center;
      min-block-size: 64px;
      font-size: 1.25rem;
      font-weight: 400;
      cursor: pointer;
    }
    input {
      flex: none;
      inline-size: 32px;
      block-size: 32px;
      accent-color: var(--brand);
    }
  `,
})
export class OwnWords {
  readonly name = input.required<string>();
  readonly words = input.required<string>();
  readonly scribed = input.required<boolean>();
  /** It cannot be otherwise: a grown-up holds the device. */
  readonly always = input(false);
  readonly wrote = output<string>();
  readonly scribing = output<boolean>();
}
