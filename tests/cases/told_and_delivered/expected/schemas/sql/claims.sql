-- Claims of consumers in lease mode, for SQLite; version 1. Apply it with your other
-- migrations, or call SqliteClaimStore.create_tables once.
--
-- "state" is in_progress, waiting (its handler failed) or done. "until" is in seconds of
-- Unix time: the end of the lease, when it is due again, or when it may be forgotten.
-- Rows stand in the order of arrival: to mark what came together touches few pages.
CREATE TABLE IF NOT EXISTS mscomm_schema (
    part TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mscomm_claims (
    number INTEGER PRIMARY KEY,
    consumer TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    token INTEGER NOT NULL,
    deliveries INTEGER NOT NULL,
    until REAL NOT NULL,
    payload TEXT NOT NULL,
    UNIQUE (consumer, id)
);

INSERT OR IGNORE INTO mscomm_schema (part, version) VALUES ('claims', 1);
