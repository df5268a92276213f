import type { Vault } from '../kernel/vault/vault.ts';

/** What opens a door by itself: sessions, links and codes under way, drafts on shared tablets. */
const passing = [
  'auth_session',
  'auth_verification',
  'whole_session',
  'lent_session',
  'second_factor_begun',
  'challenge',
  'email_change',
  'corner_child',
  'corner',
];
/** Paper that was used up or called back may be good again in an older copy. */
const papers = ['letter', 'card'];

/**
 * For a vault that was put back from a copy: nobody is signed in, and no paper opens a door. What was ended after the copy was made would
 * be open again; accounts, passkeys and second factors stay.
 */
export const endAll = (vault: Vault, at: string): void => {
  const there = new Set(
    vault.database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => row['name']),
  );
  vault.whole(() => {
    for (const table of passing.filter((name) => there.has(name))) vault.database.exec(`DELETE FROM ${table}`);
    for (const table of papers.filter((name) => there.has(name)))
      vault.database.prepare(`UPDATE ${table} SET voided_at = ? WHERE voided_at IS NULL AND used_at IS NULL`).run(at);
  });
};
