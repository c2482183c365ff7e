# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Claims in a SQLite file: a batch of claims, or of marks, is one transaction."""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Sequence

from .claims import (
    Claim,
    ClaimRequest,
    ClaimState,
    Held,
    Record,
    RecordState,
    judge,
)
from .sql_tables import Tables
from .sqlite_database import SqliteDatabase, create_part
from .sqlite_sweep import Sweep

# The same text as schemas/sql/claims.sql.
DDL = """\
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
"""

CLAIM_TABLES = Tables("claims", 1, {"sqlite": DDL})

_LOOK = """
SELECT id, state, token, deliveries, until, payload FROM mscomm_claims
WHERE consumer = ? AND id IN (SELECT value FROM json_each(?))
"""
# One statement for a whole batch: each step of SQLite's gives up the interpreter's lock,
# and getting it back from a busy event loop takes milliseconds.
_TAKE = """
INSERT OR REPLACE INTO mscomm_claims
(consumer, id, state, token, deliveries, until, payload)
SELECT ?, json_extract(value, '$[0]'), 'in_progress', json_extract(value, '$[1]'),
    json_extract(value, '$[2]'), ?, json_extract(value, '$[3]')
FROM json_each(?)
"""
# CROSS JOIN keeps the order: for each that is held, one look into the index.
_MARK = """
UPDATE mscomm_claims SET state = 'done', until = ? WHERE number IN (
    SELECT claim.number FROM json_each(?) AS held CROSS JOIN mscomm_claims AS claim
    WHERE claim.consumer = ? AND claim.id = json_extract(held.value, '$[0]')
        AND claim.token = json_extract(held.value, '$[1]')
        AND claim.state = 'in_progress'
)
"""
_OURS = "consumer = ? AND id = ? AND token = ? AND state = 'in_progress'"
_POSTPONE = f"UPDATE mscomm_claims SET state = 'waiting', until = ? WHERE {_OURS}"
_RENEW = f"UPDATE mscomm_claims SET until = ? WHERE {_OURS}"
_FORGET = f"DELETE FROM mscomm_claims WHERE {_OURS}"
_UNCOUNT_FIRST = f"{_FORGET} AND deliveries = 1"
_UNCOUNT = f"""
UPDATE mscomm_claims SET state = 'waiting', deliveries = deliveries - 1, until = ?
WHERE {_OURS}
"""


class SqliteClaimStore:
    """Claims in the SQLite database `path`, whose tables must exist (`create_tables`).

    Processes of one machine may share it. Leases count by `clock`, Unix time. The last
    commits may be lost when the machine dies, which repeats effects and loses none.
    Close it at the end.
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
            tables=CLAIM_TABLES,
            busy=busy,
            durable=False,
            in_thread=in_thread,
        )
        self.clock = clock
        self._sweep = Sweep("mscomm_claims")

    @staticmethod
    def create_tables(connection: sqlite3.Connection) -> None:
        """Makes the tables where they are not there yet. The store never does."""
        create_part(connection, DDL)

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    async def open(self) -> None:
        """See ClaimStore."""
        await self._database.run(lambda connection: None)

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        """See ClaimStore."""

        def work(connection: sqlite3.Connection) -> list[Claim]:
            connection.execute("BEGIN IMMEDIATE")
            answers = self._claim(connection, consumer, requests, lease, alone)
            connection.execute("COMMIT")
            return answers

        return await self._database.run(work)

    async def mark(
        self, consumer: str, held: Sequence[Held], *, keep: float
    ) -> Sequence[bool]:
        """See ClaimStore."""

        def work(connection: sqlite3.Connection) -> list[bool]:
            until = self.clock() + keep
            connection.execute("BEGIN IMMEDIATE")
            done = connection.execute(_MARK, (until, json.dumps(held), consumer))
            marked = [True] * len(held)
            if done.rowcount != len(held):
                marked = [_is_done(connection, consumer, one) for one in held]
            connection.execute("COMMIT")
            return marked

        return await self._database.run(work)

    async def postpone(self, consumer: str, held: Held, *, wait: float) -> None:
        """See ClaimStore."""
        await self._each(_POSTPONE, [(self.clock() + wait, consumer, *held)])

    async def renew(self, consumer: str, held: Sequence[Held], *, lease: float) -> None:
        """See ClaimStore."""
        until = self.clock() + lease
        await self._each(_RENEW, [(until, consumer, *one) for one in held])

    async def forget(self, consumer: str, held: Held) -> None:
        """See ClaimStore."""
        await self._each(_FORGET, [(consumer, *held)])

    async def give_back(self, consumer: str, held: Sequence[Held]) -> None:
        """See ClaimStore."""
        now = self.clock()

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_UNCOUNT_FIRST, [(consumer, *one) for one in held])
            connection.executemany(_UNCOUNT, [(now, consumer, *one) for one in held])
            connection.execute("COMMIT")

        await self._database.run(work)

    async def _each(
        self, statement: str, rows: Sequence[tuple[str | int | float, ...]]
    ) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, rows)
            connection.execute("COMMIT")

        await self._database.run(work)

    def _claim(
        self,
        connection: sqlite3.Connection,
        consumer: str,
        requests: Sequence[ClaimRequest],
        lease: float,
        alone: bool,
    ) -> list[Claim]:
        now = self.clock()
        names = json.dumps([name for name, _ in requests])
        known = {
            name: Record(
                RecordState(state), token, deliveries, until, bytes.fromhex(payload)
            )
            for name, state, token, deliveries, until, payload in connection.execute(
                _LOOK, (consumer, names)
            )
        }
        token = secrets.randbits(62)
        rows: list[tuple[str, int, int, str]] = []
        answers: list[Claim] = []
        fresh = Claim(ClaimState.GRANTED, token, 1)
        until = now + lease
        for name, payload in requests:
            record = known.get(name)
            if record is None:
                answer = fresh
            else:
                answer = judge(record, payload, now, alone=alone)
                if answer.state is ClaimState.GRANTED and not answer.token:
                    answer = fresh
            if answer.state is ClaimState.GRANTED:
                count = answer.deliveries
                rows.append((name, answer.token, count, payload.hex()))
                # A second message of this id in the same batch finds it in progress.
                known[name] = Record(
                    RecordState.IN_PROGRESS, answer.token, count, until, payload
                )
            answers.append(answer)
        if rows:
            connection.execute(_TAKE, (consumer, until, json.dumps(rows)))
        self._sweep.after(connection, consumer, len(rows), now)
        return answers


def _is_done(connection: sqlite3.Connection, consumer: str, held: Held) -> bool:
    row = connection.execute(
        "SELECT 1 FROM mscomm_claims WHERE consumer = ? AND id = ? AND token = ? "
        "AND state = 'done'",
        (consumer, *held),
    ).fetchone()
    return row is not None
