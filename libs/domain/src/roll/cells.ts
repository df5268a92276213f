import * as z from 'zod';
import { upnFault } from '../codes/index.ts';
import { localDate, type LocalDate } from '../kernel/index.ts';

/** The longest text that a cell of a roll may hold: a label of the record. */
const longestCell = 120;

const broken: readonly (readonly [RegExp, string])[] = [
  [/^[\t\r]/, 'starts with a tab or a line break, which a spreadsheet may run as a formula. Please type it again.'],
  [/^\s*[=+\-@＝＋－＠]/u, 'starts with =, +, - or @, which a spreadsheet would run as a formula. It is not taken.'],
  [/[^\P{Cc}\t\n\r]/u, 'has an invisible control sign in it. Please type it again.'],
  [/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/, 'has an invisible sign in it that changes how it reads. Please type it again.'],
  [/\ufffd/, 'has lost a letter (�) where the file was saved before. Please export it again.'],
  [/[ÃÅ][^\p{L}\p{N}\s]/u, 'looks as if it was saved twice (“Ã…” for one letter). Please export it again.'],
];

/** What stands against a cell whatever column it is in, in plain words; null when it may be read. */
export const cellFault = (cell: string): string | null => {
  if (!cell.isWellFormed()) return 'has a broken sign in it. Please type it again.';
  if (cell.length > longestCell) return `is longer than ${longestCell} signs. Please shorten it.`;
  if (cell.includes('\0')) return 'has an empty sign (NUL) in it: the file is damaged, or not text. Please export it again.';
  return broken.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
};

/** A cell as it is taken: line breaks and runs of spaces become one space, and letters are composed (NFC). */
export const tidy = (cell: string): string => cell.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

type Say = (reason: string) => undefined;

/** A cell that is read by `reader`, which says what is wrong with it or answers its meaning. */
export const cell = <T>(reader: (value: string, say: Say) => T | undefined) =>
  z.string().transform((value, context): T => {
    const read = reader(value, (reason) => void context.addIssue({ code: 'custom', message: reason }));
    return read === undefined ? z.NEVER : read;
  });

/** A cell that must not be empty. */
export const filled = (what: string) => cell((value, say) => (value === '' ? say(`is empty. Please fill in ${what}.`) : value));

const bare = (value: string): string => value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A cell that holds one of some words; `otherwise` says what may stand there. */
export const oneOf = <T>(words: Readonly<Record<string, T>>, otherwise: string, retired: Readonly<Record<string, string>> = {}) => {
  const known = new Map(Object.entries(words).map(([word, meaning]) => [bare(word), meaning]));
  const gone = new Map(Object.entries(retired).map(([word, reason]) => [bare(word), reason]));
  return cell((value, say) => {
    const word = bare(value);
    if (known.has(word)) return known.get(word);
    return say(gone.get(word) ?? (value === '' ? `is empty. ${otherwise}` : `is not a word we know here. ${otherwise}`));
  });
};

const dayFormat = 'Please write it as 2018-11-03 or 03/11/2018.';

/** Whether a file writes a month before a day somewhere; then every `03/04/2018` in it may be read in two ways. */
export const monthFirst = (values: readonly string[]): boolean =>
  values.some((value) => {
    const [, first, second] = /^(\d{2})\/(\d{2})\/\d{4}$/.exec(tidy(value)) ?? [];
    return Number(second) > 12 && Number(second) <= 31 && Number(first) >= 1 && Number(first) <= 12;
  });

const asDay = (value: string): LocalDate | null => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
  const read = localDate.safeParse(year ? `${year}-${month}-${day}` : value);
  return read.success ? read.data : null;
};

const dayFault = (value: string): string => {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(value)) return `has a year of two digits. ${dayFormat}`;
  if (/^\d{5}$/.test(value)) return `is a number where a date is meant: the spreadsheet lost it. ${dayFormat}`;
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(value) || /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `is not a day of the calendar (the day comes before the month). ${dayFormat}`;
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value)) return `may be read in two ways: is the day first, or the month? ${dayFormat}`;
  return `is not a date we can read. ${dayFormat}`;
};

/** A day as `2018-11-03` or `03/11/2018`, the day first; anything that could mean two days is refused. */
export const day = (suspect: boolean) =>
  cell((value, say): LocalDate | undefined => {
    if (value === '') return say(`is empty. ${dayFormat}`);
    if (suspect && value.includes('/') && asDay(value))
      return say(`may be read in two ways, because another line of this file writes the month first. ${dayFormat}`);
    return asDay(value) ?? say(dayFault(value));
  });

/** A day, or null where the cell is empty. */
export const maybeDay = (suspect: boolean) =>
  cell((value, say): LocalDate | null | undefined => {
    if (value === '') return null;
    const read = day(suspect).safeParse(value);
    return read.success ? read.data : say(read.error.issues[0]?.message ?? dayFault(value));
  });

export const upnCell = cell((value, say) => {
  const upn = value.toUpperCase().replaceAll(' ', '');
  if (upn === '') return say('is empty. Every pupil on the roll has a UPN; it keeps the same child from being entered twice.');
  const fault = upnFault(upn);
  return fault ? say(`is not a sound UPN: ${fault}.`) : upn;
});

/** An address in lower case; null when the cell is empty. */
export const emailCell = cell((value, say): string | null | undefined => {
  if (value === '') return null;
  return z.email().max(254).safeParse(value).success
    ? value.toLowerCase()
    : say('is not an e-mail address. Please check it with the person.');
});

/** Several things in one cell, between semicolons, commas, slashes or bars. */
export const listOf = (value: string): readonly string[] => [
  ...new Set(
    value
      .split(/[;,|/]/)
      .map(tidy)
      .filter((one) => one !== ''),
  ),
];
