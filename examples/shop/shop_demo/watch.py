"""Watches over a run while it runs: the broker, and processes that die."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final, TypeVar

from .broker_tap import BrokerTap
from .embedded import PartFailed, Stage
from .ledger import Ledger
from .mischief import Mischief

LOOK_AGAIN: Final = 0.05
"""Seconds."""

T = TypeVar("T")


class BrokerWatch:
    """Runs a tap and the mischief in a thread of their own, for an event loop."""

    def __init__(self, tap: BrokerTap, mischief: Mischief) -> None:
        self._tap = tap
        self._mischief = mischief
        self._thread = ThreadPoolExecutor(1, "broker-watch")

    async def watch(self) -> None:
        """Reads what comes to the broker until it is cancelled."""
        while True:
            await self._run(self._read)

    async def settle(self, orders: int, limit: float) -> list[str]:
        """Waits until all `orders` are told of, and every group has done everything.

        What is still to be done after `limit` seconds; nothing, if all went well.
        """
        ends = time.monotonic() + limit
        while behind := await self._run(partial(self._behind, orders)):
            if time.monotonic() > ends:
                break
        return behind

    def close(self) -> None:
        """Ends the thread, after the read that is under way."""
        self._thread.submit(self._tap.close).result()
        self._thread.shutdown()

    def _read(self) -> None:
        for message in self._tap.read(LOOK_AGAIN):
            self._mischief.see(message)

    def _behind(self, orders: int) -> list[str]:
        self._read()
        if not self._mischief.finish():
            return ["the last duplicates and the undecodable record are not sent yet"]
        if self._mischief.known < orders:
            return [f"{self._mischief.known} of {orders} orders are told of"]
        return self._tap.behind()

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


async def revive(stage: Stage, ledger: Ledger) -> None:
    """Starts again what was killed by SIGKILL. Raises PartFailed for any other end."""
    while True:
        for part in list(stage.parts.values()):
            code = part.process.returncode
            if code == -signal.SIGKILL:
                ledger.write("restarted", module=part.module)
                await stage.start(part.module)
            elif code is not None:
                raise PartFailed(
                    f"{part.module} ended with {code}\n{part.last_words()}"
                )
        await asyncio.sleep(LOOK_AGAIN)


async def wait_until(true: Callable[[], bool]) -> None:
    """Looks every now and then until it is true."""
    while True:
        if true():
            return
        await asyncio.sleep(LOOK_AGAIN)


@contextlib.asynccontextmanager
async def beside(work: Coroutine[object, object, None]) -> AsyncIterator[None]:
    """Runs `work` while the block runs. If it fails, the block is cancelled and the
    failure raised; when the block ends, it is cancelled.
    """
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work)
        yield
        task.cancel()
