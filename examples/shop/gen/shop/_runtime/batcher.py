# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Questions from any number of event loops, answered by one thread in batches.

What is asked while a batch is answered waits and goes into the next one, all of it
together; alone a question waits for nobody.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

Q = TypeVar("Q")
A = TypeVar("A")

_logger = logging.getLogger(__name__)


class Closed(Exception):
    """Nothing is answered any more."""


@dataclass(frozen=True, slots=True)
class _Asked(Generic[Q, A]):
    """A question, and who waits for its answer: a future of its own event loop."""

    question: Q
    loop: asyncio.AbstractEventLoop | None = None
    future: asyncio.Future[A] | None = None


class Batcher(Generic[Q, A]):
    """`answer` answers a batch, on the thread; what it raises is raised to all who wait.
    `undo` gives the question that takes back an answer which nobody waits for any more,
    None where nothing is to be taken back.
    """

    def __init__(
        self,
        name: str,
        answer: Callable[[list[Q]], Sequence[A]],
        undo: Callable[[A], Q | None],
    ) -> None:
        self._answer = answer
        self._undo = undo
        self._thread = ThreadPoolExecutor(1, name)
        # Guards the three below, which the event loops and the thread use.
        self._lock = Lock()
        self._waiting: list[_Asked[Q, A]] = []
        self._busy = False
        self._closed = False

    def ask(self, question: Q) -> asyncio.Future[A]:
        """The answer to come. The question is answered even if nobody waits for it.
        Raises Closed.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[A] = loop.create_future()
        if not self._add(_Asked(question, loop, future)):
            raise Closed
        return future

    async def close(self, last: Callable[[], None]) -> None:
        """Ends the thread after what was asked, and after `last`, which it does."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        await asyncio.wrap_future(self._thread.submit(last))
        self._thread.shutdown()

    def _add(self, asked: _Asked[Q, A]) -> bool:
        with self._lock:
            if self._closed:
                return False
            self._waiting.append(asked)
            if not self._busy:
                self._busy = True
                self._thread.submit(self._drain)
            return True

    def _drain(self) -> None:
        while True:
            with self._lock:
                batch, self._waiting = self._waiting, []
                if not batch:
                    self._busy = False
                    return
            answers: Sequence[A | Exception]
            try:
                answers = self._answer([asked.question for asked in batch])
            except Exception as fault:
                _logger.debug("a batch was not answered", exc_info=True)
                answers = [fault] * len(batch)
            self._deliver(zip(batch, answers, strict=True))

    def _deliver(self, answered: Iterable[tuple[_Asked[Q, A], A | Exception]]) -> None:
        """Tells each event loop what its futures wait for, in one step a loop."""
        by_loop: dict[
            asyncio.AbstractEventLoop, list[tuple[asyncio.Future[A], A | Exception]]
        ] = {}
        for asked, answer in answered:
            if asked.loop is not None and asked.future is not None:
                by_loop.setdefault(asked.loop, []).append((asked.future, answer))
        for loop, told in by_loop.items():
            try:
                loop.call_soon_threadsafe(self._tell, told)
            except RuntimeError:
                # The loop was closed: nobody waits any more.
                for _, answer in told:
                    self._take_back(answer)

    def _tell(self, told: list[tuple[asyncio.Future[A], A | Exception]]) -> None:
        for future, answer in told:
            if future.done():
                self._take_back(answer)
            elif isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)

    def _take_back(self, answer: A | Exception) -> None:
        if isinstance(answer, Exception):
            return
        question = self._undo(answer)
        if question is not None:
            self._add(_Asked(question))
