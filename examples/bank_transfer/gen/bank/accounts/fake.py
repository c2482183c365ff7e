# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of accounts, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.accounts import Balance, GetBalanceRequest
from .api import GET_BALANCE_ERRORS, AccountsService
from .policies import GET_BALANCE, get_balance_policy


class FakeAsyncAccounts:
    """A double of accounts, for unit tests; satisfies `AsyncAccounts`.

    Say what operations answer, run the code under test, look at the calls:

        accounts = FakeAsyncAccounts()
        accounts.get_balance.returns(Balance(...))
        ...
        accounts.get_balance.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncAccounts(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: AccountsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncAccounts",
            headers,
        )
        self.get_balance = AsyncFake(
            self._double,
            GET_BALANCE,
            policy=get_balance_policy(None),
            request=record(GetBalanceRequest),
            response=record(Balance),
            errors=GET_BALANCE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/accounts/{iban}/balance",
            ),
        )
        """What is there, and what of it is reserved."""
        if service is not None:
            self.get_balance.served_by(service.get_balance)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeAccounts:
    """A double of accounts for plain threads, for unit tests; satisfies `Accounts`.

    Say what operations answer, run the code under test, look at the calls:

        accounts = FakeAccounts()
        accounts.get_balance.returns(Balance(...))
        ...
        accounts.get_balance.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAccounts(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: AccountsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeAccounts",
            headers,
        )
        self.get_balance = ThreadFake(
            self._double,
            GET_BALANCE,
            policy=get_balance_policy(None),
            request=record(GetBalanceRequest),
            response=record(Balance),
            errors=GET_BALANCE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/accounts/{iban}/balance",
            ),
        )
        """What is there, and what of it is reserved."""
        if service is not None:
            self.get_balance.served_by(service.get_balance)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
