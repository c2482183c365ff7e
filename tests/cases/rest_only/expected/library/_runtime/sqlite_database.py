# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One connection to a SQLite file, used from one thread at a time, off the event loop."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Literal, TypeVar

from .claims import MissingTables, StoreBusy, StoreDown
from .sql_tables import Tables

R = TypeVar("R")

# In KiB, and in pages.
_CACHE = 32_768
_CHECKPOINT = 8_000


class GuardedConnection(sqlite3.Connection):
    """A connection whose transaction belongs to the consumer: what would end it raises.

    `with connection:` keeps what was done; the consumer commits, or rolls back if the
    handler raises.
    """

    def commit(self) -> None:
        """Not the handler's to do. Raises RuntimeError."""
        raise RuntimeError(_NOT_YOURS.format("commits"))

    def rollback(self) -> None:
        """Not the handler's to do; it raises an error instead. Raises RuntimeError."""
        raise RuntimeError(_NOT_YOURS.format("rolls back"))

    def executescript(self, *_: object) -> sqlite3.Cursor:
        """Would commit first. Raises RuntimeError."""
        raise RuntimeError(_NOT_YOURS.format("commits"))

    def __exit__(self, *_: object) -> Literal[False]:
        """Leaves the transaction open."""
        return False


_NOT_YOURS = (
    "the consumer {} this transaction, together with its own record of the message; "
    "a handler that wants nothing kept raises an error"
)


class TransactionEnded(RuntimeError):
    """A handler committed or rolled back the transaction that is not its own."""


class SqliteDatabase:
    """Opens `path` at the first use, if its `tables` have the right version.

    `busy` is how long to wait for another process's transaction, in seconds. With
    `in_thread` false everything runs where it is asked for, which is for tests.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        tables: Tables,
        busy: float,
        durable: bool,
        in_thread: bool = True,
    ) -> None:
        self.path = Path(path)
        self._part = tables.part
        self._version = tables.version
        self._busy = busy
        self._durable = durable
        self._thread = (
            ThreadPoolExecutor(1, f"mscomm-{tables.part}") if in_thread else None
        )
        self._connection: GuardedConnection | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """The open connection. Raises StoreDown before the first use."""
        if self._connection is None:
            raise StoreDown(f"{self.path} is not open")
        return self._connection

    async def run(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Runs `work` with the connection. Raises StoreDown for every error of SQLite's,
        after rolling back what `work` had begun.
        """
        if self._thread is None:
            return self._guarded(work)
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, self._guarded, work
        )

    def work(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Runs `work` right here, with the faults of `run`; for whoever has a thread of
        its own for it, and uses no other.
        """
        return self._guarded(work)

    def close(self) -> None:
        """Closes the connection; an open transaction is rolled back."""
        if self._thread is not None:
            self._thread.submit(self._close).result()
            self._thread.shutdown()
        else:
            self._close()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _guarded(self, work: Callable[[sqlite3.Connection], R]) -> R:
        try:
            if self._connection is None:
                self._connection = self._open()
            return work(self._connection)
        except sqlite3.Error as fault:
            if self._connection is not None and self._connection.in_transaction:
                _roll_back(self._connection)
            code = getattr(fault, "sqlite_errorcode", 0)
            kind = StoreBusy if code & 0xFF in _BUSY else StoreDown
            raise kind(f"{self.path}: {fault}") from fault

    def _open(self) -> GuardedConnection:
        if not self.path.exists():
            raise MissingTables(f"there is no database {self.path}; {self._advice}")
        opened = sqlite3.connect(
            self.path,
            timeout=self._busy,
            isolation_level=None,
            check_same_thread=False,
            factory=GuardedConnection,
            cached_statements=256,
        )
        try:
            # NORMAL may lose the last commits when the machine dies, never the file.
            level = "FULL" if self._durable else "NORMAL"
            opened.execute(f"PRAGMA synchronous = {level}")
            # Ids are random, so a batch touches as many pages as it has messages: they
            # should all fit, and not be copied into the file after every batch.
            opened.execute(f"PRAGMA cache_size = -{_CACHE}")
            opened.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")
            self._check(opened)
        except BaseException:
            opened.close()
            raise
        return opened

    def _check(self, opened: sqlite3.Connection) -> None:
        listed = opened.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'mscomm_schema'"
        ).fetchone()
        row: tuple[int] | None = None
        if listed is not None:
            row = opened.execute(
                "SELECT version FROM mscomm_schema WHERE part = ?", (self._part,)
            ).fetchone()
        if row is None:
            raise MissingTables(
                f"{self.path} has no {self._part} tables; {self._advice}"
            )
        if row[0] != self._version:
            raise MissingTables(
                f"{self.path} has version {row[0]} of the {self._part} tables, and this "
                f"program needs {self._version}; {self._advice}"
            )

    @property
    def _advice(self) -> str:
        # In an emitted package the command stands beside `_runtime`.
        package = __name__.rpartition("._runtime.")[0]
        apply = f"`python -m {package}.sql apply {self.path} --only {self._part}`"
        return (
            f"{apply if package else 'create_tables'} makes them, or "
            f"apply schemas/sql/{self._part}.sql with your migrations"
        )


_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _roll_back(connection: sqlite3.Connection) -> None:
    # Some errors (a full disk, a failed write) have ended it already.
    with suppress(sqlite3.Error):
        connection.execute("ROLLBACK")


def create_part(connection: sqlite3.Connection, ddl: str) -> None:
    """Runs the statements of a schemas/sql file in one transaction, and switches the
    file to write-ahead logging, in which readers and the writer do not wait for each
    other. Raises RuntimeError inside an open transaction.
    """
    if connection.in_transaction:
        raise RuntimeError("tables are created outside of any other transaction")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(f"BEGIN IMMEDIATE;\n{ddl}\nCOMMIT;")


def execute_now(connection: sqlite3.Connection, statement: str) -> None:
    """Runs a statement that does not wait for the disk, where we are. Raises StoreDown."""
    try:
        connection.execute(statement)
    except sqlite3.Error as fault:
        raise StoreDown(f"{statement}: {fault}") from fault
