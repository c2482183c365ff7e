-- Idempotency keys of a server, for SQLite; version 1. Apply it with your other
-- migrations, or call SqliteIdempotencyStore.create_tables once.
--
-- "until" is in seconds of Unix time: the end of the lease while "answer" is null, then
-- the moment at which the answer may be forgotten.
CREATE TABLE IF NOT EXISTS mscomm_schema (
    part TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mscomm_idempotency (
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    payload BLOB NOT NULL,
    token INTEGER NOT NULL,
    until REAL NOT NULL,
    error TEXT,
    answer BLOB,
    PRIMARY KEY (operation, key)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS mscomm_idempotency_until ON mscomm_idempotency (until);

INSERT OR IGNORE INTO mscomm_schema (part, version) VALUES ('idempotency', 1);
