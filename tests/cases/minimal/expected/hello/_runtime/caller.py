# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The asyncio driver: sends and waits as call_core decides."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, TypeVar

from .attempt import Attempt
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .bulkhead import Bulkhead
from .call_core import NO_HEADERS, Call, CallCore, Classify
from .errors import CallError
from .fallback import may_stand_in
from .operation import Operation
from .options import ClientOptions, HeaderHook
from .policy import Policy

if TYPE_CHECKING:
    from .call_states import CallState
    from .observed import Observer
    from .telemetry import Span

__all__ = ["AsyncCaller", "Attempt"]

T = TypeVar("T")


class AsyncCaller(CallCore):
    """Makes the calls of one operation for one client, any number at a time, in one event
    loop. Breaker, bulkhead and budget can be read, and the breaker set by hand.
    """

    def __init__(
        self,
        operation: Operation,
        policy: Policy,
        *,
        options: ClientOptions,
        budget: RetryBudget,
        classify: Classify,
    ) -> None:
        timing = options.timing
        breakers = CircuitBreaker
        if options.states is not None:
            # The states can be asked and set from any thread.
            from .thread_parts import SharedBreaker

            breakers = SharedBreaker
        super().__init__(
            operation,
            policy,
            adjust=options.adjust,
            telemetry=options.telemetry,
            clock=timing.clock,
            random=timing.random,
            budget=budget,
            classify=classify,
            breakers=breakers,
        )
        self.fallback = options.fallback
        self.bulkhead = Bulkhead(self.policy.bulkhead)
        self._sleep = timing.sleep
        self._hook = options.headers

    def call(
        self,
        send: Callable[[Attempt], Awaitable[T]],
        *,
        deadline: float | None = None,
    ) -> Coroutine[object, object, T]:
        """Awaits `send` until it succeeds or the policy gives up.

        `deadline`: seconds from now, instead of the policy's; an inherited deadline caps
        either. Raises what the failure was classified as, or `BreakerOpen`,
        `BulkheadFull`, `DeadlineExceeded` where nothing was sent. A cancellation passes
        through at once.
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

    async def instead(self, request: object, error: CallError) -> object:
        """What the fallback answers with instead of `error`, or raises."""
        if self.fallback is None or not may_stand_in(error):
            raise error
        answer = self.fallback(self.operation, request, error)
        return await answer if isinstance(answer, Awaitable) else answer

    async def _observed(
        self,
        observer: Observer,
        send: Callable[[Attempt], Awaitable[T]],
        deadline: float | None,
    ) -> T:
        async def attempt(attempt: Attempt) -> T:
            with observer.attempt(attempt):
                return await send(attempt)

        with observer.call() as span:
            return await self.run(attempt, deadline, span)

    async def run(
        self,
        send: Callable[[Attempt], Awaitable[T]],
        deadline: float | None,
        span: Span | None,
    ) -> T:
        """The same as `call`, of which only the attempts are told, within `span`."""
        now, ends = self.begin(deadline)
        bulkhead = self.bulkhead
        if bulkhead.in_use >= bulkhead.limit:
            raise self.full()
        bulkhead.in_use += 1
        call: Call | None = None
        try:
            if self._hook is None:
                attempt = self.admit(now, ends)
            else:
                call = Call(self, now, ends, span)
                attempt = await self._next(call)
            while True:
                try:
                    result = await send(attempt)
                except Exception as cause:
                    if call is None:
                        call = Call(self, now, ends, span)
                    after = call.failed(cause, attempt)
                    if isinstance(after, CallError):
                        if after is cause:
                            raise
                        raise after from cause
                except BaseException:
                    # Cancelled.
                    self.abandoned()
                    raise
                else:
                    if call is None:
                        self.succeeded(now)
                    else:
                        call.succeeded()
                    return result
                await self._sleep(after)
                call.resume()
                attempt = await self._next(call)
        finally:
            bulkhead.in_use -= 1

    async def _next(self, call: Call) -> Attempt:
        """The next attempt of a call; the hook is asked first."""
        if self._hook is None:
            return call.admit(NO_HEADERS)
        return call.admit(await self._ask(self._hook, call))

    async def _ask(self, hook: HeaderHook, call: Call) -> Mapping[str, str]:
        """Headers from the hook, which gets no more time than the call has."""
        left = call.time_for_hook()
        if not left:
            return NO_HEADERS
        headers = hook(self.operation)
        if isinstance(headers, Mapping):
            return headers
        limit = asyncio.timeout(left)
        try:
            async with limit:
                return await headers
        except TimeoutError as cause:
            if not limit.expired():
                raise
            raise call.late_hook() from cause
        finally:
            call.resume()
