# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of transfers, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_TRANSFER_ERRORS, OPEN_TRANSFER_ERRORS
from .policies import (
    GET_TRANSFER,
    OPEN_TRANSFER,
    Caller,
    get_transfer_policy,
    open_transfer_policy,
)


class AsyncTransfersRestClient:
    """Calls transfers over REST. Safe to share between tasks of one event loop; close
    it at the end, or use it with `async with`.

    Satisfies `AsyncTransfers`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._open_transfer = self._transport.call(
            OPEN_TRANSFER,
            policy=open_transfer_policy(caller),
            route=RestRoute(
                method="POST",
                path="/transfers",
                body=True,
            ),
            request=record(models.OpenTransfer),
            response=record(models.Transfer),
            errors=OPEN_TRANSFER_ERRORS,
        )
        self._get_transfer = self._transport.call(
            GET_TRANSFER,
            policy=get_transfer_policy(caller),
            route=RestRoute(
                method="GET",
                path="/transfers/{transfer_id}",
            ),
            request=record(models.GetTransferRequest),
            response=record(models.Transfer),
            errors=GET_TRANSFER_ERRORS,
        )

    async def open_transfer(
        self,
        request: models.OpenTransfer,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Transfer:
        """Accepts a transfer. The answer says that it is on its way; whether it arrived
        is told by `transfer_completed` or `transfer_rejected`, usually within
        seconds, at the latest at the end of the next banking day.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        The answer says that it was accepted. The outcome follows as
        `transfer_completed` or `transfer_rejected`, with the same `transfer_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TransferBlockedError
         - SameAccountError
         - CallError: every other failure.
        """
        return await self._open_transfer(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def get_transfer(
        self,
        request: models.GetTransferRequest,
        *,
        deadline: float | None = None,
    ) -> models.Transfer:
        """How a transfer stands.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TransferNotFoundError
         - CallError: every other failure.
        """
        return await self._get_transfer(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
