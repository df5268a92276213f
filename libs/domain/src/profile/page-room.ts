import { headings, type Heading } from './headings.ts';

/**
 * What fits on one A4 side (ISO 216: 210 × 297 mm) as the portal prints it, in millimetres. Kept too narrow rather than too wide: letters
 * are measured as the widest of their kind, so that what fits here fits on paper in any face. `profile/sheet.css` prints these measures.
 */
export const paper = {
  /** For all lines together, when name, three headings and the foot have theirs. */
  lines: 188,
  row: 5.3,
  /** Who said it, and the gap to the next. */
  below: 6.2,
  /** A picture is as high as two rows. */
  least: 10.6,
  /** In widths of the letter M. */
  across: 40,
} as const;

/** The longest line, in UTF-16 code units. */
export const longestLine = 200;

const narrow = /[a-z .,;:!?'’“”()\-–éèêëàáâäíîïóôöúûüñçąćęłńśźż]/u;
const digit = /[0-9]/u;
const wide = /[mwMW@%—]/u;

/** Width of one sign in widths of the letter M: a Latin letter at most six tenths, of other writings as wide as a face may have them. */
const widthOf = (sign: string): number => {
  if (wide.test(sign)) return 1;
  if (narrow.test(sign)) return 0.6;
  if (digit.test(sign)) return 0.66;
  if (sign < '\u0370') return 0.9;
  return sign < '\u0530' ? 1.05 : 1.4;
};

const across = (word: string): number => [...word].reduce((sum, sign) => sum + widthOf(sign), 0);

/** Rows on paper, filled word by word; a word that is longer than a row is broken. */
export const rowsOf = (words: string): number => {
  let [rows, used] = [1, 0];
  for (const word of words.split(/\s+/u).filter(Boolean)) {
    const width = across(word);
    const before = used === 0 ? 0 : used + widthOf(' ');
    if (before + width <= paper.across) used = before + width;
    else {
      rows += used === 0 ? 0 : 1;
      const more = Math.max(0, Math.ceil(width / (paper.across - 1.4)) - 1);
      rows += more;
      used = more > 0 ? paper.across : width;
    }
  }
  return rows;
};

interface OnPage {
  readonly heading: Heading;
  readonly words: string;
}

export const heightOf = ({ words }: OnPage): number => Math.max(paper.least, rowsOf(words) * paper.row) + paper.below;

/** Lines as the page has them: under their headings, in each in the order given. */
export const inPageOrder = <Line extends OnPage>(lines: readonly Line[]): readonly Line[] =>
  headings.flatMap((heading) => lines.filter((one) => one.heading === heading));

/** The lines that run off the page, in page order; empty when all fit. */
export const overflowing = <Line extends OnPage>(lines: readonly Line[]): readonly Line[] => {
  let used = 0;
  return inPageOrder(lines).filter((one) => (used += heightOf(one)) > paper.lines);
};
