import { randomUUID } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { Vault } from '../kernel/vault/vault.ts';

const patience = 5 * 60_000;

/** Challenges that passkeys sign: five minutes, and each once. */
export class ChallengeTable {
  readonly #put: StatementSync;
  readonly #take: StatementSync;
  readonly #sweep: StatementSync;

  constructor({ database }: Vault) {
    this.#put = database.prepare('INSERT INTO challenge (challenge_id, challenge, person_id, until) VALUES (?, ?, ?, ?)');
    this.#take = database.prepare('DELETE FROM challenge WHERE challenge_id = ? AND person_id IS ? AND until > ? RETURNING challenge');
    this.#sweep = database.prepare('DELETE FROM challenge WHERE until <= ?');
  }

  /** @param personId for whom a passkey is to be added; null to sign in. @returns its id */
  put(challenge: string, personId: string | null): string {
    const now = Date.now();
    this.#sweep.run(new Date(now).toISOString());
    const challengeId = randomUUID();
    this.#put.run(challengeId, challenge, personId, new Date(now + patience).toISOString());
    return challengeId;
  }

  /** Spends it, whatever comes of it. Null when there is none any more, or it was given to somebody else. */
  take(challengeId: string, personId: string | null): string | null {
    const row = this.#take.get(challengeId, personId, new Date().toISOString()) as { challenge: string } | undefined;
    return row?.challenge ?? null;
  }
}
