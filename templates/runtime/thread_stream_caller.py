"""Streams of answers for plain threads: begun under the policy like any call, and read
then at the reader's own pace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import Lock
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from .attempt import Attempt
from .errors import CallError
from .iterating import close
from .stream_spans import StreamSpans
from .streams import Stream
from .thread_caller import ThreadCaller

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class ThreadPipe(Protocol[R_co]):
    """One attempt of a transport, under way."""

    def read(self, limit: float | None) -> tuple[R_co] | None:
        """The next value, None after the last; with a limit, at most so many seconds
        from now. Raises what the classifier of the caller understands.
        """
        ...

    def cancel(self) -> None:
        """Ends it, if it has not ended; from any thread."""
        ...


class ThreadResponses(Stream[R], Generic[R]):
    """The answers of one call. `begin` begins an attempt; `stand_in` looks over each value
    that a fallback gives, which is asked about `request`. `deadline`: seconds from
    the first value that is asked for, for the whole stream. `after` is called at the end.
    """

    def __init__(
        self,
        caller: ThreadCaller,
        begin: Callable[[Attempt], ThreadPipe[R]],
        *,
        request: object,
        deadline: float | None,
        stand_in: Callable[[object], R],
        after: Callable[[], None] | None = None,
    ) -> None:
        self._caller = caller
        self._open = begin
        self._request = request
        self._deadline = deadline
        self._stand_in = stand_in
        self._after = after
        self._spans = StreamSpans(caller.observer)
        # Not the stream itself: the bulkhead would keep alive what nobody holds.
        self._place = object()
        self._pipe: ThreadPipe[R] | None = None
        self._attempt: Attempt | None = None
        self._instead: Iterator[object] | None = None
        self._begun = False
        self._over = False
        self._reading = Lock()
        self._ending = Lock()

    def __next__(self) -> R:
        """The next value. Raises CallError; after an error nothing follows."""
        if not self._reading.acquire(blocking=False):
            raise RuntimeError("another thread is reading this stream")
        try:
            if self._over:
                raise StopIteration
            try:
                found = self._next()
            except BaseException as error:
                self._end(error)
                raise
        finally:
            self._reading.release()
        if found is None or self._over:
            self._end(None)
            raise StopIteration
        return found[0]

    def close(self) -> None:
        """Ends the call, if it has not ended. The server is told."""
        self._end(None)

    def __del__(self) -> None:
        if self._begun and not self._over:
            self._end(None)

    def _next(self) -> tuple[R] | None:
        if self._instead is not None:
            return self._from_fallback(self._instead)
        pipe, attempt = self._pipe, self._attempt
        if pipe is None or attempt is None:
            return self._first()
        try:
            return pipe.read(None)
        except Exception as cause:
            if self._over:
                # Closed by another thread meanwhile.
                return None
            error = self._caller.broken(cause, attempt)
            if error is cause:
                raise
            raise error from cause

    def _first(self) -> tuple[R] | None:
        caller = self._caller
        self._begun = True
        span = self._spans.begin()
        try:
            return caller.run(self._begin, self._deadline, span, self._place)
        except CallError as error:
            if self._over:
                return None
            if caller.fallback is None:
                raise
            answer = caller.instead(self._request, error)
            caller.stood_in(error)
            self._instead = _values(answer)
            return self._from_fallback(self._instead)

    def _begin(self, attempt: Attempt) -> tuple[R] | None:
        """One attempt, up to its first response: there it has succeeded."""
        self._spans.attempt(attempt)
        try:
            self._pipe = pipe = self._open(attempt)
            if self._over:
                # Closed by another thread meanwhile.
                pipe.cancel()
            found = pipe.read(None if attempt.final else attempt.timeout)
        except BaseException as error:
            opened, self._pipe = self._pipe, None
            if opened is not None:
                opened.cancel()
            self._spans.attempt_ended(error)
            raise
        attempt.committed = True
        self._attempt = attempt
        return found

    def _from_fallback(self, instead: Iterator[object]) -> tuple[R] | None:
        for value in instead:
            return (self._stand_in(value),)
        return None

    def _end(self, error: BaseException | None) -> None:
        self._over = True
        with self._ending:
            pipe, self._pipe = self._pipe, None
            instead, self._instead = self._instead, None
            after, self._after = self._after, None
        self._caller.bulkhead.calls.discard(self._place)
        if pipe is not None:
            pipe.cancel()
        self._spans.ended(error)
        if instead is not None:
            close(instead)
        if after is not None:
            after()


def _values(answer: object) -> Iterator[object]:
    """What a fallback gave: values to iterate over, or a single one."""
    if isinstance(answer, Iterable) and not isinstance(answer, BaseModel):
        return iter(answer)
    return iter((answer,))
