"""A SQLite file behind one thread, so that no event loop ever waits for a disk."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")


def create_schema(
    path: Path, ddl: str, *parts: Callable[[sqlite3.Connection], None]
) -> None:
    """Makes the tables of `ddl` and those of `parts`, where they are not there yet."""
    with closing(sqlite3.connect(path, timeout=10.0)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(ddl)
        for create_tables in parts:
            create_tables(connection)


class Database:
    """Runs functions in transactions: committed when they return, else rolled back."""

    def __init__(self, path: Path) -> None:
        self._thread = ThreadPoolExecutor(1, f"database-{path.stem}")
        self._connection = self._thread.submit(_connect, path).result()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of `work`, in a transaction of its own."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._transact, work)

    def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def close(self) -> None:
        """Waits for the work at hand and closes the file."""
        self._thread.submit(self._connection.close).result()
        self._thread.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=10.0, isolation_level=None)
