# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of fleet, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import NOTHING, record
from ..models.fleet import Offer
from ..models.shared import Position
from .api import OFFER_RIDE_ERRORS, REPORT_POSITION_ERRORS, FleetService
from .policies import (
    OFFER_RIDE,
    REPORT_POSITION,
    offer_ride_policy,
    report_position_policy,
)


class FakeAsyncFleet:
    """A double of fleet, for unit tests; satisfies `AsyncFleet`.

    Say what operations answer, run the code under test, look at the calls:

        fleet = FakeAsyncFleet()
        fleet.report_position.returns(None)
        ...
        fleet.report_position.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncFleet(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: FleetService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncFleet",
            headers,
        )
        self.report_position = AsyncFake(
            self._double,
            REPORT_POSITION,
            policy=report_position_policy(None),
            request=record(Position),
            response=NOTHING,
            errors=REPORT_POSITION_ERRORS,
            status="INTERNAL",
        )
        """A car says where it is, every four seconds."""
        self.offer_ride = AsyncFake(
            self._double,
            OFFER_RIDE,
            policy=offer_ride_policy(None),
            request=record(Offer),
            response=NOTHING,
            errors=OFFER_RIDE_ERRORS,
            status="INTERNAL",
        )
        """Puts an offer on the screen of one driver, who has fifteen seconds."""
        if service is not None:
            self.report_position.served_by(service.report_position)
            self.offer_ride.served_by(service.offer_ride)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeFleet:
    """A double of fleet for plain threads, for unit tests; satisfies `Fleet`.

    Say what operations answer, run the code under test, look at the calls:

        fleet = FakeFleet()
        fleet.report_position.returns(None)
        ...
        fleet.report_position.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeFleet(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: FleetService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeFleet",
            headers,
        )
        self.report_position = ThreadFake(
            self._double,
            REPORT_POSITION,
            policy=report_position_policy(None),
            request=record(Position),
            response=NOTHING,
            errors=REPORT_POSITION_ERRORS,
            status="INTERNAL",
        )
        """A car says where it is, every four seconds."""
        self.offer_ride = ThreadFake(
            self._double,
            OFFER_RIDE,
            policy=offer_ride_policy(None),
            request=record(Offer),
            response=NOTHING,
            errors=OFFER_RIDE_ERRORS,
            status="INTERNAL",
        )
        """Puts an offer on the screen of one driver, who has fifteen seconds."""
        if service is not None:
            self.report_position.served_by(service.report_position)
            self.offer_ride.served_by(service.offer_ride)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
