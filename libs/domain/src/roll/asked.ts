import type * as z from 'zod';
import type { Happened } from '../kernel/index.ts';
import { cellFault, tidy } from './cells.ts';

export interface RowFault {
  /** The field, or null when it is the row as a whole. */
  readonly field: string | null;
  /** The cell as it stood. */
  readonly value: string | null;
  /** Goes on from the name of the column: “is empty. …”. */
  readonly reason: string;
}

/** What a row asks for: commands, or faults, or (when the school knows it all already) neither. */
export interface Asked {
  readonly faults: readonly RowFault[];
  readonly commands: readonly Happened[];
}

export const nothingToDo: Asked = { faults: [], commands: [] };
export const asks = (...commands: readonly Happened[]): Asked => ({ faults: [], commands });
export const stands = (...faults: readonly RowFault[]): Asked => ({ faults, commands: [] });

export type Read<T> = { readonly row: T; readonly faults?: never } | { readonly row?: never; readonly faults: readonly RowFault[] };

/** Reads one record of a file: each cell is looked at for itself, then for what it means in its column. */
export const readRow = <T>(shape: z.ZodType<T, Readonly<Record<string, string>>>, record: Readonly<Record<string, string>>): Read<T> => {
  const unsafe = Object.entries(record).flatMap(([field, value]) => {
    const reason = cellFault(value);
    return reason ? [{ field, value, reason }] : [];
  });
  const read = shape.safeParse(Object.fromEntries(Object.entries(record).map(([field, value]) => [field, tidy(value)])));
  if (read.success && unsafe.length === 0) return { row: read.data };
  const meant = (read.error?.issues ?? []).map((issue) => {
    const field = typeof issue.path[0] === 'string' ? issue.path[0] : null;
    return { field, value: field === null ? null : (record[field] ?? ''), reason: issue.message };
  });
  return { faults: [...unsafe, ...meant.filter((fault) => unsafe.every((one) => one.field !== fault.field))] };
};
