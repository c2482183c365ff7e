# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of transfers, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_TRANSFER_ERRORS, OPEN_TRANSFER_ERRORS
from .policies import (
    GET_TRANSFER,
    OPEN_TRANSFER,
    Caller,
    get_transfer_policy,
    open_transfer_policy,
)


class TransfersRestClient:
    """Calls transfers over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Transfers`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
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

    def open_transfer(
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
        return self._open_transfer(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def get_transfer(
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
        return self._get_transfer(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
