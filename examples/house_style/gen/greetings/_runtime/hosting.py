# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Several consumers, relays and servers in one process, with one life.

They start together. When the first is asked to stop, or fails, all of them drain: what
has begun comes to its end, within a limit of time.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from typing import Protocol, runtime_checkable

from .caught import Caught
from .health_endpoint import HealthEndpoint

_logger = logging.getLogger("mscomm.host")

# For parts that are cancelled because they did not drain in time.
_LAST_WORDS = 1.0
_LOOK = 0.1


class Part(Protocol):
    """Something that runs for as long as the process does: a consumer, a relay.

    It may also have `name`, a text for people, and `ready`, whether it does its work;
    without it a part is ready as long as it runs.
    """

    async def run(self) -> None:
        """Works until `stop`, and ends in good order. What it raises ends them all."""
        ...

    def stop(self) -> None:
        """Asks `run` to take no new work, finish what has begun, and return."""
        ...


@runtime_checkable
class _Named(Protocol):
    @property
    def name(self) -> str: ...


@runtime_checkable
class _Readied(Protocol):
    @property
    def ready(self) -> bool: ...


class HostFailed(Exception):
    """Not every part came to its end in good order; the text says which, and why."""


class Background:
    """A part made of a function, which is given an event and returns when it is set:
    `Background("prices", refresh)`, or for another ASGI server `Background("http",
    lambda stop: hypercorn.asyncio.serve(app, config, shutdown_trigger=stop.wait))`.
    """

    def __init__(
        self, name: str, work: Callable[[asyncio.Event], Awaitable[None]]
    ) -> None:
        self.name = name
        self._work = work
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Runs the function."""
        await self._work(self._stop)

    def stop(self) -> None:
        """Sets the event."""
        self._stop.set()


class Host:
    """Runs parts until it is stopped. All durations are seconds.

    `drain` is how long parts may take to finish what they have begun; what has not come
    to its end by then is cancelled. `notice` is how long everything goes on, no longer
    ready, before the parts are stopped: what sends work here needs a moment to see it.
    `health`, such as `0.0.0.0:8080`, is where /healthz and /readyz are answered.
    """

    def __init__(
        self,
        *,
        drain: float = 30.0,
        notice: float = 0.0,
        health: str | None = None,
    ) -> None:
        if drain < 0 or notice < 0:
            raise ValueError("drain and notice are times in seconds, not below 0")
        self.drain = drain
        self.notice = notice
        self.endpoint = None if health is None else HealthEndpoint(self, health)
        self._stopping = asyncio.Event()
        self._listeners: list[Callable[[], None]] = []
        self._tasks: dict[asyncio.Task[None], Part] = {}
        self._failures: list[str] = []

    @property
    def ready(self) -> bool:
        """Whether every part is, and none is about to stop."""
        return (
            bool(self._tasks)
            and not self._stopping.is_set()
            and all(self.parts.values())
        )

    @property
    def alive(self) -> bool:
        """Whether no part has failed."""
        return not self._failures

    @property
    def parts(self) -> Mapping[str, bool]:
        """Which parts are ready, by their names."""
        return {
            name_of(part): not task.done()
            and (not isinstance(part, _Readied) or part.ready)
            for task, part in self._tasks.items()
        }

    def stop(self) -> None:
        """Begins to drain. To be called on the event loop."""
        if not self._stopping.is_set():
            self._stopping.set()
            for listener in self._listeners:
                listener()

    async def started(self) -> bool:
        """Returns when it is ready; False if it was stopped before. It looks ten times
        a second.
        """
        while not self.ready:
            if self._stopping.is_set():
                return False
            await asyncio.sleep(_LOOK)
        return True

    def when_stopping(self, listener: Callable[[], None]) -> None:
        """`listener` is called once, when draining begins."""
        self._listeners.append(listener)

    async def run(self, *parts: Part, last: Sequence[Part] = ()) -> None:
        """Runs parts until `stop` is called, one fails, or all of `parts` have ended.

        Those of `last` are stopped when the others have ended, for instance the relay
        that publishes what they write. Raises HostFailed when a part failed or did not
        come to its end in time; the first failure is its cause.
        """
        if self._stopping.is_set():
            return
        async with AsyncExitStack() as stack:
            if self.endpoint is not None:
                await stack.enter_async_context(self.endpoint)
            loop = asyncio.get_running_loop()
            first = {loop.create_task(part.run()): part for part in parts}
            second = {loop.create_task(part.run()): part for part in last}
            self._tasks = first | second
            try:
                await self._until_over(first)
                self.stop()
                cause = await self._drain(first, second)
            finally:
                await self._cancel([t for t in self._tasks if not t.done()])
        if self._failures:
            raise HostFailed("; ".join(self._failures)) from cause

    async def _until_over(self, first: Mapping[asyncio.Task[None], Part]) -> None:
        loop = asyncio.get_running_loop()
        asked = loop.create_task(self._stopping.wait())
        watch = loop.create_task(self._tell_ready())
        running = set(self._tasks)
        try:
            while not asked.done() and any(not task.done() for task in first):
                await asyncio.wait(
                    (asked, *running), return_when=asyncio.FIRST_COMPLETED
                )
                running = {task for task in running if not task.done()}
                if any(task.done() and _error(task) for task in self._tasks):
                    return
        finally:
            asked.cancel()
            watch.cancel()

    async def _tell_ready(self) -> None:
        if await self.started():
            _logger.info("ready: %s", ", ".join(self.parts))

    async def _drain(
        self,
        first: Mapping[asyncio.Task[None], Part],
        second: Mapping[asyncio.Task[None], Part],
    ) -> BaseException | None:
        """Stops the parts and notes what failed; returns the first error."""
        loop = asyncio.get_running_loop()
        failed = any(task.done() and _error(task) for task in self._tasks)
        _logger.info("draining, for %g s at most", self.drain)
        if self.notice and not failed and first:
            await asyncio.wait(first, timeout=self.notice)
        end = loop.time() + self.drain
        for group in (first, second):
            for part in group.values():
                with Caught() as caught:
                    part.stop()
                if caught.error is not None:
                    _logger.error(
                        "%s cannot be stopped", name_of(part), exc_info=caught.error
                    )
            if group:
                await asyncio.wait(group, timeout=max(0.0, end - loop.time()))
        late = [task for task in self._tasks if not task.done()]
        await self._cancel(late)
        return self._note_failures(late)

    @staticmethod
    async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=_LAST_WORDS)

    def _note_failures(
        self, late: Sequence[asyncio.Task[None]]
    ) -> BaseException | None:
        cause: BaseException | None = None
        for task, part in self._tasks.items():
            error = _error(task) if task.done() else None
            if error is not None:
                _logger.error("%s failed", name_of(part), exc_info=error)
                reason = f"{type(error).__name__}: {error}"
                self._failures.append(f"{name_of(part)} failed: {reason}")
                cause = cause or error
            elif task in late:
                said = f"{name_of(part)} did not end within {self.drain:g} s"
                _logger.error("%s", said)
                self._failures.append(said)
        return cause


def name_of(part: Part) -> str:
    """What a part is called in messages."""
    return part.name if isinstance(part, _Named) else type(part).__name__


def _error(task: asyncio.Task[None]) -> BaseException | None:
    if task.cancelled():
        return None
    return task.exception()
