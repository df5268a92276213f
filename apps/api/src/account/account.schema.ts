/** Steps of the account's own tables in the vault. A step in use is never edited. */
export const accountSteps: readonly string[] = [
  `CREATE TABLE account (
     person_id TEXT PRIMARY KEY, school_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('staff', 'family', 'child')),
     name TEXT NOT NULL, email TEXT UNIQUE, opened_at TEXT NOT NULL
   ) STRICT, WITHOUT ROWID`,
  // SQLite cannot change a CHECK in place.
  `CREATE TABLE account_next (
     person_id TEXT PRIMARY KEY, school_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('staff', 'family', 'child', 'agency')),
     name TEXT NOT NULL, email TEXT UNIQUE, opened_at TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   INSERT INTO account_next SELECT * FROM account;
   DROP TABLE account;
   ALTER TABLE account_next RENAME TO account`,
  `CREATE TABLE whole_session (session_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   CREATE TABLE second_factor (
     person_id TEXT PRIMARY KEY, nonce BLOB NOT NULL, wrapped BLOB NOT NULL, step INTEGER NOT NULL, set_at TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE second_factor_begun (
     session_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, nonce BLOB NOT NULL, wrapped BLOB NOT NULL, until TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE passkey (
     passkey_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, name TEXT NOT NULL, public_key BLOB NOT NULL, counter INTEGER NOT NULL,
     transports TEXT NOT NULL, added_at TEXT NOT NULL, used_at TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX passkey_person ON passkey (person_id);
   CREATE TABLE challenge (
     challenge_id TEXT PRIMARY KEY, challenge TEXT NOT NULL, person_id TEXT, until TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE letter (
     code_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL, school_id TEXT NOT NULL, fresh INTEGER NOT NULL, written_by TEXT NOT NULL,
     written_at TEXT NOT NULL, last_day TEXT NOT NULL, used_at TEXT, voided_at TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX letter_person ON letter (person_id);
   CREATE TABLE email_change (
     person_id TEXT PRIMARY KEY, email TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, until TEXT NOT NULL
   ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE corner (
     corner_id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, school_id TEXT NOT NULL, opened_by TEXT NOT NULL, label TEXT NOT NULL,
     opened_at TEXT NOT NULL, until TEXT NOT NULL, closed_at TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE corner_child (corner_id TEXT NOT NULL, child_id TEXT NOT NULL, PRIMARY KEY (corner_id, child_id)) STRICT, WITHOUT ROWID;
   CREATE TABLE lent_session (
     session_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, corner_id TEXT, lent_by TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE card (
     code_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL, school_id TEXT NOT NULL, fresh INTEGER NOT NULL, written_by TEXT NOT NULL,
     written_at TEXT NOT NULL, last_day TEXT NOT NULL, used_at TEXT, voided_at TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX card_person ON card (person_id);
   CREATE TABLE child_picture (person_id TEXT PRIMARY KEY, picture TEXT NOT NULL, chosen_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE kept_draft (
     person_id TEXT NOT NULL, form TEXT NOT NULL, draft_id TEXT NOT NULL, nonce BLOB NOT NULL, wrapped BLOB NOT NULL, kept_at TEXT NOT NULL,
     PRIMARY KEY (person_id, form)
   ) STRICT`,
];
