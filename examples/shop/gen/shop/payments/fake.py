# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of payments, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.payments import Charge, Receipt
from .api import CHARGE_ERRORS, PaymentsService
from .policies import CHARGE, charge_policy


class FakeAsyncPayments:
    """A double of payments, for unit tests; satisfies `AsyncPayments`.

    Say what operations answer, run the code under test, look at the calls:

        payments = FakeAsyncPayments()
        payments.charge.returns(Receipt(...))
        ...
        payments.charge.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncPayments(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: PaymentsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncPayments",
            headers,
        )
        self.charge = AsyncKeyedFake(
            self._double,
            CHARGE,
            policy=charge_policy(None),
            request=record(Charge),
            response=record(Receipt),
            errors=CHARGE_ERRORS,
            status="INTERNAL",
        )
        """Takes the money for one order; a second call with the same key takes nothing
        more.
        """
        if service is not None:
            self.charge.served_by(service.charge)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakePayments:
    """A double of payments for plain threads, for unit tests; satisfies `Payments`.

    Say what operations answer, run the code under test, look at the calls:

        payments = FakePayments()
        payments.charge.returns(Receipt(...))
        ...
        payments.charge.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakePayments(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: PaymentsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakePayments",
            headers,
        )
        self.charge = ThreadKeyedFake(
            self._double,
            CHARGE,
            policy=charge_policy(None),
            request=record(Charge),
            response=record(Receipt),
            errors=CHARGE_ERRORS,
            status="INTERNAL",
        )
        """Takes the money for one order; a second call with the same key takes nothing
        more.
        """
        if service is not None:
            self.charge.served_by(service.charge)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
