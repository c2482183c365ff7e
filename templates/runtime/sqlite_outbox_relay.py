"""Publishes what stands in an outbox, in order within each key.

A row is marked as sent only after the broker has confirmed it, so a crash publishes a
row again rather than never. One relay at a time holds the outbox's lease; others stand
by. Rows of one key go one after the other, each confirmed before the next.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Self

from .caught import Caught
from .claims import StoreDown
from .publisher import Publisher
from .sqlite_outbox import OutboxRow, SqliteOutbox

_logger = logging.getLogger("mscomm.outbox")
_AT_ONCE = 500


class SqliteOutboxRelay:
    """Relays `outbox` to `publisher`. `await run()`, and `stop()`; or `async with`.

    All durations are seconds: `poll` is how often an empty outbox is looked at, `lease`
    how long a relay that died keeps others waiting, `pause` the wait after a failure,
    `keep` how long rows that were sent stay to be looked at.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        publisher: Publisher,
        *,
        poll: float = 0.1,
        lease: float = 10.0,
        pause: float = 1.0,
        keep: float = 86400.0,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._outbox = outbox
        self._publisher = publisher
        self._poll = poll
        self._lease = lease
        self._pause = pause
        self._keep = keep
        self._sleep = sleep
        self._relay = uuid.uuid4().hex
        self._stopping = asyncio.Event()
        # Confirmed, but not marked yet: the store was down at that moment.
        self._unmarked: set[int] = set()
        self._task: asyncio.Task[None] | None = None
        self._open = False

    @property
    def name(self) -> str:
        """For people: `outbox of orders.db`."""
        return f"outbox of {self._outbox.path}"

    @property
    def ready(self) -> bool:
        """Whether the outbox is open, and it is not about to stop."""
        return self._open and not self._stopping.is_set()

    async def run(self) -> None:
        """Relays until `stop`; what is under way is confirmed and marked first. Raises
        MissingTables.
        """
        await self._outbox.open()
        self._open = True
        while not self._stopping.is_set():
            try:
                wait = await self._turn()
            except StoreDown as fault:
                _logger.warning("the outbox does not answer: %s", fault)
                wait = self._pause
            if wait:
                await self._rest(wait)
        with Caught():
            await self._outbox.end_lease(self._relay)

    def stop(self) -> None:
        """Makes `run` end in good order."""
        self._stopping.set()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self.run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._task is not None:
            await self._task

    async def _turn(self) -> float:
        """Sends what is pending; returns how long to wait before the next turn."""
        if not await self._outbox.take_lease(self._relay, self._lease):
            return self._poll
        await self._mark()
        # A row that fails holds back its own key, and nothing else.
        blocked: set[tuple[str, str]] = set()
        failed = False
        sent = 0
        after = 0
        while rows := await self._outbox.pending(_AT_ONCE, after=after):
            after = rows[-1].sequence
            for wave in _waves(rows):
                free = [row for row in wave if _name(row) not in blocked]
                if not await self._outbox.take_lease(self._relay, self._lease):
                    return self._poll
                confirmed = await self._send(free)
                self._unmarked.update(confirmed)
                await self._mark()
                sent += len(confirmed)
                late = [row for row in free if row.sequence not in confirmed]
                failed = failed or bool(late)
                blocked.update(name for row in late if (name := _name(row)) is not None)
            if self._stopping.is_set():
                break
        if failed:
            return self._pause
        return 0.0 if sent else self._poll

    async def _mark(self) -> None:
        if self._unmarked:
            await self._outbox.mark_sent(sorted(self._unmarked), keep=self._keep)
            self._unmarked.clear()

    async def _send(self, wave: Sequence[OutboxRow]) -> frozenset[int]:
        """The rows that the broker confirmed. The lease is renewed meanwhile."""
        sends = [asyncio.ensure_future(self._publish(row)) for row in wave]
        waiting = set(sends)
        try:
            while waiting:
                _, waiting = await asyncio.wait(waiting, timeout=self._lease / 2)
                if waiting:
                    await self._outbox.take_lease(self._relay, self._lease)
        finally:
            for send in waiting:
                send.cancel()
        pairs = zip(wave, sends, strict=True)
        return frozenset(row.sequence for row, send in pairs if send.result())

    async def _publish(self, row: OutboxRow) -> bool:
        with Caught() as caught:
            await self._publisher.send(
                row.topic,
                row.value,
                key=None if row.key is None else row.key.encode(),
                headers=[(name, text.encode()) for name, text in row.headers.items()],
            )
        if caught.error is not None:
            _logger.warning("row %d stays pending: %s", row.sequence, caught.error)
        return caught.error is None

    async def _rest(self, seconds: float) -> None:
        stopping = asyncio.ensure_future(self._stopping.wait())
        sleeping = asyncio.ensure_future(self._sleep(seconds))
        try:
            await asyncio.wait(
                (stopping, sleeping), return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            stopping.cancel()
            sleeping.cancel()


def _name(row: OutboxRow) -> tuple[str, str] | None:
    return None if row.key is None else (row.topic, row.key)


def _waves(rows: Sequence[OutboxRow]) -> list[list[OutboxRow]]:
    """Rows that may be under way together: at most one of a key in each wave."""
    waves: list[list[OutboxRow]] = []
    depth: dict[tuple[str, str], int] = {}
    for row in rows:
        level = 0
        name = _name(row)
        if name is not None:
            level = depth.get(name, 0)
            depth[name] = level + 1
        if level == len(waves):
            waves.append([])
        waves[level].append(row)
    return waves
