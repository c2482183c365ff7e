# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of bank, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.bank import Payment, PayResponse
from .api import PAY_ERRORS, BankService
from .policies import PAY, pay_policy


class FakeAsyncBank:
    """A double of bank, for unit tests; satisfies `AsyncBank`.

    Say what operations answer, run the code under test, look at the calls:

        bank = FakeAsyncBank()
        bank.pay.returns(PayResponse(...))
        ...
        bank.pay.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncBank(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BankService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncBank",
            headers,
        )
        self.pay = AsyncKeyedFake(
            self._double,
            PAY,
            policy=pay_policy(None),
            request=record(Payment),
            response=record(PayResponse),
            errors=PAY_ERRORS,
            status="INTERNAL",
        )
        """Answers pay."""
        if service is not None:
            self.pay.served_by(service.pay)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeBank:
    """A double of bank for plain threads, for unit tests; satisfies `Bank`.

    Say what operations answer, run the code under test, look at the calls:

        bank = FakeBank()
        bank.pay.returns(PayResponse(...))
        ...
        bank.pay.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeBank(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BankService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeBank",
            headers,
        )
        self.pay = ThreadKeyedFake(
            self._double,
            PAY,
            policy=pay_policy(None),
            request=record(Payment),
            response=record(PayResponse),
            errors=PAY_ERRORS,
            status="INTERNAL",
        )
        """Answers pay."""
        if service is not None:
            self.pay.served_by(service.pay)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
