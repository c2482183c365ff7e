# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a test says that an operation of a double answers."""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from pydantic import ValidationError

from .context import CallContext
from .decoding import describe
from .errors import CallError, DeclaredError
from .fake_calls import NotProgrammed, Programmed
from .fake_wire import UNFIT
from .operation import Operation
from .rest_payload import Payload

Q = TypeVar("Q")
R = TypeVar("R")

Serve: TypeAlias = Callable[[Q, CallContext], Awaitable[R]]
"""What answers an operation on the other side."""


class FakeProgram(Generic[Q, R]):
    """The answers of one operation; what is said last holds."""

    def __init__(
        self,
        double: str,
        operation: Operation,
        *,
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
    ) -> None:
        self._name = double
        self._operation = operation
        self._response = response
        self._errors = errors
        self._steps: deque[Serve[Q, R]] = deque()
        self._programmed = False
        self._again = True
        # Programmed answers are there at once; code of the test's may take its time.
        self._at_once = True

    def returns(self, response: R) -> None:
        """Every call from now on gets this answer, a fresh copy each.

        Raises ValueError for one that the contract does not allow.
        """
        self._program([self._returning(response)], again=True)

    def raises(self, error: CallError) -> None:
        """Every call from now on fails like this: with an error that the operation
        declares, or with what a client raises by itself, such as `Unavailable`.

        Raises ValueError for an error that the operation does not declare.
        """
        self._program([self._raising(error)], again=True)

    def in_turn(self, *steps: R | CallError) -> None:
        """The next calls get these answers and errors, one each. A call after the last
        of them is an error of the test.
        """
        programmed = [
            (
                self._raising(step)
                if isinstance(step, CallError)
                else self._returning(step)
            )
            for step in steps
        ]
        self._program(programmed, again=False)

    def _does(self, answer: Callable[[Q], R | Awaitable[R]]) -> None:
        async def step(request: Q, context: CallContext) -> R:
            result = answer(request)
            if inspect.isawaitable(result):
                awaited: R = await result
                return awaited
            return result

        self._program([step], again=True, at_once=False)

    def _does_now(self, answer: Callable[[Q], R]) -> None:
        async def step(request: Q, context: CallContext) -> R:
            return answer(request)

        self._program([step], again=True)

    def _served_by(self, handler: Serve[Q, R]) -> None:
        self._program([handler], again=True, at_once=False)

    def _program(
        self, steps: Sequence[Serve[Q, R]], *, again: bool, at_once: bool = True
    ) -> None:
        self._steps = deque(steps)
        self._programmed = True
        self._again = again
        self._at_once = at_once

    def _returning(self, response: R) -> Serve[Q, R]:
        name = self._operation.id
        try:
            content = self._response.write(response)
            self._response.read(content)
        except ValidationError as fault:
            raise ValueError(f"{name} cannot answer this: {describe(fault)}") from None
        except UNFIT as fault:
            raise ValueError(f"{name} cannot answer this: {fault}") from fault

        async def step(request: Q, context: CallContext) -> R:
            return self._response.read(content)

        return step

    def _raising(self, error: CallError) -> Serve[Q, R]:
        declared = isinstance(error, DeclaredError)
        if declared and not isinstance(error, self._errors):
            known = ", ".join(kind.__name__ for kind in self._errors) or "none"
            raise ValueError(
                f"{self._operation.id} does not declare {type(error).__name__} "
                f"(declared: {known}); callers would see a RemoteError"
            )

        async def step(request: Q, context: CallContext) -> R:
            raise error if declared else Programmed(error)

        return step

    def _next(self) -> Serve[Q, R]:
        name = self._operation.id
        if self._steps:
            return self._steps[0] if self._again else self._steps.popleft()
        if self._programmed:
            raise NotProgrammed(
                f"{name} was called once more than in_turn() has answers"
            )
        method = f"{self._name}.{self._operation.name}"
        raise NotProgrammed(
            f"{name} is not programmed. Before the code under test runs, say what it "
            f"answers: {method}.returns(...), .raises(...), .in_turn(...) or .does(...); "
            f"or give the double an implementation: {self._name}(service)"
        )
