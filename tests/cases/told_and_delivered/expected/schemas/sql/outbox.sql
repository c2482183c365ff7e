-- Messages to be published, for SQLite, in the database of what they tell of; version 1.
-- Apply it with your other migrations, or call SqliteOutbox.create_tables once.
--
-- "sent" is in seconds of Unix time, null until the broker has confirmed. "headers" is a
-- JSON object. The lease lets one relay at a time publish.
CREATE TABLE IF NOT EXISTS mscomm_schema (
    part TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mscomm_outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    key TEXT,
    value BLOB NOT NULL,
    headers TEXT NOT NULL,
    sent REAL
);

CREATE INDEX IF NOT EXISTS mscomm_outbox_pending ON mscomm_outbox (sequence)
    WHERE sent IS NULL;

CREATE INDEX IF NOT EXISTS mscomm_outbox_sent ON mscomm_outbox (sent)
    WHERE sent IS NOT NULL;

CREATE TABLE IF NOT EXISTS mscomm_outbox_lease (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    holder TEXT NOT NULL,
    until REAL NOT NULL
);

INSERT OR IGNORE INTO mscomm_outbox_lease (one, holder, until) VALUES (1, '', 0);

INSERT OR IGNORE INTO mscomm_schema (part, version) VALUES ('outbox', 1);
