/** Letters in a line and lines that there are, by the size of the type: beside code, square and foot on one side of A4. */
const sizes = [
  { size: 'large', letters: 84, lines: 13 },
  { size: 'middle', letters: 98, lines: 16 },
  { size: 'small', letters: 120, lines: 18 },
] as const;
/** That each further square takes. */
const linesOfSquare = 10;
export type Size = (typeof sizes)[number]['size'];

export interface OnPaper {
  readonly size: Size;
  readonly words: string;
  /** How many letters are printed of how many, when not all are. */
  readonly of: { readonly shown: number; readonly all: number } | null;
}

/** In letters as wide as most: capitals are wider, and those of other writings and pictures may be twice as wide. */
const widthOf = (line: string): number =>
  line.length + 0.5 * (line.match(/[A-Zmw]/g)?.length ?? 0) + [...line].filter((letter) => /[WM]/.test(letter) || letter > '\u0900').length;

const linesOf = (words: string, letters: number): number =>
  words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / letters)), 0);

/** Words as they fit: smaller type for more of them and, where that is not enough, as many as there is room for, saying so. */
export function onOneSide(words: string, squares = 1): OnPaper {
  const taken = (squares - 1) * linesOfSquare;
  const fits = sizes.find(({ letters, lines }) => linesOf(words, letters) <= lines - taken);
  if (fits) return { size: fits.size, words, of: null };
  const { letters } = sizes[2];
  const lines = sizes[2].lines - taken;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(words.slice(0, middle), letters) < lines) low = middle;
    else high = middle - 1;
  }
  return { size: 'small', words: `${words.slice(0, low).trimEnd()}…`, of: { shown: low, all: words.length } };
}
