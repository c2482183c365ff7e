# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Tables with a version: how they are made, checked, and brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one part. `statements` makes them from nothing, `steps` leads from
    the version that is its key to the next; both by dialect (`sqlite`).
    """

    part: str
    version: int
    statements: Mapping[str, str]
    steps: Mapping[str, Mapping[int, str]] = field(default_factory=dict)


class CannotMigrate(Exception):
    """What is there cannot be made into what is needed; nothing was changed."""


class SchemaDatabase(Protocol):
    """A database whose tables can be looked at and made. Everything between entering
    and leaving is one transaction, undone by an error.
    """

    dialect: str

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def versions(self) -> Mapping[str, int]:
        """The version of every part that is there."""
        ...

    def execute(self, script: str) -> None:
        """Runs statements, each of which ends with a semicolon."""
        ...

    def set_version(self, part: str, version: int) -> None:
        """Notes the version of a part that is there."""
        ...


def path_to(tables: Tables, dialect: str, there: int | None) -> list[str]:
    """The scripts that lead to the version needed: from nothing, or from version
    `there`. Raises CannotMigrate.
    """
    if dialect not in tables.statements:
        known = ", ".join(sorted(tables.statements))
        raise CannotMigrate(f"{tables.part}: there are tables for {known} only")
    if there is None:
        return [tables.statements[dialect]]
    if there > tables.version:
        raise CannotMigrate(
            f"{tables.part}: the database has version {there}, and this package knows "
            f"{tables.version}: it is older than what made them"
        )
    steps = tables.steps.get(dialect, {})
    missing = [n for n in range(there, tables.version) if n not in steps]
    if missing:
        raise CannotMigrate(
            f"{tables.part}: the database has version {there}, {tables.version} is "
            f"needed, and this package knows no way from {missing[0]} to the next"
        )
    return [steps[n] for n in range(there, tables.version)]


def bring_up_to_date(
    database: SchemaDatabase, tables: Tables, there: int | None
) -> None:
    """Makes the tables, or makes of those of version `there` what is needed."""
    for script in path_to(tables, database.dialect, there):
        database.execute(script)
    if there is not None and there < tables.version:
        database.set_version(tables.part, tables.version)


class SqliteSchema:
    """The tables of a SQLite file. With `create` false nothing is changed, and a file
    that is not there stays so. Raises sqlite3.Error, and FileNotFoundError.
    """

    dialect = "sqlite"

    def __init__(self, path: str | os.PathLike[str], *, create: bool) -> None:
        place = Path(path)
        if not create and not place.is_file():
            raise FileNotFoundError(f"there is no database {place}")
        self._create = create
        self._connection = sqlite3.connect(place, isolation_level=None)

    def __enter__(self) -> Self:
        try:
            if self._create:
                # Readers and the writer then do not wait for each other.
                self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("BEGIN IMMEDIATE" if self._create else "BEGIN")
        except BaseException:
            self._connection.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with closing(self._connection):
            self._connection.execute("COMMIT" if error is None else "ROLLBACK")

    def versions(self) -> Mapping[str, int]:
        """See SchemaDatabase."""
        listed = self._connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'mscomm_schema'"
        ).fetchone()
        if listed is None:
            return {}
        rows = self._connection.execute("SELECT part, version FROM mscomm_schema")
        return {str(part): int(version) for part, version in rows}

    def execute(self, script: str) -> None:
        """See SchemaDatabase."""
        # Not executescript, which would commit first.
        for statement in _statements(script):
            self._connection.execute(statement)

    def set_version(self, part: str, version: int) -> None:
        """See SchemaDatabase."""
        self._connection.execute(
            "UPDATE mscomm_schema SET version = ? WHERE part = ?", (version, part)
        )


def _statements(script: str) -> Iterator[str]:
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
