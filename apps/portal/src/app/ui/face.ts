import { Component, computed, input } from '@angular/core';

export type Feeling = 'very-happy' | 'happy' | 'so-so' | 'sad' | 'very-sad';
const feelings: Readonly<Record<string, Feeling>> = {
  'very-good': 'very-happy',
  good: 'happy',
  'so-so': 'so-so',
  'not-good': 'sad',
  'very-bad': 'very-sad',
};
/** The face of an answer; one that is not known is in the middle. */
export const feelingOf = (face: string): Feeling => feelings[face] ?? 'so-so';

interface Drawn {
  readonly skin: string;
  readonly mouth: string;
  readonly open?: true;
  readonly brows?: string;
  readonly tear?: true;
}

const drawn: Readonly<Record<Feeling, Drawn>> = {
  'very-happy': { skin: '#f5b63f', mouth: 'M27 58Q50 62 73 58Q70 82 50 82Q30 82 27 58Z', open: true },
  happy: { skin: '#f5b63f', mouth: 'M27 61Q50 86 73 61' },
  'so-so': { skin: '#f9d78f', mouth: 'M29 68H71' },
  sad: { skin: '#8db9d8', mouth: 'M29 76Q50 56 71 76', brows: 'M25 33L38 27M75 33L62 27' },
  'very-sad': { skin: '#8db9d8', mouth: 'M32 80Q50 58 68 80', brows: 'M23 36L39 26M77 36L61 26', tear: true },
};

/** A face in one hand's line. A picture only: put the word beside it, or give `named` when it stands alone. */
@Component({
  selector: 'h-face',
  template: `
    <svg
      viewBox="0 0 100 100"
      [attr.width]="size()"
      [attr.height]="size()"
      [attr.role]="named() ? 'img' : null"
      [attr.aria-label]="named() ?? null"
      [attr.aria-hidden]="named() ? null : 'true'"
    >
      <circle cx="50" cy="50" r="46" [attr.fill]="face().skin" />
      <g fill="none" stroke="#1e2430" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
        <circle cx="50" cy="50" r="46" />
        <path [attr.d]="face().mouth" [attr.fill]="face().open ? '#fff' : 'none'" />
        @if (face().brows; as brows) {
          <path [attr.d]="brows" />
        }
      </g>
      <circle cx="33" cy="41" r="6" fill="#1e2430" />
      <circle cx="67" cy="41" r="6" fill="#1e2430" />
      @if (face().tear) {
        <path d="M76 50Q83 61 76 64Q69 61 76 50Z" fill="#fff" stroke="#1e2430" stroke-width="3" stroke-linejoin="round" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    svg {
      forced-color-adjust: none;
    }
  `,
})
export class Face {
  readonly feeling = input.required<Feeling>();
  /** In px. */
  readonly size = input(28);
  readonly named = input<string>();
  readonly face = computed(() => drawn[this.feeling()]);
}
