# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of echo, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.shared import Everything
from .api import ECHO_ERRORS, EchoService
from .policies import ECHO, echo_policy


class FakeAsyncEcho:
    """A double of echo, for unit tests; satisfies `AsyncEcho`.

    Say what operations answer, run the code under test, look at the calls:

        echo = FakeAsyncEcho()
        echo.echo.returns(Everything(...))
        ...
        echo.echo.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncEcho(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: EchoService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncEcho",
            headers,
        )
        self.echo = AsyncFake(
            self._double,
            ECHO,
            policy=echo_policy(None),
            request=record(Everything),
            response=record(Everything),
            errors=ECHO_ERRORS,
            status="INTERNAL",
        )
        """Answers echo."""
        if service is not None:
            self.echo.served_by(service.echo)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeEcho:
    """A double of echo for plain threads, for unit tests; satisfies `Echo`.

    Say what operations answer, run the code under test, look at the calls:

        echo = FakeEcho()
        echo.echo.returns(Everything(...))
        ...
        echo.echo.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeEcho(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: EchoService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeEcho",
            headers,
        )
        self.echo = ThreadFake(
            self._double,
            ECHO,
            policy=echo_policy(None),
            request=record(Everything),
            response=record(Everything),
            errors=ECHO_ERRORS,
            status="INTERNAL",
        )
        """Answers echo."""
        if service is not None:
            self.echo.served_by(service.echo)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
