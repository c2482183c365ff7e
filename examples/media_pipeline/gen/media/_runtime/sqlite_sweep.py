# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Forgets records whose time is over, a little with every batch, without an index."""

from __future__ import annotations

import sqlite3

_STEP = 1000
# Looked at per record that was added: a full round ends before the table has doubled.
_PER_RECORD = 2


class Sweep:
    """Walks through a table by its key and deletes what is done and expired."""

    def __init__(self, table: str) -> None:
        self._upto = (
            f"SELECT max(id) FROM (SELECT id FROM {table} "
            "WHERE consumer = ? AND id > ? ORDER BY id LIMIT ?)"
        )
        self._delete = (
            f"DELETE FROM {table} WHERE consumer = ? AND id > ? AND id <= ? "
            "AND state = 'done' AND until <= ?"
        )
        self._added: dict[str, int] = {}
        self._after: dict[str, str] = {}

    def after(
        self, connection: sqlite3.Connection, consumer: str, added: int, now: float
    ) -> None:
        """Does its share of work for so many new records, in the open transaction."""
        total = self._added.get(consumer, 0) + added
        if total < _STEP:
            self._added[consumer] = total
            return
        self._added[consumer] = 0
        after = self._after.get(consumer, "")
        row: tuple[str | None] = connection.execute(
            self._upto, (consumer, after, total * _PER_RECORD)
        ).fetchone()
        upto = row[0]
        if upto is not None:
            connection.execute(self._delete, (consumer, after, upto, now))
        # Past the last one the walk begins again.
        self._after[consumer] = upto or ""
