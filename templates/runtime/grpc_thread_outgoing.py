"""What a client for plain threads sends as a stream. grpc reads it in a thread of its own,
one request after the other, as the server makes room for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextvars import copy_context
from threading import Event, Lock
from typing import Generic, TypeVar

from .attempt import Attempt
from .caught import Caught
from .iterating import close

Q = TypeVar("Q")


class ThreadSource(Generic[Q]):
    """The requests of one call, in bytes, for all its attempts. They can be read once;
    the first is kept, and while there is no second another attempt can begin from the
    beginning. They are read with what the caller's thread inherits.
    """

    def __init__(self, requests: Iterable[Q], encode: Callable[[Q], bytes]) -> None:
        self._requests = requests
        self._encode = encode
        self._context = copy_context()
        self._given: Iterator[Q] | None = None
        self._first: tuple[bytes] | None = None
        self._taken = False
        self._closed = False
        self._read_so_far = 0
        # Held while the caller's code runs: an attempt that has failed may still wait
        # for the first request when the next one begins.
        self._reading = Lock()

    @property
    def only_first(self) -> bool:
        """Whether no second request has been read."""
        return self._read_so_far < 2

    def first(self) -> tuple[bytes] | None:
        """The first request; None where there is none."""
        with self._reading:
            if not self._taken:
                self._first = self._read()
                self._taken = True
            self._close_late()
            return self._first

    def following(self) -> tuple[bytes] | None:
        """The next request; None after the last. Raises what the iterator raises, and
        InvalidRequest.
        """
        with self._reading:
            found = self._read()
            self._close_late()
            return found

    def close(self) -> None:
        """The call has ended. Where the caller's code still runs in grpc's thread, it is
        closed when it comes back from there: nothing interrupts a thread.
        """
        self._closed = True
        if self._reading.acquire(blocking=False):
            try:
                self._close_late()
            finally:
                self._reading.release()

    def _read(self) -> tuple[bytes] | None:
        return None if self._closed else self._context.run(self._next)

    def _next(self) -> tuple[bytes] | None:
        if self._given is None:
            self._given = iter(self._requests)
        for request in self._given:
            self._read_so_far += 1
            return (self._encode(request),)
        return None

    def _close_late(self) -> None:
        if self._closed and self._given is not None:
            self._context.run(close, self._given)


class ThreadOutgoing(Iterator[bytes], Generic[Q]):
    """The requests of `source` in one attempt. `error`: what the caller's own iterator
    raised, which ends the call.
    """

    def __init__(self, source: ThreadSource[Q], attempt: Attempt) -> None:
        self.error: Exception | None = None
        self._cancel: Callable[[], object] | None = None
        self._begun = Event()
        self._source = source
        self._attempt = attempt
        self._sent = 0
        self._stopped = False
        self._step = Lock()

    def begun(self, cancel: Callable[[], object]) -> None:
        """The call that reads from here has begun, and is ended by `cancel`."""
        self._cancel = cancel
        self._begun.set()

    def stop(self) -> None:
        """Reads nothing more that the next attempt would miss."""
        with self._step:
            self._stopped = True

    def __next__(self) -> bytes:
        with self._step:
            if self._stopped:
                raise StopIteration
            if self._sent:
                self._attempt.committed = True
        found: tuple[bytes] | None = None
        with Caught() as caught:
            source = self._source
            found = source.following() if self._sent else source.first()
        if caught.error is not None:
            self.error = caught.error
            self._begun.wait()
            if self._cancel is not None:
                # Before the end of the iteration, which would tell the server that this
                # was all.
                self._cancel()
        if found is None:
            if caught.error is None and self._source.only_first:
                self._attempt.committed = False
            raise StopIteration
        self._sent += 1
        return found[0]
