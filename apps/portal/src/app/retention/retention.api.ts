import { inject, Injectable } from '@angular/core';
import type { ChildRow } from '@heard/domain/child';
import type { ErasureGround, Ended, HoldGround, RetentionRow } from '@heard/domain/retention';
import type { Named } from '@heard/domain/timeline';
import { Ask, type Receipt } from '../kernel/ask.ts';

export type { ErasureGround, HoldGround };
export type StopReason = 'mistake' | 'still-needed' | 'family-objects';

type People = Readonly<Record<string, Named>>;

/** Until when one file is kept, and what is decided about it. */
export interface Kept {
  readonly child: ChildRow;
  readonly today: string;
  readonly keptUntil: string;
  readonly retention: RetentionRow | null;
  /** Whether the reader decides about it. */
  readonly leads: boolean;
  readonly people: People;
}

export interface FileKept extends Pick<RetentionRow, 'holds' | 'erasure'> {
  readonly childId: string;
  readonly name: string;
}

/** What is decided about the files of a school. */
export interface Files {
  readonly today: string;
  readonly leads: boolean;
  readonly decided: readonly FileKept[];
  readonly over: readonly { readonly childId: string; readonly name: string; readonly until: string }[];
  readonly erased: readonly Ended[];
  readonly people: People;
}

@Injectable({ providedIn: 'root' })
export class RetentionApi {
  readonly #ask = inject(Ask);

  kept(child: string, signal?: AbortSignal): Promise<Kept> {
    return this.#ask.query('retention/retention', { child }, signal);
  }

  files(signal?: AbortSignal): Promise<Files> {
    return this.#ask.query('retention/files', {}, signal);
  }

  hold(childId: string, holdId: string, ground: HoldGround, commandId: string): Promise<Receipt> {
    return this.#ask.command('retention/place-hold', { childId, holdId, ground }, { commandId });
  }

  lift(childId: string, holdId: string, commandId: string): Promise<Receipt> {
    return this.#ask.command('retention/lift-hold', { childId, holdId }, { commandId });
  }

  propose(childId: string, ground: ErasureGround, commandId: string): Promise<Receipt> {
    return this.#ask.command('retention/propose-erasure', { childId, ground }, { commandId });
  }

  agree(childId: string, ground: ErasureGround, commandId: string): Promise<Receipt> {
    return this.#ask.command('retention/agree-erasure', { childId, ground }, { commandId });
  }

  stop(childId: string, reason: StopReason, commandId: string): Promise<Receipt> {
    return this.#ask.command('retention/withdraw-erasure', { childId, reason }, { commandId });
  }
}
