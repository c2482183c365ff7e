# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An outbox relay for programs of plain threads: the same relay, in a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from threading import Event
from types import TracebackType
from typing import Self

from .publisher import Publisher
from .sqlite_outbox import SqliteOutbox
from .sqlite_outbox_relay import SqliteOutboxRelay


class SqliteOutboxRelayThread:
    """Relays `outbox` while the `with` block runs; `connect` makes the publisher, which
    the thread opens and closes: `lambda: KafkaProducer(settings)`.

    Outlived by nothing: leaving the block waits until what is under way is confirmed
    and marked. Make it after a fork, not before.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        connect: Callable[[], AbstractAsyncContextManager[Publisher]],
        *,
        poll: float = 0.1,
        lease: float = 10.0,
        pause: float = 1.0,
        keep: float = 86400.0,
    ) -> None:
        """The durations are those of SqliteOutboxRelay, in seconds."""
        self._outbox = outbox
        self._connect = connect
        self._poll = poll
        self._lease = lease
        self._pause = pause
        self._keep = keep
        self._thread = ThreadPoolExecutor(1, "mscomm-outbox-relay")
        self._ready = Event()
        self._stop: Callable[[], None] | None = None
        self._ended: Future[None] | None = None

    def start(self) -> None:
        """Returns once it relays. Raises MissingTables, and what connecting raises."""
        self._ended = ended = self._thread.submit(self._work)
        ended.add_done_callback(lambda _: self._ready.set())
        self._ready.wait()
        if ended.done():
            self._thread.shutdown()
            ended.result()

    def stop(self) -> None:
        """Ends it in good order. Raises what made it end before."""
        if self._ended is None:
            return
        if self._stop is not None:
            self._stop()
        self._thread.shutdown()
        self._ended.result()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _work(self) -> None:
        asyncio.run(self._relay())

    async def _relay(self) -> None:
        loop = asyncio.get_running_loop()
        await self._outbox.open()
        async with self._connect() as publisher:
            relay = SqliteOutboxRelay(
                self._outbox,
                publisher,
                poll=self._poll,
                lease=self._lease,
                pause=self._pause,
                keep=self._keep,
            )

            def stop() -> None:
                if not loop.is_closed():
                    loop.call_soon_threadsafe(relay.stop)

            self._stop = stop
            self._ready.set()
            await relay.run()
