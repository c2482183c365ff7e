# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Gathers messages for one queue or topic into batches, and sends them.

A batch goes when it is full, or when its first message has waited long enough. Only the
entries that failed, and may pass, are repeated. Of a FIFO group one message is under
way at a time: else one that is repeated would arrive behind its successor.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from .publisher import PublishError
from .sqs_client import BatchAnswer
from .sqs_faults import TOO_LONG, Fault, asked
from .sqs_outgoing import Outgoing

MOST_ENTRIES = 10
"""Of a batch, SQS and SNS ("Message batch")."""
_AT_ONCE = 8
_FIRST_WAIT, _LONGEST_WAIT = 0.05, 5.0

Post: TypeAlias = Callable[[Sequence[Outgoing]], Awaitable[BatchAnswer]]
"""Sends one batch; entries are numbered from 0 in `Id`."""


class Batches:
    """The messages on their way to `topic`. `size` bounds a batch, in bytes."""

    def __init__(
        self, topic: str, post: Post, *, size: int, linger: float, limit: float
    ) -> None:
        self._topic = topic
        self._post = post
        self._size = size
        self._linger = linger
        self._limit = limit
        self._waiting: deque[Outgoing] = deque()
        self._groups: set[str] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._gathering: asyncio.Task[None] | None = None

    async def send(self, message: Outgoing) -> None:
        """Returns once it is confirmed. Raises PublishError."""
        self._waiting.append(message)
        self._changed.set()
        if self._gathering is None:
            self._gathering = asyncio.create_task(self._gather())
        try:
            await message.sent
        finally:
            # Cancelled while it waited: it is not sent any more.
            if not message.sent.done() or message.sent.cancelled():
                self._forget(message)

    async def close(self) -> None:
        """Ends what is still on its way."""
        tasks = set(self._under_way)
        if self._gathering is not None:
            tasks.add(self._gathering)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        while self._waiting:
            self._fail(self._waiting.popleft(), "the producer was closed")

    def _forget(self, message: Outgoing) -> None:
        if message in self._waiting:
            self._waiting.remove(message)

    async def _gather(self) -> None:
        try:
            while self._waiting:
                await self._linger_for_more()
                batch = [] if len(self._under_way) >= _AT_ONCE else self._take()
                if not batch:
                    self._changed.clear()
                    await self._changed.wait()
                    continue
                task = asyncio.create_task(self._send(batch))
                self._under_way.add(task)
                task.add_done_callback(self._arrived)
        finally:
            self._gathering = None

    async def _linger_for_more(self) -> None:
        if not self._linger:
            return
        end = asyncio.get_running_loop().time() + self._linger
        while len(self._waiting) < MOST_ENTRIES:
            self._changed.clear()
            left = end - asyncio.get_running_loop().time()
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                return

    def _take(self) -> list[Outgoing]:
        batch: list[Outgoing] = []
        kept: list[Outgoing] = []
        size = 0
        held = set(self._groups)
        while self._waiting and len(batch) < MOST_ENTRIES:
            message = self._waiting.popleft()
            fits = not batch or size + message.size <= self._size
            if message.group in held or not fits:
                kept.append(message)
                if not fits and message.group is None:
                    break
            else:
                size += message.size
                batch.append(message)
            if message.group is not None:
                held.add(message.group)
        self._waiting.extendleft(reversed(kept))
        self._groups.update(m.group for m in batch if m.group is not None)
        return batch

    def _arrived(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._changed.set()

    async def _send(self, batch: Sequence[Outgoing]) -> None:
        end = asyncio.get_running_loop().time() + self._limit
        left = list(batch)
        number = 0
        try:
            while left:
                left = await self._post_once(left)
                if not left:
                    return
                longest = min(_LONGEST_WAIT, _FIRST_WAIT * 2**number)
                number += 1
                wait = random.uniform(0, longest)
                if asyncio.get_running_loop().time() + wait > end:
                    return
                await asyncio.sleep(wait)
        finally:
            for message in batch:
                self._groups.discard(message.group or "")
                self._fail(message, "not confirmed in time")

    async def _post_once(self, batch: Sequence[Outgoing]) -> list[Outgoing]:
        """Sends; settles what can be settled, and returns what is worth repeating."""
        answer = await asked(self._post(batch))
        if isinstance(answer, Fault):
            if answer.code in TOO_LONG and len(batch) > 1:
                # The broker's limit is lower than ours: one by one they may pass.
                singles = [await self._post_once([message]) for message in batch]
                return [message for single in singles for message in single]
            return [m for m in batch if not self._refused(m, answer)]
        again: list[Outgoing] = []
        failures = {int(failed["Id"]): failed for failed in answer.get("Failed", ())}
        for number, message in enumerate(batch):
            failed = failures.get(number)
            if failed is None:
                _settle(message)
                continue
            text = failed.get("Message", "") or failed["Code"]
            fault = Fault(failed["Code"], text, not failed["SenderFault"])
            if not self._refused(message, fault):
                again.append(message)
        return again

    def _refused(self, message: Outgoing, fault: Fault) -> bool:
        """Fails what will not pass; the caller of another is told if time runs out."""
        if fault.repeatable and not message.sent.done():
            return False
        self._fail(message, fault.text, fault.code)
        return True

    def _fail(self, message: Outgoing, text: str, code: str = "") -> None:
        if not message.sent.done():
            message.sent.set_exception(PublishError(self._topic, text, code=code))


def _settle(message: Outgoing) -> None:
    if not message.sent.done():
        message.sent.set_result(None)
