import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Words, and who wrote them: what a grown-up writes down is never shown as the child's own writing. */
@Component({
  selector: 'h-own-words',
  imports: [TranslocoPipe],
  template: `
    <label [for]="name()">{{ 'voice.words.label' | transloco }}</label>
    <textarea #area [id]="name()" class="field" dir="auto" [value]="words()" (input)="wrote.emit(area.value)"></textarea>
    <label class="who">
      <input type="checkbox" [checked]="scribed()" (change)="scribing.emit($any($event.target).checked)" />
      <span>{{ 'voice.words.scribed' | transloco }}</span>
    </label>
    @if (kept() !== undefined) {
      <p class="kept" role="status">{{ (kept() ? 'voice.kept' : 'voice.not-kept') | transloco }}</p>
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
    .field {
      min-block-size: 160px;
      border-radius: 24px;
      padding: 18px 20px;
      font-size: 1.625rem;
    }
    .who {
      display: flex;
      gap: 16px;
      align-items: center;
      min-block-size: 56px;
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
    .kept {
      color: var(--muted);
      font-size: 1.125rem;
    }
  `,
})
export class OwnWords {
  readonly name = input.required<string>();
  readonly words = input.required<string>();
  readonly scribed = input.required<boolean>();
  readonly kept = input<boolean>();
  readonly wrote = output<string>();
  readonly scribing = output<boolean>();
}
