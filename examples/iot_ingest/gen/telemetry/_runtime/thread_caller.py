# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The driver for plain threads: sends and waits as call_core decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from .attempt import Attempt
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .call_core import NO_HEADERS, Call, CallCore, Classify
from .errors import CallError
from .observed import Observer
from .operation import Operation
from .policy import Policy
from .telemetry import Span
from .thread_options import ThreadClientOptions
from .thread_parts import SharedBreaker, SharedBulkhead

T = TypeVar("T")


class ThreadCaller(CallCore):
    """Makes the calls of one operation for one client, from any number of threads.
    Breaker, bulkhead and budget can be read, and the breaker set by hand, from any.
    """

    breakers: ClassVar[type[CircuitBreaker]] = SharedBreaker

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
        )
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
            return self._run(send, deadline, None)
        return self._observed(observer, send, deadline)

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
            return self._run(attempt, deadline, span)

    def _run(
        self,
        send: Callable[[Attempt], T],
        deadline: float | None,
        span: Span | None,
    ) -> T:
        call = Call(self, deadline, span)
        bulkhead = self.bulkhead
        try:
            if not bulkhead.enter(call):
                raise call.full()
            while True:
                headers = NO_HEADERS
                if self._hook is not None and call.time_for_hook():
                    headers = self._hook(self.operation)
                    call.resume()
                attempt = call.admit(headers)
                try:
                    result = send(attempt)
                except Exception as cause:
                    after = call.failed(cause, attempt)
                    if isinstance(after, CallError):
                        if after is cause:
                            raise
                        raise after from cause
                except BaseException:
                    # Interrupted.
                    call.abandoned()
                    raise
                else:
                    call.succeeded()
                    return result
                self._sleep(after)
                call.resume()
        finally:
            # Of the set itself, and no method of ours: an interruption could come in
            # between.
            bulkhead.calls.discard(call)
