# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of greeter, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.greeter import Greet, Greeting
from .api import GREET_ERRORS, GreeterService
from .policies import GREET, greet_policy


class FakeAsyncGreeter:
    """A double of greeter, for unit tests; satisfies `AsyncGreeter`.

    Say what operations answer, run the code under test, look at the calls:

        greeter = FakeAsyncGreeter()
        greeter.greet.returns(Greeting(...))
        ...
        greeter.greet.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncGreeter(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: GreeterService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncGreeter",
            headers,
        )
        self.greet = AsyncFake(
            self._double,
            GREET,
            policy=greet_policy(None),
            request=record(Greet),
            response=record(Greeting),
            errors=GREET_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/greetings/{name}",
            ),
        )
        """Answers greet."""
        if service is not None:
            self.greet.served_by(service.greet)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeGreeter:
    """A double of greeter for plain threads, for unit tests; satisfies `Greeter`.

    Say what operations answer, run the code under test, look at the calls:

        greeter = FakeGreeter()
        greeter.greet.returns(Greeting(...))
        ...
        greeter.greet.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeGreeter(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: GreeterService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeGreeter",
            headers,
        )
        self.greet = ThreadFake(
            self._double,
            GREET,
            policy=greet_policy(None),
            request=record(Greet),
            response=record(Greeting),
            errors=GREET_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/greetings/{name}",
            ),
        )
        """Answers greet."""
        if service is not None:
            self.greet.served_by(service.greet)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
