# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of pricing, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.shared import Quote, TripRequest
from .api import PRICE_ERRORS, PricingService
from .policies import PRICE, price_policy


class FakeAsyncPricing:
    """A double of pricing, for unit tests; satisfies `AsyncPricing`.

    Say what operations answer, run the code under test, look at the calls:

        pricing = FakeAsyncPricing()
        pricing.price.returns(Quote(...))
        ...
        pricing.price.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncPricing(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: PricingService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncPricing",
            headers,
        )
        self.price = AsyncFake(
            self._double,
            PRICE,
            policy=price_policy(None),
            request=record(TripRequest),
            response=record(Quote),
            errors=PRICE_ERRORS,
            status="INTERNAL",
        )
        """Answers price."""
        if service is not None:
            self.price.served_by(service.price)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakePricing:
    """A double of pricing for plain threads, for unit tests; satisfies `Pricing`.

    Say what operations answer, run the code under test, look at the calls:

        pricing = FakePricing()
        pricing.price.returns(Quote(...))
        ...
        pricing.price.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakePricing(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: PricingService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakePricing",
            headers,
        )
        self.price = ThreadFake(
            self._double,
            PRICE,
            policy=price_policy(None),
            request=record(TripRequest),
            response=record(Quote),
            errors=PRICE_ERRORS,
            status="INTERNAL",
        )
        """Answers price."""
        if service is not None:
            self.price.served_by(service.price)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
