# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Operations of doubles for plain threads: one class for each form that a call can
have.

What a test has programmed is answered in the thread that calls. An implementation is
asynchronous: it runs on an event loop of the double's own, in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .context import CallContext
from .deadline import refuse_late
from .errors import DeclaredError
from .fake_loop import ThreadDouble
from .fake_operation import FakeOperation
from .maybe_awaitable import MaybeAwaitable
from .operation import Operation
from .plain import on_loop
from .policy import Policy
from .rest_payload import Payload
from .rest_route import RestRoute

Q = TypeVar("Q")
R = TypeVar("R")


class ThreadOperation(FakeOperation[Q, R]):
    """What the forms have in common."""

    def __init__(
        self,
        double: ThreadDouble,
        operation: Operation,
        *,
        policy: Policy,
        request: Payload[Q],
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
        status: str,
        route: RestRoute | None = None,
    ) -> None:
        super().__init__(
            double,
            operation,
            policy=policy,
            request=request,
            response=response,
            errors=errors,
            status=status,
            route=route,
        )
        self._threads = double

    def _wait_for(
        self, request: Q, idempotency_key: str | None, deadline: float | None
    ) -> R:
        call = self._call(request, idempotency_key, deadline)
        return self._threads.run(call, waits=self._waits)


class ThreadFake(ThreadOperation[Q, R]):
    """An operation that takes a request."""

    def __call__(self, request: Q, *, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return self._wait_for(request, None, deadline)

    def does(self, answer: Callable[[Q], R]) -> None:
        """Every call from now on gets what this function returns for its request, or
        fails as where a server raises what it raises.
        """
        self._does_now(answer)

    def served_by(self, handler: Callable[[Q, CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))


class ThreadKeyedFake(ThreadOperation[Q, R]):
    """An operation that takes a request and an idempotency key. Calls with the same key
    get the same answer.
    """

    def __call__(
        self, request: Q, *, idempotency_key: str, deadline: float | None = None
    ) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return self._wait_for(request, idempotency_key, deadline)

    def does(self, answer: Callable[[Q], R]) -> None:
        """Every call from now on gets what this function returns for its request, or
        fails as where a server raises what it raises.
        """
        self._does_now(answer)

    def served_by(self, handler: Callable[[Q, CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))


class ThreadBareFake(ThreadOperation[None, R]):
    """An operation that takes nothing."""

    def __call__(self, *, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return self._wait_for(None, None, deadline)

    def does(self, answer: Callable[[], R]) -> None:
        """Every call from now on gets what this function returns, or fails as where a
        server raises what it raises.
        """
        self._does_now(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = on_loop(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))


class ThreadBareKeyedFake(ThreadOperation[None, R]):
    """An operation that takes an idempotency key and nothing else. Calls with the same
    key get the same answer.
    """

    def __call__(self, *, idempotency_key: str, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return self._wait_for(None, idempotency_key, deadline)

    def does(self, answer: Callable[[], R]) -> None:
        """Every call from now on gets what this function returns, or fails as where a
        server raises what it raises.
        """
        self._does_now(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = on_loop(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))
