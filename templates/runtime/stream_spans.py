"""The spans of a stream: one for the call, one for each attempt.

They last as long as the stream, which lives beside whatever else its reader does
meanwhile. So they are entered in a context of their own: work between two values is none
of their children.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from contextvars import copy_context

from .attempt import Attempt
from .observed import Observer
from .telemetry import Span


class StreamSpans:
    """What telemetry hears of one stream; nothing without an `observer`."""

    def __init__(self, observer: Observer | None) -> None:
        self._observer = observer
        self._context = copy_context()
        self._call: AbstractContextManager[Span] | None = None
        self._attempt: AbstractContextManager[None] | None = None

    def begin(self) -> Span | None:
        """The span of the call begins."""
        if self._observer is None:
            return None
        call = self._call = self._observer.call()
        return self._context.run(call.__enter__)

    def attempt(self, attempt: Attempt) -> None:
        """The span of an attempt begins, and travels with it."""
        if self._observer is not None:
            self._attempt = self._observer.attempt(attempt)
            self._context.run(self._attempt.__enter__)

    def attempt_ended(self, error: BaseException | None) -> None:
        """The attempt is over."""
        attempt, self._attempt = self._attempt, None
        self._leave(attempt, error)

    def ended(self, error: BaseException | None) -> None:
        """The call is over, and with it what is left of an attempt. None: it came to
        its end, or its reader left.
        """
        self.attempt_ended(error)
        call, self._call = self._call, None
        self._leave(call, error)

    def _leave(
        self, span: AbstractContextManager[object] | None, error: BaseException | None
    ) -> None:
        if span is None:
            return
        if error is None:
            self._context.run(span.__exit__, None, None, None)
            return
        try:
            self._context.run(span.__exit__, type(error), error, error.__traceback__)
        except BaseException as raised:
            # A context manager made of a generator raises again what it was given.
            if raised is not error:
                raise
