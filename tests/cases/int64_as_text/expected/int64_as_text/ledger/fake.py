# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of ledger, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.ledger import Sum, SumRequest
from .api import SUM_ERRORS, LedgerService
from .policies import SUM, sum_policy


class FakeAsyncLedger:
    """A double of ledger, for unit tests; satisfies `AsyncLedger`.

    Say what operations answer, run the code under test, look at the calls:

        ledger = FakeAsyncLedger()
        ledger.sum.returns(Sum(...))
        ...
        ledger.sum.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncLedger(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LedgerService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncLedger",
            headers,
        )
        self.sum = AsyncFake(
            self._double,
            SUM,
            policy=sum_policy(None),
            request=record(SumRequest),
            response=record(Sum),
            errors=SUM_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/sums/{account}",
                query=("since",),
                lists=("of",),
            ),
        )
        """Answers sum."""
        if service is not None:
            self.sum.served_by(service.sum)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeLedger:
    """A double of ledger for plain threads, for unit tests; satisfies `Ledger`.

    Say what operations answer, run the code under test, look at the calls:

        ledger = FakeLedger()
        ledger.sum.returns(Sum(...))
        ...
        ledger.sum.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeLedger(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LedgerService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeLedger",
            headers,
        )
        self.sum = ThreadFake(
            self._double,
            SUM,
            policy=sum_policy(None),
            request=record(SumRequest),
            response=record(Sum),
            errors=SUM_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/sums/{account}",
                query=("since",),
                lists=("of",),
            ),
        )
        """Answers sum."""
        if service is not None:
            self.sum.served_by(service.sum)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
