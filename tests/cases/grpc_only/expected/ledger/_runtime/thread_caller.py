# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The driver for plain threads: sends and waits as call_core decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .attempt import Attempt
from .budget import RetryBudget
from .call_core import NO_HEADERS, Call, CallCore, Classify
from .errors import CallError
from .fallback import may_stand_in
from .operation import Operation
from .policy import Policy
from .thread_options import ThreadClientOptions
from .thread_parts import SharedBreaker, SharedBulkhead

if TYPE_CHECKING:
    from .call_states import CallState
    from .observed import Observer
    from .telemetry import Span

T = TypeVar("T")


class ThreadCaller(CallCore):
    """Makes the calls of one operation for one client, from any number of threads.
    Breaker, bulkhead and budget can be read, and the breaker set by hand, from any.
    """

    def __init__(
        self,
        operation: Operation,
        policy: Policy,
        *,
        options: ThreadClientOptions,
        budget: RetryBudget,
        classify: Classify,
    ) -> None:
        timing = options.timing
        super().__init__(
            operation,
            policy,
            adjust=options.adjust,
            telemetry=options.telemetry,
            clock=timing.clock,
            random=timing.random,
            budget=budget,
            classify=classify,
            breakers=SharedBreaker,
        )
        self.fallback = options.fallback
        self.bulkhead = SharedBulkhead(self.policy.bulkhead)
        self._sleep = timing.sleep
        self._hook = options.headers

    def call(
        self,
        send: Callable[[Attempt], T],
        *,
        deadline: float | None = None,
    ) -> T:
        """Calls `send` until it succeeds or the policy gives up, in this thread.

        `deadline`: seconds from now, instead of the policy's; an inherited deadline caps
        either. Raises what the failure was classified as, or `BreakerOpen`,
        `BulkheadFull`, `DeadlineExceeded` where nothing was sent. What interrupts the
        thread (KeyboardInterrupt) passes through at once.
        """
        observer = self.observer
        if observer is None:
            return self.run(send, deadline, None)
        return self._observed(observer, send, deadline)

    def state(self, target: str) -> CallState:
        """What is seen of it from outside; `target` is what the client was made for."""
        from .call_states import CallState

        return CallState(
            operation=self.operation,
            target=target,
            policy=self.policy,
            breaker=self.breaker,
            bulkhead=self.bulkhead,
            budget=self.budget,
        )

    def instead(self, request: object, error: CallError) -> object:
        """What the fallback answers with instead of `error`, or raises."""
        if self.fallback is None or not may_stand_in(error):
            raise error
        return self.fallback(self.operation, request, error)

    def _observed(
        self,
        observer: Observer,
        send: Callable[[Attempt], T],
        deadline: float | None,
    ) -> T:
        def attempt(attempt: Attempt) -> T:
            with observer.attempt(attempt):
                return send(attempt)

        with observer.call() as span:
            return self.run(attempt, deadline, span)

    def run(
        self,
        send: Callable[[Attempt], T],
        deadline: float | None,
        span: Span | None,
        place: object | None = None,
    ) -> T:
        """The same as `call`, of which only the attempts are told, within `span`.

        A call that succeeds keeps the place in the bulkhead that it takes for `place`,
        for whoever goes on with what it began.
        """
        now, ends = self.begin(deadline)
        bulkhead = self.bulkhead
        keep = False
        taken = object() if place is None else place
        call: Call | None = None
        try:
            if not bulkhead.enter(taken):
                raise self.full()
            if self._hook is None:
                attempt = self.admit(now, ends)
            else:
                call = Call(self, now, ends, span)
                attempt = self._next(call)
            while True:
                try:
                    result = send(attempt)
                except Exception as cause:
                    if call is None:
                        call = Call(self, now, ends, span)
                    after = call.failed(cause, attempt)
                    if isinstance(after, CallError):
                        if after is cause:
                            raise
                        raise after from cause
                except BaseException:
                    # Interrupted.
                    self.abandoned()
                    raise
                else:
                    if call is None:
                        self.succeeded(now)
                    else:
                        call.succeeded()
                    keep = place is not None
                    return result
                self._sleep(after)
                call.resume()
                attempt = self._next(call)
        finally:
            # Of the set itself, and no method of ours: an interruption could come in
            # between.
            if not keep:
                bulkhead.calls.discard(taken)

    def _next(self, call: Call) -> Attempt:
        """The next attempt of a call; the hook is asked first."""
        headers = NO_HEADERS
        if self._hook is not None and call.time_for_hook():
            headers = self._hook(self.operation)
            call.resume()
        return call.admit(headers)
