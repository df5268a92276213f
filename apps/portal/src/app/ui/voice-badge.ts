import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export type Voice = 'parent' | 'child' | 'staff' | 'professional';

/** Whose voice: a letter, a word and a colour, never the colour alone. */
@Component({
  selector: 'h-voice-badge',
  imports: [TranslocoPipe],
  host: { '[class]': 'voice()', '[class.saw]': 'saw()' },
  template: `
    <span class="letter" aria-hidden="true">{{ letter() }}</span>
    <span class="name">{{ name() }}</span>
    <span class="word">{{ word() ?? ('ui.voices.' + voice() | transloco) }}</span>
  `,
  styles: `
    :host {
      --tone: var(--staff);
      --soft: var(--staff-soft);
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
    :host(.parent) {
      --tone: var(--parent);
      --soft: var(--parent-soft);
    }
    :host(.child) {
      --tone: var(--child);
      --soft: var(--child-soft);
    }
    :host(.professional) {
      --tone: var(--professional);
      --soft: var(--professional-soft);
    }
    .letter {
      display: inline-grid;
      flex: none;
      inline-size: 30px;
      block-size: 30px;
      place-items: center;
      border: 1px solid transparent;
      border-radius: 50%;
      background: var(--tone);
      color: var(--on-voice);
      font-size: var(--least);
      font-weight: 700;
      line-height: 1;
    }
    .name {
      font-weight: 700;
    }
    .word {
      padding: 2px 10px;
      border: 1px solid transparent;
      border-radius: 999px;
      background: var(--soft);
      color: var(--tone);
      font-size: var(--least);
      font-weight: 700;
    }
    :host(.saw) .word {
      border: 2px dashed currentColor;
      background: none;
    }
    @media print {
      .letter {
        border-color: currentColor;
        background: none;
        color: var(--ink);
      }
    }
  `,
})
export class VoiceBadge {
  readonly voice = input.required<Voice>();
  /** "Mum", "Rowan", "Ms Farrow". */
  readonly name = input.required<string>();
  /** What an adult saw: not said by the child, and not by anybody. */
  readonly saw = input(false);
  /** In place of the voice's own word: "concern", "drawing and sound". */
  readonly word = input<string>();
  readonly letter = computed(() => [...this.name().replace(/^(Mr|Mrs|Ms|Miss|Mx|Dr)\.? /, '')][0]?.toUpperCase() ?? '');
}
