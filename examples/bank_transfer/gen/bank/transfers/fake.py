# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of transfers, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.transfers import GetTransferRequest, OpenTransfer, Transfer
from .api import GET_TRANSFER_ERRORS, OPEN_TRANSFER_ERRORS, TransfersService
from .policies import (
    GET_TRANSFER,
    OPEN_TRANSFER,
    get_transfer_policy,
    open_transfer_policy,
)


class FakeAsyncTransfers:
    """A double of transfers, for unit tests; satisfies `AsyncTransfers`.

    Say what operations answer, run the code under test, look at the calls:

        transfers = FakeAsyncTransfers()
        transfers.open_transfer.returns(Transfer(...))
        ...
        transfers.open_transfer.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTransfers(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TransfersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTransfers",
            headers,
        )
        self.open_transfer = AsyncKeyedFake(
            self._double,
            OPEN_TRANSFER,
            policy=open_transfer_policy(None),
            request=record(OpenTransfer),
            response=record(Transfer),
            errors=OPEN_TRANSFER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/transfers",
                body=True,
            ),
        )
        """Accepts a transfer. The answer says that it is on its way; whether it arrived
        is told by `transfer_completed` or `transfer_rejected`, usually within
        seconds, at the latest at the end of the next banking day.
        """
        self.get_transfer = AsyncFake(
            self._double,
            GET_TRANSFER,
            policy=get_transfer_policy(None),
            request=record(GetTransferRequest),
            response=record(Transfer),
            errors=GET_TRANSFER_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/transfers/{transfer_id}",
            ),
        )
        """How a transfer stands."""
        if service is not None:
            self.open_transfer.served_by(service.open_transfer)
            self.get_transfer.served_by(service.get_transfer)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTransfers:
    """A double of transfers for plain threads, for unit tests; satisfies `Transfers`.

    Say what operations answer, run the code under test, look at the calls:

        transfers = FakeTransfers()
        transfers.open_transfer.returns(Transfer(...))
        ...
        transfers.open_transfer.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTransfers(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TransfersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTransfers",
            headers,
        )
        self.open_transfer = ThreadKeyedFake(
            self._double,
            OPEN_TRANSFER,
            policy=open_transfer_policy(None),
            request=record(OpenTransfer),
            response=record(Transfer),
            errors=OPEN_TRANSFER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/transfers",
                body=True,
            ),
        )
        """Accepts a transfer. The answer says that it is on its way; whether it arrived
        is told by `transfer_completed` or `transfer_rejected`, usually within
        seconds, at the latest at the end of the next banking day.
        """
        self.get_transfer = ThreadFake(
            self._double,
            GET_TRANSFER,
            policy=get_transfer_policy(None),
            request=record(GetTransferRequest),
            response=record(Transfer),
            errors=GET_TRANSFER_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/transfers/{transfer_id}",
            ),
        )
        """How a transfer stands."""
        if service is not None:
            self.open_transfer.served_by(service.open_transfer)
            self.get_transfer.served_by(service.get_transfer)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
