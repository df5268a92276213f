import { parse } from 'csv-parse/sync';

/** One record of the file. */
export interface Line {
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly lines: readonly Line[];
  /** Lines that cannot be read as records. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/** Of comma, semicolon and tab the one that the heading has most of, outside quotation marks. */
export const separatorOf = (heading: string): string => {
  const plain = heading.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string): number => plain.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

const mostReopenings = 10;
/** A file with more records than this is refused as a whole; what comes after them is not read. */
export const mostRecords = 5_001;

interface Pass {
  readonly lines: readonly Line[];
  /** Where a quotation mark is opened and never closed. */
  readonly open: number | null;
}

/** Reads from a line on, until the end or a quotation mark without its partner. */
const pass = (physical: readonly string[], from: number, delimiter: string): Pass => {
  const lines: Line[] = [];
  let end = from;
  const take = (cells: string[], { lines: read }: { lines: number }): null => {
    const inside = cells.reduce((total, one) => total + one.split('\n').length - 1, 0);
    end = from + read;
    lines.push({ line: end - inside, cells });
    return null;
  };
  try {
    parse(physical.slice(from).join('\n'), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRecords + 1,
      on_record: take,
    });
    return { lines, open: null };
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    while (physical[end]?.trim() === '') end += 1;
    return { lines, open: end + 1 };
  }
};

/** Reads the records of a CSV text; an open quotation mark costs its own line and not the rest of the file. */
export const tableOf = (text: string): Table => {
  const physical = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const hint = /^sep=(.)$/i.exec(physical[0]?.trim() ?? '')?.[1];
  const start = hint ? 1 : 0;
  const delimiter = hint ?? separatorOf(physical.find((line, at) => at >= start && line.trim() !== '') ?? '');
  const lines: Line[] = [];
  const faults: { line: number; reason: string }[] = [];
  for (let from = start, tries = 0; from < physical.length; tries += 1) {
    const { lines: read, open } = pass(physical, from, delimiter);
    lines.push(...read);
    if (open === null) break;
    faults.push({ line: open, reason: 'A quotation mark is opened on this line and never closed.' });
    if (tries === mostReopenings) {
      faults.push({ line: open, reason: 'There are too many open quotation marks. The rest of the file was not read.' });
      break;
    }
    from = open;
  }
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), faults };
};
