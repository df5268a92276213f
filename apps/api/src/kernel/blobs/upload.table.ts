import type { StatementSync } from 'node:sqlite';
import type { Attachment, AttachmentKind } from '@heard/domain/kernel';
import type { Vault } from '../vault/vault.ts';

/** Somebody began to send something that will hang on what they say about a child. */
export interface Begun {
  readonly uploadId: string;
  readonly personId: string;
  readonly schoolId: string;
  readonly childId: string;
  readonly kind: AttachmentKind;
  /** In bytes, as it is sent. */
  readonly length: number;
  /** How long a sound lasts as its sender says: for those in whose content it does not stand. */
  readonly saidSeconds: number | null;
  readonly begunAt: string;
}

export interface Upload extends Begun {
  /** What is stored of it; named before it is stored, so that it is found when the machine falls between the two. */
  readonly blobId: string | null;
  /** Null until it is whole, checked and stored. */
  readonly attachment: Attachment | null;
  /** Since when it hangs on something in the log, or is about to. */
  readonly claimedAt: string | null;
}

interface Stored extends Omit<Begun, 'saidSeconds'> {
  readonly saidMilliseconds: number | null;
  readonly blobId: string | null;
  readonly storedType: string | null;
  readonly storedBytes: number | null;
  readonly milliseconds: number | null;
  readonly claimedAt: string | null;
}

const steps = [
  `CREATE TABLE upload (
     upload_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, school_id TEXT NOT NULL, child_id TEXT NOT NULL, kind TEXT NOT NULL,
     length INTEGER NOT NULL, begun_at TEXT NOT NULL, blob_id TEXT, stored_type TEXT, stored_bytes INTEGER, milliseconds INTEGER, claimed_at TEXT
   ) STRICT;
   CREATE INDEX upload_person ON upload (person_id);
   CREATE INDEX upload_blob ON upload (blob_id)`,
  'ALTER TABLE upload ADD COLUMN said_milliseconds INTEGER',
];

const select = `SELECT upload_id AS uploadId, person_id AS personId, school_id AS schoolId, child_id AS childId, kind, length,
  begun_at AS begunAt, blob_id AS blobId, stored_type AS storedType, stored_bytes AS storedBytes, milliseconds,
  said_milliseconds AS saidMilliseconds, claimed_at AS claimedAt FROM upload`;

const secondsOf = (milliseconds: number | null): number | null => (milliseconds === null ? null : milliseconds / 1_000);
const millisecondsOf = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds * 1_000));

const told = ({ storedType, storedBytes, milliseconds, saidMilliseconds, ...row }: Stored): Upload => {
  const rest = { ...row, saidSeconds: secondsOf(saidMilliseconds) };
  const { blobId, kind } = rest;
  const seconds = secondsOf(milliseconds);
  const whole = blobId !== null && storedType !== null && storedBytes !== null;
  return { ...rest, attachment: whole ? ({ blobId, kind, type: storedType, bytes: storedBytes, seconds } as Attachment) : null };
};

/** Who sends what about whom. A row of something that hangs on the log stays: it says that it may be named again by its sender. */
export class UploadTable {
  readonly #statements: Record<
    'begin' | 'find' | 'ofPerson' | 'ofChild' | 'ofBlob' | 'name' | 'finish' | 'claim' | 'forsake' | 'remove' | 'erase' | 'old',
    StatementSync
  >;

  constructor(vault: Vault) {
    vault.migrate('uploads', steps);
    const { database } = vault;
    this.#statements = {
      begin: database.prepare(
        'INSERT INTO upload (upload_id, person_id, school_id, child_id, kind, length, said_milliseconds, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      find: database.prepare(`${select} WHERE upload_id = ?`),
      ofPerson: database.prepare(`${select} WHERE person_id = ? AND claimed_at IS NULL ORDER BY rowid`),
      ofChild: database.prepare(`${select} WHERE child_id = ? ORDER BY rowid`),
      ofBlob: database.prepare(`${select} WHERE blob_id = ?`),
      name: database.prepare('UPDATE upload SET blob_id = ? WHERE upload_id = ?'),
      finish: database.prepare('UPDATE upload SET blob_id = ?, stored_type = ?, stored_bytes = ?, milliseconds = ? WHERE upload_id = ?'),
      claim: database.prepare('UPDATE upload SET claimed_at = ? WHERE blob_id = ? AND claimed_at IS NULL'),
      forsake: database.prepare('UPDATE upload SET stored_type = NULL WHERE upload_id = ? AND claimed_at IS NULL'),
      remove: database.prepare('DELETE FROM upload WHERE upload_id = ? AND claimed_at IS NULL'),
      erase: database.prepare('DELETE FROM upload WHERE upload_id = ?'),
      old: database.prepare(`${select} WHERE claimed_at IS NULL AND begun_at < ?`),
    };
  }

  begin({ uploadId, personId, schoolId, childId, kind, length, saidSeconds, begunAt }: Begun): void {
    this.#statements.begin.run(uploadId, personId, schoolId, childId, kind, length, millisecondsOf(saidSeconds), begunAt);
  }

  find(uploadId: string): Upload | null {
    const row = this.#statements.find.get(uploadId) as Stored | undefined;
    return row ? told(row) : null;
  }

  /** What somebody has sent, whole or not, that hangs on nothing yet; the oldest first. */
  unclaimed(personId: string): readonly Upload[] {
    return (this.#statements.ofPerson.all(personId) as unknown as Stored[]).map(told);
  }

  /** Everything that was ever sent about a child, hanging on something or not. */
  about(childId: string): readonly Upload[] {
    return (this.#statements.ofChild.all(childId) as unknown as Stored[]).map(told);
  }

  of(blobId: string): Upload | null {
    const row = this.#statements.ofBlob.get(blobId) as Stored | undefined;
    return row ? told(row) : null;
  }

  name(uploadId: string, blobId: string): void {
    this.#statements.name.run(blobId, uploadId);
  }

  finish(uploadId: string, { blobId, type, bytes, seconds }: Attachment): void {
    this.#statements.finish.run(blobId, type, bytes, millisecondsOf(seconds), uploadId);
  }

  claim(blobId: string, at: string): void {
    this.#statements.claim.run(at, blobId);
  }

  /** From here on nothing can claim it. @returns false when something did before */
  forsake(uploadId: string): boolean {
    return this.#statements.forsake.run(uploadId).changes > 0;
  }

  remove(uploadId: string): void {
    this.#statements.remove.run(uploadId);
  }

  /** Whether something hangs on it or not: its file was erased. */
  erase(uploadId: string): void {
    this.#statements.erase.run(uploadId);
  }

  /** Begun before a moment and never claimed. */
  old(before: string): readonly Upload[] {
    return (this.#statements.old.all(before) as unknown as Stored[]).map(told);
  }
}
