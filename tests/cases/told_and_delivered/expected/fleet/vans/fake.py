# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of vans, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.vans import RentRequest, RentResponse
from .api import RENT_ERRORS, VansService
from .policies import RENT, rent_policy


class FakeAsyncVans:
    """A double of vans, for unit tests; satisfies `AsyncVans`.

    Say what operations answer, run the code under test, look at the calls:

        vans = FakeAsyncVans()
        vans.rent.returns(RentResponse(...))
        ...
        vans.rent.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncVans(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: VansService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncVans",
            headers,
        )
        self.rent = AsyncKeyedFake(
            self._double,
            RENT,
            policy=rent_policy(None),
            request=record(RentRequest),
            response=record(RentResponse),
            errors=RENT_ERRORS,
            status="INTERNAL",
        )
        """Answers rent."""
        if service is not None:
            self.rent.served_by(service.rent)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeVans:
    """A double of vans for plain threads, for unit tests; satisfies `Vans`.

    Say what operations answer, run the code under test, look at the calls:

        vans = FakeVans()
        vans.rent.returns(RentResponse(...))
        ...
        vans.rent.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeVans(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: VansService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeVans",
            headers,
        )
        self.rent = ThreadKeyedFake(
            self._double,
            RENT,
            policy=rent_policy(None),
            request=record(RentRequest),
            response=record(RentResponse),
            errors=RENT_ERRORS,
            status="INTERNAL",
        )
        """Answers rent."""
        if service is not None:
            self.rent.served_by(service.rent)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
