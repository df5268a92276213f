import { inject, Injectable } from '@angular/core';
import { Ask } from '../kernel/ask.ts';

export const KINDS = ['pupils', 'contacts', 'staff'] as const;
export type Kind = (typeof KINDS)[number];

export interface RowFault {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Null when it is the row, or the file, as a whole. */
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

export interface Preview {
  readonly kind: Kind;
  /** Rows of the file, the heading not counted. */
  readonly rows: number;
  readonly good: number;
  readonly faults: readonly RowFault[];
  /** The first right rows, as they were understood. */
  readonly sample: readonly object[];
}

export type Imported = Preview & { readonly done: number };

@Injectable({ providedIn: 'root' })
export class RollApi {
  readonly #ask = inject(Ask);

  /** `file` is the bytes of the CSV in base64. @throws Refusal */
  preview(kind: Kind, file: string): Promise<Preview> {
    return this.#ask.post<Preview>('/api/import/preview', { kind, file });
  }

  /** The same `commandId` twice puts the same rows in once. @throws Refusal */
  run(kind: Kind, file: string, commandId: string): Promise<Imported> {
    return this.#ask.post<Imported>('/api/import/run', { kind, file, commandId });
  }
}
