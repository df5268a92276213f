import { Component, computed, input } from '@angular/core';

/** Lines of the pictures on tools, on a field of 48 × 48, in the colour of the button's own words. */
const drawn = {
  thin: 'M8 36Q16 10 24 24T40 12',
  thick: 'M9 35Q16 12 24 24T39 13',
  rubber: 'M18 40H42M8 28L26 10Q28 8 30 10L40 20Q42 22 40 24L24 40H18L8 31Q7 29 8 28ZM17 19L31 33',
  stamp: 'M20 27Q21 22 18 17Q17 8 24 8Q31 8 30 17Q27 22 28 27H36Q39 27 39 30V34H9V30Q9 27 12 27ZM9 40H39',
  places: 'M8 8H40V40H8ZM8 18.7H40M8 29.3H40M18.7 8V40M29.3 8V40',
  lift: 'M9 40H24M21 33L18 22L34 6L42 14L26 30ZM18 22L26 30',
  undo: 'M18 10L8 20L18 30M8 20H28Q40 20 40 30Q40 40 28 40H20',
  redo: 'M30 10L40 20L30 30M40 20H20Q8 20 8 30Q8 40 20 40H28',
  fresh: 'M12 6H29L38 15V42H12ZM29 6V15H38',
  microphone: 'M24 6Q31 6 31 13V22Q31 29 24 29Q17 29 17 22V13Q17 6 24 6ZM10 21Q10 35 24 35Q38 35 38 21M24 35V43M16 43H32',
  stop: 'M12 12H36V36H12Z',
  play: 'M14 8L38 24L14 40Z',
  bin: 'M8 13H40M19 13V7H29V13M12 13L15 42H33L36 13M20 20V35M28 20V35',
  camera: 'M6 15H14L18 9H30L34 15H42V39H6ZM24 19Q32 19 32 27Q32 35 24 35Q16 35 16 27Q16 19 24 19Z',
  picture: 'M6 9H42V39H6ZM6 33L17 22L27 32L33 26L42 34M31 15Q35 15 35 19Q35 22 31 22Q28 22 28 19Q28 15 31 15Z',
  turn: 'M8 22Q10 10 24 10Q33 10 38 17M38 8V18H28M40 26Q38 38 24 38Q15 38 10 31M10 40V30H20',
  'not-sure': 'M15 17Q15 8 24 8Q33 8 33 16Q33 22 27 25Q24 27 24 32M24 39V40',
} as const;
const wide: Partial<Record<ToolIconName, number>> = { thin: 3, thick: 11 };
const solid: readonly ToolIconName[] = ['stop', 'play'];

export type ToolIconName = keyof typeof drawn;

/** A picture on a tool. Its word stands on the button. */
@Component({
  selector: 'h-tool-icon',
  template: `
    <svg viewBox="0 0 48 48" [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
      <path
        [attr.d]="line()"
        [attr.fill]="filled() ? 'currentColor' : 'none'"
        [attr.stroke-width]="thickness()"
        stroke="currentColor"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class ToolIcon {
  readonly name = input.required<ToolIconName>();
  /** In px. */
  readonly size = input(36);
  readonly line = computed(() => drawn[this.name()]);
  readonly thickness = computed(() => wide[this.name()] ?? 4);
  readonly filled = computed(() => solid.includes(this.name()));
}
