"""Renders schemas/sql/*.sql, and sql.py with the command that applies them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...analysis.tables import needed_tables
from ...contract.options import OptionSpec
from ...emit import literals
from ...emit.calls import Symbols
from ...emit.environment import render, render_module
from ...emit.imports import Symbol
from ..base import Build

# The module of the runtime that works on each part, and what it calls the tables.
_HOMES: Final = {
    "claims": ("sqlite_claims", "CLAIM_TABLES"),
    "idempotency": ("idempotency_sqlite", "IDEMPOTENCY_TABLES"),
    "inbox": ("sqlite_inbox", "INBOX_TABLES"),
    "outbox": ("sqlite_outbox", "OUTBOX_TABLES"),
}


class SqlTarget:
    """What a database must have before the package can use it. Nothing makes a table in silence."""

    name = "sql"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        if not build.is_about("whole"):
            return
        needed = needed_tables(build.contract)
        parts = sorted({part for each in needed.values() for part in each})
        if not parts:
            return
        for part in parts:
            yield f"schemas/sql/{part}.sql", render(f"sql/{part}.sql")
        homes = [_HOMES[part] for part in parts]
        command = f"python -m {build.layout.package}.sql"
        yield build.layout.path("sql"), render_module(
            "sql/sql.py.j2",
            module="sql",
            doc=(
                "The tables that this package needs, and the command that makes them.\n\n"
                f"`{command} apply orders.db --service orders` makes those of one service or brings them up to "
                "date, `check` in place of `apply` says what is missing, `print` writes the statements for your "
                "own migrations. Nothing else makes a table."
            ),
            reserved=frozenset({"TABLES", "SERVICES"}),
            tables=Symbols(
                tuple(
                    Symbol(f"_runtime.{module}", constant, inside=True)
                    for module, constant in homes
                )
            ),
            services=[
                (literals.string(service), [literals.string(part) for part in each])
                for service, each in needed.items()
            ],
            command=literals.string(command),
        )
