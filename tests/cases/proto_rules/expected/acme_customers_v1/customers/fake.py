# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of customers, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.customers import Customer, FindRequest, FindResponse
from .api import ENROL_ERRORS, FIND_ERRORS, CustomersService
from .policies import ENROL, FIND, enrol_policy, find_policy


class FakeAsyncCustomers:
    """A double of customers, for unit tests; satisfies `AsyncCustomers`.

    Say what operations answer, run the code under test, look at the calls:

        customers = FakeAsyncCustomers()
        customers.enrol.returns(Customer(...))
        ...
        customers.enrol.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncCustomers(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CustomersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncCustomers",
            headers,
        )
        self.enrol = AsyncFake(
            self._double,
            ENROL,
            policy=enrol_policy(None),
            request=record(Customer),
            response=record(Customer),
            errors=ENROL_ERRORS,
            status="INTERNAL",
        )
        """Takes a customer on."""
        self.find = AsyncFake(
            self._double,
            FIND,
            policy=find_policy(None),
            request=record(FindRequest),
            response=record(FindResponse),
            errors=FIND_ERRORS,
            status="INTERNAL",
        )
        """Answers find."""
        if service is not None:
            self.enrol.served_by(service.enrol)
            self.find.served_by(service.find)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeCustomers:
    """A double of customers for plain threads, for unit tests; satisfies `Customers`.

    Say what operations answer, run the code under test, look at the calls:

        customers = FakeCustomers()
        customers.enrol.returns(Customer(...))
        ...
        customers.enrol.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeCustomers(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CustomersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeCustomers",
            headers,
        )
        self.enrol = ThreadFake(
            self._double,
            ENROL,
            policy=enrol_policy(None),
            request=record(Customer),
            response=record(Customer),
            errors=ENROL_ERRORS,
            status="INTERNAL",
        )
        """Takes a customer on."""
        self.find = ThreadFake(
            self._double,
            FIND,
            policy=find_policy(None),
            request=record(FindRequest),
            response=record(FindResponse),
            errors=FIND_ERRORS,
            status="INTERNAL",
        )
        """Answers find."""
        if service is not None:
            self.enrol.served_by(service.enrol)
            self.find.served_by(service.find)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
