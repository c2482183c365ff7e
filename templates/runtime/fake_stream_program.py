"""What a test says that a stream of a double answers."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from typing import Generic, TypeVar

from .context import CallContext
from .errors import CallError, DeclaredError
from .fake_calls import FakeCall
from .fake_operation import Double
from .fake_program import FakeProgram
from .fake_streaming import Exchange, Many
from .iterating import iterated
from .operation import Operation
from .policy import Policy
from .rest_payload import Payload
from .streams import Responses

A = TypeVar("A")
Q = TypeVar("Q")
R = TypeVar("R")
C = TypeVar("C")
D = TypeVar("D", bound=Double)


class StreamProgram(FakeProgram[A, Responses[R]], Generic[D, A, C, Q, R]):
    """An operation that answers with a stream: `returns([first, second])`, also `raises`,
    `breaks`, `in_turn` and `does`. What is said last holds. `calls` are the calls that
    arrived, oldest first.
    """

    def __init__(
        self,
        double: D,
        operation: Operation,
        *,
        policy: Policy,
        request: Payload[Q],
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
        status: str,
    ) -> None:
        super().__init__(double.name, operation, response=Many(response), errors=errors)
        self.calls: list[FakeCall[C]] = []
        self._exchange = Exchange(
            double,
            operation,
            policy=policy,
            request=request,
            response=response,
            errors=errors,
            status=status,
        )

    @property
    def _waits(self) -> bool:
        """Whether a call may have to wait for code of the test's."""
        return not self._at_once or self._exchange.double.authenticate is not None

    def breaks(self, responses: Iterable[R], error: CallError) -> None:
        """Every call from now on gets these answers, and fails then like this; see
        `returns` and `raises`.
        """
        first = self._returning(list(responses))
        then = self._raising(error)

        async def step(request: A, context: CallContext) -> Responses[R]:
            async def values() -> AsyncGenerator[R, None]:
                async for value in iterated(await first(request, context)):
                    yield value
                await then(request, context)

            return values()

        self._program([step], again=True)


class UploadProgram(FakeProgram[A, R], Generic[D, A, Q, R]):
    """An operation that takes a stream and answers once: it `returns`, `raises`, answers
    `in_turn`, or `does`. What is said last holds. `calls` are the calls that arrived,
    oldest first; the request of each is the list of what was read.
    """

    def __init__(
        self,
        double: D,
        operation: Operation,
        *,
        policy: Policy,
        request: Payload[Q],
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
        status: str,
    ) -> None:
        super().__init__(double.name, operation, response=response, errors=errors)
        self.calls: list[FakeCall[list[Q]]] = []
        self._exchange = Exchange(
            double,
            operation,
            policy=policy,
            request=request,
            response=response,
            errors=errors,
            status=status,
        )

    @property
    def _waits(self) -> bool:
        """Whether a call may have to wait for code of the test's."""
        return not self._at_once or self._exchange.double.authenticate is not None
