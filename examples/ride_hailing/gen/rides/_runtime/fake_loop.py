# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An event loop in a thread of its own, for implementations behind doubles that plain
threads call.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping
from typing import TypeVar

from .authentication import Authenticate
from .fake_operation import Double

T = TypeVar("T")


class ThreadDouble(Double):
    """What the operations of a double for plain threads share. Its thread is started by
    the first call that an implementation serves.
    """

    def __init__(
        self,
        name: str,
        headers: Mapping[str, str] | None,
        authenticate: Authenticate | None = None,
    ) -> None:
        super().__init__(name, headers, authenticate)
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def run(self, work: Coroutine[None, None, T], *, waits: bool) -> T:
        """The result of `work`, here where it waits for nothing, else on the loop."""
        if not waits:
            return without_waiting(work)
        loop = self._started()
        if threading.current_thread() is self._thread:
            work.close()
            raise RuntimeError(
                f"the implementation behind {self.name} calls this very double, and "
                "would wait for itself; give it an asynchronous one"
            )
        # It takes the caller's context along, and with it the deadline.
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone, and ends the thread."""
        with self._lock:
            loop, thread = self._loop, self._thread
            self._loop = self._thread = None
        if loop is None or thread is None:
            return
        asyncio.run_coroutine_threadsafe(self.finish(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    def _started(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name=self.name, daemon=True
                )
                self._thread.start()
            return self._loop


def without_waiting(work: Coroutine[None, None, T]) -> T:
    """What comes of work that waits for nothing."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise RuntimeError("a programmed answer cannot wait")
