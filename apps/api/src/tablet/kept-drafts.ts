import { Injectable } from '@nestjs/common';
import { refuse, type ChildId } from '@heard/domain/kernel';
import { DataKeys, KeyDestroyed } from '../kernel/vault/data-keys.ts';
import { unwrap, wrap } from '../kernel/vault/wrapping.ts';
import { KeptDraftTable } from './kept-draft.table.ts';

/** As much as may be kept of one form, in bytes of JSON. */
export const mostKept = 11 * 1024 * 1024;
/** Forms that a child may have begun at once. */
const mostForms = 60;

export interface KeptDraft {
  /** The id of the command that will send it: a newer draft of the same form is another one. */
  readonly draftId: string;
  readonly value: unknown;
  readonly keptAt: string;
}

/** What a child began on a shared device and did not send: sealed with the key of their file, so that it ends with it. */
@Injectable()
export class KeptDrafts {
  constructor(
    private readonly table: KeptDraftTable,
    private readonly keys: DataKeys,
  ) {}

  /** @throws Refused: `kept-too-large`, `kept-too-many`; KeyDestroyed */
  keep(childId: ChildId, form: string, draftId: string, value: unknown): string {
    const plain = Buffer.from(JSON.stringify(value));
    if (plain.length > mostKept)
      refuse('kept-too-large', 'This is more than can be kept for next time. Please send it, or take something out.');
    if (this.table.others(childId, form) >= mostForms)
      refuse('kept-too-many', 'There are many things kept for next time already. Please send or throw away one of them first.');
    const { key } = this.keys.keyFor(ownerOf(childId));
    const keptAt = new Date().toISOString();
    this.table.put(childId, form, { draftId, keptAt, ...wrap(key, plain, nameOf(childId, form)) });
    return keptAt;
  }

  /** Null when there is none, or its key has been destroyed. */
  find(childId: ChildId, form: string): KeptDraft | null {
    const kept = this.table.of(childId, form);
    const key = kept && this.#key(childId);
    const plain = kept && key && unwrap(key, { nonce: kept.nonce, wrapped: kept.wrapped }, nameOf(childId, form));
    return plain ? { draftId: kept.draftId, keptAt: kept.keptAt, value: JSON.parse(plain.toString()) as unknown } : null;
  }

  drop(childId: ChildId, form: string, draftId: string): void {
    this.table.drop(childId, form, draftId);
  }

  #key(childId: ChildId): Buffer | null {
    try {
      return this.keys.keyFor(ownerOf(childId)).key;
    } catch (error) {
      if (error instanceof KeyDestroyed) return null;
      throw error;
    }
  }
}

const ownerOf = (childId: ChildId): string => `child-${childId}`;
const nameOf = (childId: ChildId, form: string): string => `kept|${childId}|${form}`;
