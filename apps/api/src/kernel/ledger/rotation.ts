import { setTimeout as sleep } from 'node:timers/promises';
import type { Vault } from '../vault/vault.ts';
import type { Ledger } from './ledger.ts';

const steps = ['CREATE TABLE rotation (id INTEGER PRIMARY KEY CHECK (id = 1), asked_at TEXT NOT NULL) STRICT'];

/**
 * Another key for the log, as whoever runs it wishes. The wish lies in the vault, and the house itself carries it out: within a second
 * where it is open, else as soon as it opens. So no key ever signs after another took over, whoever asks while the house runs.
 */
export class Rotation {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    vault.migrate('rotation', steps);
    this.#vault = vault;
  }

  wish(): void {
    this.#vault.database.prepare('INSERT OR IGNORE INTO rotation VALUES (1, ?)').run(new Date().toISOString());
  }

  get isWished(): boolean {
    return this.#vault.database.prepare('SELECT 1 FROM rotation').get() !== undefined;
  }

  /** Hands over to another key if somebody wished it. Cut off in between it is done once more, which harms nobody. */
  carryOut(ledger: Ledger, address: string): void {
    if (!this.isWished) return;
    ledger.handOver('rotated', address);
    this.#vault.database.exec('DELETE FROM rotation');
  }
}

/** How often an open house is looked after, and how long, in milliseconds: it looks at wishes each second. */
const [glance, fiveSeconds] = [100, 5_000];

/**
 * For the command of whoever runs the house, beside an open house or a closed one: wishes another key and waits a little for it.
 * @param patience in milliseconds
 * @returns the handover note when the house was open and carried it out; null when it will when it opens
 */
export const rotateKey = async (vault: Vault, patience = fiveSeconds): Promise<string | null> => {
  const rotation = new Rotation(vault);
  rotation.wish();
  for (let waited = 0; waited < patience && rotation.isWished; waited += glance) await sleep(glance);
  if (rotation.isWished) return null;
  const row = vault.database.prepare('SELECT handover FROM log_key ORDER BY id DESC LIMIT 1').get();
  return row?.['handover'] as string;
};
