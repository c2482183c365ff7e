# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of warehouse, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.shared import Availability
from ..models.warehouse import GetAvailabilityRequest
from .api import GET_AVAILABILITY_ERRORS, WarehouseService
from .policies import GET_AVAILABILITY, get_availability_policy


class FakeAsyncWarehouse:
    """A double of warehouse, for unit tests; satisfies `AsyncWarehouse`.

    Say what operations answer, run the code under test, look at the calls:

        warehouse = FakeAsyncWarehouse()
        warehouse.get_availability.returns(Availability(...))
        ...
        warehouse.get_availability.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncWarehouse(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WarehouseService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncWarehouse",
            headers,
        )
        self.get_availability = AsyncFake(
            self._double,
            GET_AVAILABILITY,
            policy=get_availability_policy(None),
            request=record(GetAvailabilityRequest),
            response=record(Availability),
            errors=GET_AVAILABILITY_ERRORS,
            status="INTERNAL",
        )
        """How many pieces can leave soon, and on which day they would arrive."""
        if service is not None:
            self.get_availability.served_by(service.get_availability)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeWarehouse:
    """A double of warehouse for plain threads, for unit tests; satisfies `Warehouse`.

    Say what operations answer, run the code under test, look at the calls:

        warehouse = FakeWarehouse()
        warehouse.get_availability.returns(Availability(...))
        ...
        warehouse.get_availability.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeWarehouse(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WarehouseService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeWarehouse",
            headers,
        )
        self.get_availability = ThreadFake(
            self._double,
            GET_AVAILABILITY,
            policy=get_availability_policy(None),
            request=record(GetAvailabilityRequest),
            response=record(Availability),
            errors=GET_AVAILABILITY_ERRORS,
            status="INTERNAL",
        )
        """How many pieces can leave soon, and on which day they would arrive."""
        if service is not None:
            self.get_availability.served_by(service.get_availability)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
