-- What consumers have seen, for SQLite, in the database of their handlers' effects;
-- version 1. Apply it with your other migrations, or call SqliteInbox.create_tables once.
--
-- "state" is counted (delivered, and not done), waiting (its handler failed) or done.
-- "until" is in seconds of Unix time: when it is due again, or may be forgotten.
-- Rows stand in the order of arrival: to mark what came together touches few pages.
CREATE TABLE IF NOT EXISTS mscomm_schema (
    part TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mscomm_inbox (
    number INTEGER PRIMARY KEY,
    consumer TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    deliveries INTEGER NOT NULL,
    until REAL NOT NULL,
    payload TEXT NOT NULL,
    UNIQUE (consumer, id)
);

INSERT OR IGNORE INTO mscomm_schema (part, version) VALUES ('inbox', 1);
