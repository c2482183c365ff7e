# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From an outbox onto an in-memory broker, at once and without a relay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from .publisher import Publisher

_AT_ONCE = 500
# How long rows that were sent stay to be looked at: longer than any test.
_KEEP = 86400.0


class Row(Protocol):
    """A message that waits to be published."""

    @property
    def sequence(self) -> int: ...

    @property
    def topic(self) -> str: ...

    @property
    def key(self) -> str | None: ...

    @property
    def value(self) -> bytes: ...

    @property
    def headers(self) -> Mapping[str, str]: ...


class Outbox(Protocol):
    """What can be drained; SqliteOutbox is one."""

    async def open(self) -> None: ...

    async def pending(self, limit: int, *, after: int = 0) -> Sequence[Row]: ...

    async def mark_sent(self, sequences: Sequence[int], *, keep: float) -> None: ...


async def drain(outbox: Outbox, publisher: Publisher) -> int:
    """Publishes what is committed and waits, in its order; says how many that were.

    Raises MissingTables, StoreDown, and PublishError: then the rest still waits.
    """
    await outbox.open()
    count = 0
    while rows := await outbox.pending(_AT_ONCE):
        for row in rows:
            await publisher.send(
                row.topic,
                row.value,
                key=None if row.key is None else row.key.encode(),
                headers=[(name, text.encode()) for name, text in row.headers.items()],
            )
            await outbox.mark_sent([row.sequence], keep=_KEEP)
            count += 1
    return count
