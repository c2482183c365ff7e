# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a consumer holds of a queue: hidden from others as long as it is at work on it,
deleted once it needs no further delivery.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TypeVar

from .sqs_client import BatchAnswer, Entry, SqsClient
from .sqs_faults import Fault, asked

_logger = logging.getLogger("mscomm.sqs")
_AT_ONCE = 10
_DELETES_AT_ONCE = 4
_LINGER = 0.01
# SQS keeps a message hidden for 12 hours from its receipt, and not longer.
_LONGEST = 12 * 3600

T = TypeVar("T")


class Held:
    """The messages that one consumer has of `queue`: the source that its engine knows.

    `visibility` (whole seconds) is what a message stays hidden for without us.
    """

    def __init__(
        self, queue: str, client: SqsClient, url: str, *, visibility: int, pause: float
    ) -> None:
        self.name = queue
        self._client = client
        self._url = url
        self._visibility = visibility
        self._pause = pause
        self._number = 0
        self._handles: dict[int, str] = {}
        self._until: dict[int, float] = {}
        # Settled, and to be deleted; kept hidden until that is done.
        self._done: deque[int] = deque()
        self._settled: set[int] = set()
        self._deleting: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self.changed = asyncio.Event()
        """Set when a message was settled."""

    def take(self, handle: str) -> int:
        """A message was received; its number."""
        self._number += 1
        self._handles[self._number] = handle
        self._until[self._number] = _now() + self._visibility
        return self._number

    def acknowledge(self, offset: int) -> None:
        """See Source."""
        if offset in self._handles and offset not in self._settled:
            self._settled.add(offset)
            self._done.append(offset)
            self._wake.set()
        self.changed.set()

    async def delete_all(self) -> None:
        """Deletes what is acknowledged, each time all that has gathered; until
        cancelled.
        """
        while True:
            if not self._done or len(self._deleting) >= _DELETES_AT_ONCE:
                self._wake.clear()
                await self._wake.wait()
                continue
            if len(self._done) < _AT_ONCE:
                # What else is about to be acknowledged goes along.
                await asyncio.sleep(_LINGER)
            task = asyncio.create_task(self._delete(self._next()))
            self._deleting.add(task)
            task.add_done_callback(self._deleted)

    async def flush(self, limit: float) -> None:
        """Deletes what is left, for up to `limit` seconds. What is not deleted comes
        again, and is skipped.
        """
        end = _now() + limit
        while self._done or self._deleting:
            while self._done:
                task = asyncio.create_task(self._delete(self._next()))
                self._deleting.add(task)
                task.add_done_callback(self._deleted)
            _, late = await asyncio.wait(self._deleting, timeout=max(end - _now(), 0))
            if late:
                break
        for task in self._deleting:
            task.cancel()
        await asyncio.gather(*self._deleting, return_exceptions=True)

    async def extend_all(self) -> None:
        """Keeps hidden what is held, at half-life; until cancelled."""
        while True:
            await asyncio.sleep(self._visibility / 4)
            soon = _now() + self._visibility / 2
            due = [number for number, until in self._until.items() if until <= soon]
            await asyncio.gather(*(self._extend(part) for part in _parts(due)))

    async def release(self) -> None:
        """Shows to others at once what is still held."""
        held = self._handles.items()
        left = [(n, handle) for n, handle in held if n not in self._settled]
        self._handles.clear()
        self._until.clear()
        await asyncio.gather(*(self._hide(part, 0) for part in _parts(left)))

    def _next(self) -> list[int]:
        count = min(_AT_ONCE, len(self._done))
        return [self._done.popleft() for _ in range(count)]

    def _deleted(self, task: asyncio.Task[None]) -> None:
        self._deleting.discard(task)
        self._wake.set()

    async def _delete(self, numbers: Sequence[int]) -> None:
        entries: list[Entry] = [
            {"Id": str(number), "ReceiptHandle": self._handles[number]}
            for number in numbers
        ]
        answer = await asked(
            self._client.delete_message_batch(QueueUrl=self._url, Entries=entries)
        )
        if isinstance(answer, Fault):
            _logger.warning("%s: deleting failed: %s", self.name, answer.text)
            again = frozenset(numbers)
        else:
            again = _passing(answer, self.name)
        for number in numbers:
            if number not in again:
                self._settled.discard(number)
                self._handles.pop(number, None)
                self._until.pop(number, None)
        if again:
            await asyncio.sleep(self._pause)
            self._done.extend(sorted(again))

    async def _extend(self, numbers: Sequence[int]) -> None:
        held = [(n, self._handles[n]) for n in numbers if n in self._handles]
        asked = _now()
        failed = await self._hide(held, self._visibility)
        if failed is None:
            # Not answered: another turn comes before the time is over.
            return
        for number, _ in held:
            if number in failed:
                # It is somebody else's by now; what becomes of it here is skipped there.
                self._until.pop(number, None)
            elif number in self._until:
                self._until[number] = asked + self._visibility

    async def _hide(
        self, held: Sequence[tuple[int, str]], seconds: int
    ) -> frozenset[int] | None:
        """The numbers that SQS refused; None where nothing is known."""
        if not held:
            return frozenset()
        entries: list[Entry] = [
            {"Id": str(n), "ReceiptHandle": handle, "VisibilityTimeout": seconds}
            for n, handle in held
        ]
        answer = await asked(
            self._client.change_message_visibility_batch(
                QueueUrl=self._url, Entries=entries
            )
        )
        if isinstance(answer, Fault):
            _logger.warning("%s: extending failed: %s", self.name, answer.text)
            return None
        return frozenset(
            int(failure["Id"])
            for failure in answer.get("Failed", ())
            if failure["SenderFault"]
        )


def whole_seconds(seconds: float) -> int:
    """As SQS wants it: at least one, at most 12 hours."""
    return min(max(1, -int(-seconds // 1)), _LONGEST)


def _passing(answer: BatchAnswer, queue: str) -> frozenset[int]:
    """The entries that are worth another try."""
    again: set[int] = set()
    for failure in answer.get("Failed", ()):
        if failure["SenderFault"]:
            # The handle is too old: the message comes again, and is skipped.
            _logger.info("%s: not deleted: %s", queue, failure["Code"])
        else:
            again.add(int(failure["Id"]))
    return frozenset(again)


def _parts(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def _now() -> float:
    return asyncio.get_running_loop().time()
