# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of accounts, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import NOTHING, record
from ..models.accounts import Account, Balance, Transfer
from .api import BALANCE_ERRORS, PING_ERRORS, TRANSFER_ERRORS, AccountsService
from .policies import (
    BALANCE,
    PING,
    TRANSFER,
    balance_policy,
    ping_policy,
    transfer_policy,
)


class FakeAsyncAccounts:
    """A double of accounts, for unit tests; satisfies `AsyncAccounts`.

    Say what operations answer, run the code under test, look at the calls:

        accounts = FakeAsyncAccounts()
        accounts.transfer.returns(Transfer(...))
        ...
        accounts.transfer.calls[0].request

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
        self.transfer = AsyncKeyedFake(
            self._double,
            TRANSFER,
            policy=transfer_policy(None),
            request=record(Transfer),
            response=record(Transfer),
            errors=TRANSFER_ERRORS,
            status="INTERNAL",
        )
        """Answers transfer."""
        self.balance = AsyncFake(
            self._double,
            BALANCE,
            policy=balance_policy(None),
            request=record(Account),
            response=record(Balance),
            errors=BALANCE_ERRORS,
            status="INTERNAL",
        )
        """Answers balance."""
        self.ping = AsyncBareFake(
            self._double,
            PING,
            policy=ping_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=PING_ERRORS,
            status="INTERNAL",
        )
        """Answers ping."""
        if service is not None:
            self.transfer.served_by(service.transfer)
            self.balance.served_by(service.balance)
            self.ping.served_by(service.ping)

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
        accounts.transfer.returns(Transfer(...))
        ...
        accounts.transfer.calls[0].request

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
        self.transfer = ThreadKeyedFake(
            self._double,
            TRANSFER,
            policy=transfer_policy(None),
            request=record(Transfer),
            response=record(Transfer),
            errors=TRANSFER_ERRORS,
            status="INTERNAL",
        )
        """Answers transfer."""
        self.balance = ThreadFake(
            self._double,
            BALANCE,
            policy=balance_policy(None),
            request=record(Account),
            response=record(Balance),
            errors=BALANCE_ERRORS,
            status="INTERNAL",
        )
        """Answers balance."""
        self.ping = ThreadBareFake(
            self._double,
            PING,
            policy=ping_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=PING_ERRORS,
            status="INTERNAL",
        )
        """Answers ping."""
        if service is not None:
            self.transfer.served_by(service.transfer)
            self.balance.served_by(service.balance)
            self.ping.served_by(service.ping)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
