# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The inbox: what was consumed is written down in the transaction of its own effect.

A fetched batch is counted first, in a transaction of its own. Then one transaction
holds the effects of the batch and its marks: a crash takes back both, and a message
whose mark stands is never handled again.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .claims import Claim, ClaimState
from .sql_tables import Tables
from .sqlite_database import SqliteDatabase, create_part
from .sqlite_sweep import Sweep

# The same text as schemas/sql/inbox.sql.
DDL = """\
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
"""

INBOX_TABLES = Tables("inbox", 1, {"sqlite": DDL})

_LOOK = """
SELECT id, state, deliveries, until, payload FROM mscomm_inbox
WHERE consumer = ? AND id IN (SELECT value FROM json_each(?))
"""
# One statement for a whole batch: each step of SQLite's gives up the interpreter's lock,
# and getting it back from a busy event loop takes milliseconds.
_COUNT = """
INSERT OR REPLACE INTO mscomm_inbox (consumer, id, state, deliveries, until, payload)
SELECT ?, json_extract(value, '$[0]'), 'counted', json_extract(value, '$[1]'), 0,
    json_extract(value, '$[2]')
FROM json_each(?)
"""
_DONE = """
SELECT id FROM mscomm_inbox
WHERE consumer = ? AND id IN (SELECT value FROM json_each(?)) AND state = 'done'
"""
_MARK = """
UPDATE mscomm_inbox SET state = 'done', until = ?
WHERE consumer = ? AND id IN (SELECT value FROM json_each(?))
"""
_POSTPONE = """
UPDATE mscomm_inbox SET state = 'waiting', until = ? WHERE consumer = ? AND id = ?
"""
_FORGET = "DELETE FROM mscomm_inbox WHERE consumer = ? AND id = ? AND state <> 'done'"
_UNCOUNT_FIRST = f"{_FORGET} AND deliveries = 1"
_UNCOUNT = """
UPDATE mscomm_inbox SET state = 'waiting', deliveries = deliveries - 1, until = 0
WHERE consumer = ? AND id = ? AND state <> 'done'
"""


@dataclass(frozen=True, slots=True)
class CountRequest:
    """One message of a batch. `lane` numbers the lanes of the batch: what follows a
    message that is not granted in its own lane is held back. `counted` says that an
    earlier try of this process has counted it in vain.
    """

    lane: int
    id: str
    payload: bytes
    counted: bool = False


class SqliteInbox:
    """The inbox in the SQLite database `path`, which is that of the handlers' effects;
    its tables must exist (`create_tables`).

    Consumers of one process may share it: they take turns. `clock` is Unix time. Every
    commit reaches the disk before the message is acknowledged. Close it at the end.
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
            path, tables=INBOX_TABLES, busy=busy, durable=True, in_thread=in_thread
        )
        self.clock = clock
        self._sweep = Sweep("mscomm_inbox")
        self.turn = asyncio.Lock()

    @staticmethod
    def create_tables(connection: sqlite3.Connection) -> None:
        """Makes the tables where they are not there yet. The inbox never does."""
        create_part(connection, DDL)

    def close(self) -> None:
        """Closes the file; a transaction that is open is rolled back."""
        self._database.close()

    async def open(self) -> None:
        """Checks that the tables are there. Raises MissingTables."""
        await self._database.run(lambda connection: None)

    @property
    def transaction(self) -> sqlite3.Connection:
        """The connection that handlers write with."""
        return self._database.connection

    async def count(
        self,
        consumer: str,
        requests: Sequence[CountRequest],
        *,
        alone: bool = False,
    ) -> Sequence[Claim]:
        """Counts the deliveries of a batch and commits. GRANTED: counted, go on.

        What was counted before is SEEN and left as it is, unless `alone` is set.
        Raises StoreDown; then nothing was counted.
        """

        def work(connection: sqlite3.Connection) -> list[Claim]:
            connection.execute("BEGIN IMMEDIATE")
            answers = self._count(connection, consumer, requests, alone)
            # What a machine's death may undo here is only a count.
            connection.execute("COMMIT")
            return answers

        return await self._database.run(work)

    async def begin(self, consumer: str, ids: Sequence[str]) -> frozenset[str]:
        """Opens the handlers' transaction; returns which of `ids` are done meanwhile."""

        def work(connection: sqlite3.Connection) -> frozenset[str]:
            connection.execute("BEGIN IMMEDIATE")
            found = connection.execute(_DONE, (consumer, json.dumps(ids)))
            return frozenset(name for (name,) in found)

        return await self._database.run(work)

    async def commit(
        self,
        consumer: str,
        *,
        done: Sequence[str],
        keep: float,
        waiting: Sequence[tuple[str, float]],
        unused: Sequence[str],
    ) -> None:
        """Marks, and commits effects and marks together.

        `done` is remembered for `keep` seconds; `waiting` names failed messages and
        their waits; `unused` was counted and not handled. Raises StoreDown; then all
        effects of the batch are undone.
        """

        def work(connection: sqlite3.Connection) -> None:
            now = self.clock()
            until = now + keep
            connection.execute(_MARK, (until, consumer, json.dumps(done)))
            if waiting:
                connection.executemany(
                    _POSTPONE, [(now + wait, consumer, name) for name, wait in waiting]
                )
            if unused:
                rows = [(consumer, name) for name in unused]
                connection.executemany(_UNCOUNT_FIRST, rows)
                connection.executemany(_UNCOUNT, rows)
            connection.execute("COMMIT")

        await self._database.run(work)

    async def uncount(self, consumer: str, names: Sequence[str]) -> None:
        """Takes back counts of deliveries that the store itself brought to nothing."""
        rows = [(consumer, name) for name in names]

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_UNCOUNT_FIRST, rows)
            connection.executemany(_UNCOUNT, rows)
            connection.execute("COMMIT")

        await self._database.run(work)

    async def roll_back(self) -> None:
        """Undoes the open transaction, if there is one."""

        def work(connection: sqlite3.Connection) -> None:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

        await self._database.run(work)

    async def forget(self, consumer: str, name: str) -> None:
        """Removes the record of a dead letter, so that it can be sent again."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(_FORGET, (consumer, name))

        await self._database.run(work)

    def _count(
        self,
        connection: sqlite3.Connection,
        consumer: str,
        requests: Sequence[CountRequest],
        alone: bool,
    ) -> list[Claim]:
        now = self.clock()
        names = json.dumps([request.id for request in requests])
        known = {
            name: (state, deliveries, until, payload)
            for name, state, deliveries, until, payload in connection.execute(
                _LOOK, (consumer, names)
            )
        }
        blocked: set[int] = set()
        granted: set[str] = set()
        answers: list[Claim] = []
        rows: list[tuple[str, int, str]] = []
        for request in requests:
            if request.lane in blocked or request.id in granted:
                answer = _HELD_BACK
            elif request.id not in known:
                answer = _FIRST
            else:
                answer = _judge(request, *known[request.id], now=now, alone=alone)
            if answer.state is ClaimState.GRANTED:
                granted.add(request.id)
                payload = request.payload.hex()
                rows.append((request.id, answer.deliveries, payload))
            elif answer.state is not ClaimState.DONE:
                blocked.add(request.lane)
            answers.append(answer)
        if rows:
            connection.execute(_COUNT, (consumer, json.dumps(rows)))
        self._sweep.after(connection, consumer, len(rows), now)
        return answers


_FIRST = Claim(ClaimState.GRANTED, deliveries=1)
_HELD_BACK = Claim(ClaimState.HELD_BACK)


def _judge(
    request: CountRequest,
    state: str,
    deliveries: int,
    until: float,
    payload: str,
    *,
    now: float,
    alone: bool,
) -> Claim:
    if state == "done" and until <= now:
        return _FIRST
    if payload != request.payload.hex():
        return Claim(ClaimState.OTHER_PAYLOAD, deliveries=deliveries)
    if state == "done":
        return Claim(ClaimState.DONE, deliveries=deliveries)
    if state == "waiting" and until > now:
        return Claim(ClaimState.WAITING, deliveries=deliveries, wait=until - now)
    if alone:
        # A try that the store undid was no delivery.
        again = deliveries if request.counted else deliveries + 1
        return Claim(ClaimState.GRANTED, deliveries=again)
    return Claim(ClaimState.SEEN, deliveries=deliveries, suspect=state == "counted")
