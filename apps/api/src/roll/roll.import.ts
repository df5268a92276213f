import { v5 } from 'uuid';
import { Refused, type Asker, type SchoolId } from '@heard/domain/kernel';
import { headingOf, monthFirst, readHeadings, recordOf, type Places, type RollKind, type RowFault } from '@heard/domain/roll';
import { textOf } from './encoding.ts';
import type { AccountBook, Carry, RollBook } from './ports.ts';
import { registerOf, type Register } from './register.ts';
import { readers, type RowRead } from './rows.ts';
import { mostRecords, tableOf, type Line } from './table.ts';
import { together } from './together.ts';

/** The heading is one record more. */
export const mostRows = mostRecords - 1;
const mostAtOnce = 64;
const sampleSize = 5;
const longestShown = 80;

export interface Fault {
  /** Line of the file, from 1; the heading is usually line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

export interface Preview {
  readonly kind: RollKind;
  /** Rows of the file, the heading not counted. */
  readonly rows: number;
  /** Rows against which nothing stands. */
  readonly good: number;
  readonly faults: readonly Fault[];
  /** The first right rows, as they were understood. */
  readonly sample: readonly object[];
}

export interface Imported extends Preview {
  /** Rows that are in the record now, those that were there before included. */
  readonly done: number;
}

export interface Upload {
  readonly kind: RollKind;
  readonly bytes: Uint8Array;
}

export interface RollPorts {
  readonly carry: Carry;
  readonly accounts: AccountBook;
  readonly roll: RollBook;
  /**
   * In which ids of pupils and contacts are named, a UUID. Names of streams stand in the log for ever: whoever can guess it can try each
   * UPN and each address against them.
   * Absent for a school that is invented: its own id.
   */
  readonly namespace?: (school: SchoolId) => string;
}

interface ReadFile {
  readonly preview: Preview;
  readonly right: readonly RowRead[];
}

const shown = (value: string | null): string | null => (value && value.length > longestShown ? `${value.slice(0, longestShown)}…` : value);

const faultOf = (line: number, kind: RollKind, { field, value, reason }: RowFault): Fault => {
  const column = field === null ? null : headingOf(field, kind);
  return { line, column, value: shown(value), reason: column ? `${column} ${reason}` : reason };
};

const against = (kind: RollKind, rows: number, faults: readonly Fault[]): ReadFile => ({
  preview: { kind, rows, good: 0, faults, sample: [] },
  right: [],
});

const whole = (line: number, reason: string, column: string | null = null): Fault => ({ line, column, value: null, reason });

const dates = ['dateOfBirth', 'from'];

const tooWide = ({ cells }: Line, heading: Line): RowFault | null =>
  cells.slice(heading.cells.length).some((cell) => cell.trim() !== '')
    ? {
        field: null,
        value: null,
        reason: `This line has ${cells.length} cells where the heading has ${heading.cells.length}. A name with a comma in it stands in quotation marks.`,
      }
    : null;

const readLines = (
  lines: readonly Line[],
  heading: Line,
  places: Places,
  kind: RollKind,
  asker: Asker,
  register: Register,
): readonly RowRead[] => {
  const records = lines.map((line) => recordOf(line.cells, places, kind));
  const suspect = monthFirst(records.flatMap((record) => dates.map((field) => record[field] ?? '')));
  return lines.map((line, at) => {
    const wide = tooWide(line, heading);
    if (wide) return { line: line.line, faults: [wide], commands: [], account: null, about: '', sample: {} };
    return readers[kind](records[at] ?? {}, line.line, { register, asker, suspect });
  });
};

/** Reads a whole file in the light of what the school knows. Nothing is stored. */
export const readRoll = ({ kind, bytes }: Upload, asker: Asker, register: Register): ReadFile => {
  const { text, line, reason } = textOf(bytes);
  if (text === undefined) return against(kind, 0, [whole(line, reason)]);
  const { lines, faults: torn } = tableOf(text);
  const [heading, ...rest] = lines;
  if (!heading) return against(kind, 0, [whole(1, 'The file has no heading and no rows.')]);
  const rows = rest.length + torn.length;
  if (rest.length > mostRows)
    return against(kind, rows, [whole(1, `The file has more than ${mostRows} rows. Please split it into several files.`)]);
  const { places, faults: missing } = readHeadings(heading.cells, kind);
  if (missing.length > 0)
    return against(
      kind,
      rows,
      missing.map(({ column, reason: why }) => whole(heading.line, why, column)),
    );
  const read = readLines(rest, heading, places, kind, asker, register);
  const right = read.filter((row) => row.faults.length === 0);
  const faults = [
    ...torn.map((one) => whole(one.line, one.reason)),
    ...read.flatMap((row) => row.faults.map((fault) => faultOf(row.line, kind, fault))),
  ];
  const sample = right.slice(0, sampleSize).map((row) => row.sample);
  return { preview: { kind, rows, good: right.length, faults: faults.sort((a, b) => a.line - b.line), sample }, right };
};

const grouped = (rows: readonly RowRead[]): readonly (readonly RowRead[])[] => [...Map.groupBy(rows, (row) => row.about).values()];

/** The opening of a school, and each September after it: exports of the school's own system, read line by line. */
export class RollImport {
  readonly #ports: RollPorts;

  constructor(ports: RollPorts) {
    this.#ports = ports;
  }

  async preview(upload: Upload, asker: Asker): Promise<Preview> {
    return (await this.#read(upload, asker)).preview;
  }

  /**
   * The right rows go in, the wrong ones are named. The same file twice changes nothing; the same `commandId` may be sent again after a lost answer.
   * @throws whatever the store throws when it is away; what was carried until then stays, and the same file may be sent again
   */
  async run(upload: Upload, asker: Asker, commandId: string): Promise<Imported> {
    const { preview, right } = await this.#read(upload, asker);
    const refused: Fault[] = [];
    const carried: RowRead[] = [];
    await together(grouped(right), mostAtOnce, async (rows) => {
      for (const row of rows) {
        const fault = await this.#carry(row, asker, commandId);
        if (fault) refused.push(fault);
        else carried.push(row);
      }
    });
    await this.#ports.accounts.openAccounts(this.#openings(carried));
    const faults = [...preview.faults, ...refused].sort((a, b) => a.line - b.line);
    return { ...preview, good: preview.good - refused.length, faults, done: carried.length };
  }

  async #read(upload: Upload, asker: Asker): Promise<ReadFile> {
    const { roll, accounts, namespace } = this.#ports;
    const register = registerOf(await roll.onRoll(asker.school), accounts, {
      school: asker.school,
      namespace: namespace?.(asker.school) ?? asker.school,
    });
    return readRoll(upload, asker, register);
  }

  async #carry(row: RowRead, asker: Asker, run: string): Promise<Fault | null> {
    try {
      for (const command of row.commands)
        await this.#ports.carry.carry({ type: command.type, data: command.data as object }, asker, {
          commandId: v5(`${row.line} ${command.type}`, run),
        });
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return whole(row.line, error.message);
    }
  }

  #openings(rows: readonly RowRead[]): Parameters<AccountBook['openAccounts']>[0] {
    return [
      ...new Map(rows.flatMap(({ account }) => (account ? [[account.personId + (account.email ?? ''), account] as const] : []))).values(),
    ];
  }
}
