"""Idempotency keys in a SQLite file: answers outlive the process, and processes of one
machine may share them.

Requests that come while a transaction runs share the next one: under load that makes one
commit for many requests.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Self

from .batcher import Batcher, Closed
from .claims import MissingTables, StoreDown
from .idempotency import (
    KEEP,
    LEASE,
    Answer,
    Claim,
    InProgress,
    OtherPayload,
    Replay,
    Run,
    StoreUnavailable,
)
from .sql_tables import Tables
from .sqlite_database import SqliteDatabase, create_part

# The same text as schemas/sql/idempotency.sql.
DDL = """\
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
"""

IDEMPOTENCY_TABLES = Tables("idempotency", 1, {"sqlite": DDL})

# Expired rows forgotten with each batch that claims: more than it adds, so they run out.
_SWEEP = 100

_CLAIM = """
INSERT INTO mscomm_idempotency (operation, key, payload, token, until)
VALUES (:operation, :key, :payload, :token, :now + :lease)
ON CONFLICT (operation, key) DO UPDATE SET
    payload = excluded.payload, token = excluded.token, until = excluded.until,
    error = NULL, answer = NULL
WHERE until <= :now
"""
_LOOK = """
SELECT payload, error, answer FROM mscomm_idempotency
WHERE operation = ? AND key = ?
"""
_FINISH = """
UPDATE mscomm_idempotency SET error = ?, answer = ?, until = ?
WHERE operation = ? AND key = ? AND token = ? AND answer IS NULL
"""
_RELEASE = """
DELETE FROM mscomm_idempotency
WHERE operation = ? AND key = ? AND token = ? AND answer IS NULL
"""
_FORGET = """
DELETE FROM mscomm_idempotency WHERE (operation, key) IN (
    SELECT operation, key FROM mscomm_idempotency WHERE until <= ? LIMIT ?
)
"""


@dataclass(frozen=True, slots=True)
class _Request:
    """A claim, unless `run` is set: then the end of that run, with its answer if any."""

    operation: str
    key: str
    payload: bytes = b""
    run: Run | None = None
    answer: Answer | None = None


class SqliteIdempotencyStore:
    """Keys in the SQLite database `path`, whose tables must exist (`create_tables`).

    `lease` and `keep` are seconds: how long an unfinished claim and an answer stand. A
    lease must outlast the longest run of a handler; it counts by `clock`, Unix time.
    `busy` is how long to wait for another process's transaction. Any number of event
    loops, each in its thread, may share it; close it at the end.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        lease: float = LEASE,
        keep: float = KEEP,
        busy: float = 5.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = SqliteDatabase(
            path,
            tables=IDEMPOTENCY_TABLES,
            busy=busy,
            # An answer that was given must survive a loss of power too.
            durable=True,
            in_thread=False,
        )
        self._lease = lease
        self._keep = keep
        self._clock = clock
        self._batches = Batcher("mscomm-idempotency", self._answer, _freed)

    @staticmethod
    def create_tables(connection: sqlite3.Connection) -> None:
        """Makes the tables where they are not there yet. The store never does."""
        create_part(connection, DDL)

    async def claim(self, operation: str, key: str, payload: bytes) -> Claim:
        """See `IdempotencyStore`."""
        claimed = await self._ask(_Request(operation, key, payload))
        if isinstance(claimed, bool):
            raise TypeError("a claim was answered as something else")
        return claimed

    async def finish(self, run: Run, answer: Answer) -> bool:
        """See `IdempotencyStore`."""
        ended = _Request(run.operation, run.key, run=run, answer=answer)
        return await self._ask(ended) is True

    async def release(self, run: Run) -> None:
        """See `IdempotencyStore`."""
        await self._ask(_Request(run.operation, run.key, run=run))

    async def close(self) -> None:
        """Waits for what was asked, then closes the connection and its thread."""
        await self._batches.close(self._database.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _ask(self, request: _Request) -> Claim | bool:
        try:
            asked = self._batches.ask(request)
        except Closed:
            raise StoreUnavailable("the store is closed") from None
        try:
            return await asked
        except (StoreDown, MissingTables) as fault:
            raise StoreUnavailable(str(fault)) from fault

    # On the thread

    def _answer(self, requests: list[_Request]) -> list[Claim | bool]:
        return self._database.work(partial(self._write, requests))

    def _write(
        self, requests: list[_Request], connection: sqlite3.Connection
    ) -> list[Claim | bool]:
        connection.execute("BEGIN IMMEDIATE")
        now = self._clock()
        results = [self._step(connection, request, now) for request in requests]
        if any(request.run is None for request in requests):
            connection.execute(_FORGET, (now, _SWEEP + len(requests)))
        connection.execute("COMMIT")
        return results

    def _step(
        self, connection: sqlite3.Connection, request: _Request, now: float
    ) -> Claim | bool:
        if request.run is None:
            return self._claim(connection, request, now)
        place = (request.operation, request.key, request.run.token)
        if request.answer is None:
            return connection.execute(_RELEASE, place).rowcount == 1
        answer = request.answer
        values = (answer.error, answer.body, now + self._keep, *place)
        return connection.execute(_FINISH, values).rowcount == 1

    def _claim(
        self, connection: sqlite3.Connection, request: _Request, now: float
    ) -> Claim:
        token = secrets.randbits(63)
        values = {
            "operation": request.operation,
            "key": request.key,
            "payload": request.payload,
            "token": token,
            "now": now,
            "lease": self._lease,
        }
        if connection.execute(_CLAIM, values).rowcount == 1:
            return Run(request.operation, request.key, token)
        place = (request.operation, request.key)
        payload, error, answer = connection.execute(_LOOK, place).fetchone()
        if payload != request.payload:
            return OtherPayload()
        return InProgress() if answer is None else Replay(Answer(answer, error))


def _freed(answer: Claim | bool) -> _Request | None:
    """Gives a claim back whose request was cancelled meanwhile: nobody would run."""
    if not isinstance(answer, Run):
        return None
    return _Request(answer.operation, answer.key, run=answer)
