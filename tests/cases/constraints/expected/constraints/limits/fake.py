# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of limits, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from ..models.limits import Limits
from .api import CHECK_ERRORS, LimitsService
from .policies import CHECK, check_policy


class FakeAsyncLimits:
    """A double of limits, for unit tests; satisfies `AsyncLimits`.

    Say what operations answer, run the code under test, look at the calls:

        limits = FakeAsyncLimits()
        limits.check.returns(None)
        ...
        limits.check.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncLimits(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LimitsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncLimits",
            headers,
        )
        self.check = AsyncFake(
            self._double,
            CHECK,
            policy=check_policy(None),
            request=record(Limits),
            response=NOTHING,
            errors=CHECK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/limits",
                body=True,
            ),
        )
        """Answers check."""
        if service is not None:
            self.check.served_by(service.check)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeLimits:
    """A double of limits for plain threads, for unit tests; satisfies `Limits`.

    Say what operations answer, run the code under test, look at the calls:

        limits = FakeLimits()
        limits.check.returns(None)
        ...
        limits.check.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeLimits(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LimitsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeLimits",
            headers,
        )
        self.check = ThreadFake(
            self._double,
            CHECK,
            policy=check_policy(None),
            request=record(Limits),
            response=NOTHING,
            errors=CHECK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/limits",
                body=True,
            ),
        )
        """Answers check."""
        if service is not None:
            self.check.served_by(service.check)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
