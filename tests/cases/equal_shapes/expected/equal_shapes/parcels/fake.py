# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of parcels, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.parcels import ShipRequest, ShipResponse
from .api import SHIP_ERRORS, ParcelsService
from .policies import SHIP, ship_policy


class FakeAsyncParcels:
    """A double of parcels, for unit tests; satisfies `AsyncParcels`.

    Say what operations answer, run the code under test, look at the calls:

        parcels = FakeAsyncParcels()
        parcels.ship.returns(ShipResponse(...))
        ...
        parcels.ship.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncParcels(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ParcelsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncParcels",
            headers,
        )
        self.ship = AsyncKeyedFake(
            self._double,
            SHIP,
            policy=ship_policy(None),
            request=record(ShipRequest),
            response=record(ShipResponse),
            errors=SHIP_ERRORS,
            status="INTERNAL",
        )
        """Answers ship."""
        if service is not None:
            self.ship.served_by(service.ship)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeParcels:
    """A double of parcels for plain threads, for unit tests; satisfies `Parcels`.

    Say what operations answer, run the code under test, look at the calls:

        parcels = FakeParcels()
        parcels.ship.returns(ShipResponse(...))
        ...
        parcels.ship.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeParcels(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ParcelsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeParcels",
            headers,
        )
        self.ship = ThreadKeyedFake(
            self._double,
            SHIP,
            policy=ship_policy(None),
            request=record(ShipRequest),
            response=record(ShipResponse),
            errors=SHIP_ERRORS,
            status="INTERNAL",
        )
        """Answers ship."""
        if service is not None:
            self.ship.served_by(service.ship)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
