# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One operation of a double: programmed by a test, or answered by an implementation.

What goes in and out takes the form that it has on the wire, so that a double refuses
what a server would refuse, and nothing is shared between the test and the code that it
tests. One call is one attempt, under no policy: no repeats, no circuit breaker.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from math import isfinite
from typing import TypeVar

from pydantic import ValidationError

from . import answers
from .authentication import Authenticate, principal_of, scope
from .context import CallContext
from .deadline import deadline_scope, remaining
from .decoding import describe
from .errors import BadResponse, DeadlineExceeded, DeclaredError
from .fake_calls import FakeCall, Programmed, seen_by_callers, told
from .fake_program import FakeProgram
from .fake_wire import UNFIT, FakeWire
from .idempotency import (
    Answer,
    IdempotencyStore,
    MemoryIdempotencyStore,
    Worked,
    answer_once,
    content_hash,
)
from .operation import Idempotency, Operation
from .policy import Policy
from .rest_message import call_headers
from .rest_payload import Payload
from .rest_route import RestRoute

Q = TypeVar("Q")
R = TypeVar("R")


class Double:
    """What the operations of one double share: the keys that were used, the headers
    that travel with each call, who looks at them, and what still runs.
    """

    def __init__(
        self,
        name: str,
        headers: Mapping[str, str] | None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self.name = name
        self.authenticate = authenticate
        self.headers = {label.lower(): text for label, text in (headers or {}).items()}
        self.keys: IdempotencyStore = MemoryIdempotencyStore()
        self.running: set[asyncio.Task[Answer]] = set()

    async def finish(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        if self.running:
            await asyncio.wait(self.running)


def whole_limit(operation: Operation, policy: Policy, deadline: float | None) -> float:
    """Seconds for a call. Raises DeadlineExceeded where none are left, and ValueError."""
    if deadline is None:
        deadline = policy.deadline
    elif not isfinite(deadline):
        raise ValueError(f"deadline must be a time in seconds, not {deadline}")
    inherited = remaining()
    left = deadline if inherited is None else min(deadline, inherited)
    if left <= 0:
        late = DeadlineExceeded("no time left to send it")
        raise told(late, operation.id, attempts=0)
    return left


class FakeOperation(FakeProgram[Q, R]):
    """Say what it answers: `returns`, `raises`, `in_turn`, `does` or `served_by`. What
    is said last holds. `calls` are the calls that arrived, oldest first.
    """

    def __init__(
        self,
        double: Double,
        operation: Operation,
        *,
        policy: Policy,
        request: Payload[Q],
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
        status: str,
        route: RestRoute | None = None,
    ) -> None:
        super().__init__(double.name, operation, response=response, errors=errors)
        self.calls: list[FakeCall[Q]] = []
        self._double = double
        self._policy = policy
        self._wire = FakeWire(operation, request, route)
        self._status = status

    @property
    def _waits(self) -> bool:
        """Whether a call may have to wait for code of the test's."""
        return not self._at_once or self._double.authenticate is not None

    async def _call(
        self, request: Q, idempotency_key: str | None, deadline: float | None
    ) -> R:
        """One call, from the caller's side. Raises CallError, and NotProgrammed."""
        operation = self._operation
        call_headers(operation, idempotency_key, body=True)
        limit = self._limit(deadline)
        received = self._wire.carry(request)
        copy = self._wire.carry(received)
        self.calls.append(FakeCall(copy, idempotency_key, deadline, limit))
        with deadline_scope(limit):
            work = self._answer(received, idempotency_key)
            answer = await (self._in_time(work, limit) if self._waits else work)
        return self._read(self._wire.answered(request, answer))

    def _limit(self, deadline: float | None) -> float:
        """Seconds for the attempt, as a client sends them along."""
        whole = whole_limit(self._operation, self._policy, deadline)
        return min(whole, self._policy.timeout)

    async def _answer(self, request: Q, key: str | None) -> Answer:
        """What the other side answers. Raises what callers see of its failures."""
        operation, headers = self._operation, self._double.headers
        try:
            principal = await principal_of(
                operation, headers, self._double.authenticate
            )
            context = CallContext(operation, key, headers, principal)
            if operation.idempotency is not Idempotency.KEYED:
                return (await self._worked(request, context)).answer
            answered = await answer_once(
                self._double.keys,
                scope(operation, principal),
                key or "",
                content_hash(self._wire.content(request)),
                lambda: self._worked(request, context),
            )
        except AssertionError:
            # The test's own, out of what it programmed.
            raise
        except Exception as error:
            raise seen_by_callers(error, operation.id, self._status) from error
        return answered.answer

    async def _worked(self, request: Q, context: CallContext) -> Worked:
        serve = self._next()
        try:
            response = await serve(request, context)
        except self._errors as error:
            return answers.failure(error)
        try:
            return answers.written(self._response.write(response))
        except UNFIT as fault:
            raise Programmed(
                BadResponse(f"the answer cannot be sent: {fault}")
            ) from fault

    async def _in_time(
        self, work: Coroutine[None, None, Answer], limit: float
    ) -> Answer:
        """Waits for the work up to its limit. A safe operation ends with its caller's
        patience; any other goes on, as on a server.
        """
        task = asyncio.create_task(work)
        running = self._double.running
        running.add(task)
        task.add_done_callback(running.discard)
        # Whoever still waits sees the error; asyncio must not report it as unseen.
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        timeout = asyncio.timeout(limit)
        try:
            async with timeout:
                return await asyncio.shield(task)
        except (TimeoutError, asyncio.CancelledError) as gone:
            if self._operation.idempotency is Idempotency.SAFE:
                task.cancel()
            if not timeout.expired():
                raise
            late = DeadlineExceeded(f"no answer within {limit:.3g} s")
            raise told(late, self._operation.id, attempts=1) from gone

    def _read(self, answer: Answer) -> R:
        name = self._operation.id
        try:
            error = answers.declared_error(answer, self._errors)
            if error is None:
                return self._response.read(answer.body)
        except ValidationError as fault:
            bad = BadResponse(
                f"the answer is not what the contract says: {describe(fault)}"
            )
            raise told(bad, name, attempts=1) from None
        raise told(error, name, attempts=1)
