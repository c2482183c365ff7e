"""The outbox: what is to be published is written in the transaction that it tells of.

Nothing is published here; SqliteOutboxRelay does that, from another task or process.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .sql_tables import Tables
from .sqlite_database import SqliteDatabase, create_part

# The same text as schemas/sql/outbox.sql.
DDL = """\
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
"""

OUTBOX_TABLES = Tables("outbox", 1, {"sqlite": DDL})

_ADD = "INSERT INTO mscomm_outbox (topic, key, value, headers) VALUES (?, ?, ?, ?)"
_PENDING = """
SELECT sequence, topic, key, value, headers FROM mscomm_outbox
WHERE sent IS NULL AND sequence > ? ORDER BY sequence LIMIT ?
"""
_TAKE_LEASE = """
UPDATE mscomm_outbox_lease SET holder = :me, until = :now + :lease
WHERE holder = :me OR until <= :now
"""
_MARK = "UPDATE mscomm_outbox SET sent = ? WHERE sequence = ?"
_PURGE = """
DELETE FROM mscomm_outbox WHERE sequence IN (
    SELECT sequence FROM mscomm_outbox WHERE sent <= ? LIMIT 1000
)
"""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message that waits to be published. `sequence` is the order of commits."""

    sequence: int
    topic: str
    key: str | None
    value: bytes
    headers: Mapping[str, str]


class SqliteOutbox:
    """The outbox in the SQLite database `path`, which is that of what is told of; its
    tables must exist (`create_tables`). Close it at the end.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        busy: float = 5.0,
        clock: Callable[[], float] = time.time,
        in_thread: bool = True,
    ) -> None:
        self._database = SqliteDatabase(
            path,
            tables=OUTBOX_TABLES,
            busy=busy,
            durable=False,
            in_thread=in_thread,
        )
        self._clock = clock

    @staticmethod
    def create_tables(connection: sqlite3.Connection) -> None:
        """Makes the tables where they are not there yet. The outbox never does."""
        create_part(connection, DDL)

    @property
    def path(self) -> Path:
        """The database."""
        return self._database.path

    def add(
        self,
        transaction: sqlite3.Connection,
        *,
        topic: str,
        key: str | None,
        value: bytes,
        headers: Mapping[str, str],
    ) -> None:
        """Writes a message into the caller's own transaction, whose commit publishes it
        and whose rollback makes it never have been. Raises RuntimeError where no
        transaction is open, and sqlite3.Error.
        """
        if transaction.isolation_level is None and not transaction.in_transaction:
            raise RuntimeError(
                "an outbox is written in an open transaction, together with what the "
                "message tells of; BEGIN one first"
            )
        transaction.execute(_ADD, (topic, key, value, json.dumps(dict(headers))))

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    # For relays

    async def open(self) -> None:
        """Checks that the tables are there. Raises MissingTables."""
        await self._database.run(lambda connection: None)

    async def take_lease(self, relay: str, lease: float) -> bool:
        """Whether `relay` may publish for `lease` seconds from now."""
        row = {"me": relay, "now": self._clock(), "lease": lease}

        def work(connection: sqlite3.Connection) -> bool:
            return connection.execute(_TAKE_LEASE, row).rowcount == 1

        return await self._database.run(work)

    async def end_lease(self, relay: str) -> None:
        """Lets another relay go on at once."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE mscomm_outbox_lease SET until = 0 WHERE holder = ?", (relay,)
            )

        await self._database.run(work)

    async def pending(self, limit: int, *, after: int = 0) -> Sequence[OutboxRow]:
        """The oldest rows that are not sent, from the one after `after` on."""

        def work(connection: sqlite3.Connection) -> list[OutboxRow]:
            return [
                OutboxRow(sequence, topic, key, value, json.loads(headers))
                for sequence, topic, key, value, headers in connection.execute(
                    _PENDING, (after, limit)
                )
            ]

        return await self._database.run(work)

    async def mark_sent(self, sequences: Sequence[int], *, keep: float) -> None:
        """Marks rows that the broker has confirmed; forgets what was sent `keep`
        seconds ago.
        """
        now = self._clock()

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_MARK, [(now, number) for number in sequences])
            connection.execute(_PURGE, (now - keep,))
            connection.execute("COMMIT")

        await self._database.run(work)
