# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of transfers: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class TransferBlockedError(DeclaredError):
    """Screening forbids it."""

    name = "TransferBlocked"
    http_status = 403
    grpc_status = "PERMISSION_DENIED"


class SameAccountError(DeclaredError):
    """Declared by transfers: HTTP 400, gRPC INVALID_ARGUMENT."""

    name = "SameAccount"
    http_status = 400
    grpc_status = "INVALID_ARGUMENT"


class TransferNotFoundError(DeclaredError):
    """Declared by transfers: HTTP 404, gRPC NOT_FOUND."""

    name = "TransferNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


OPEN_TRANSFER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    TransferBlockedError,
    SameAccountError,
)
GET_TRANSFER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TransferNotFoundError,)


class AsyncTransfers(Protocol):
    """What callers of transfers see; every client and double has this shape."""

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
        ...

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
        ...


class Transfers(Protocol):
    """What callers of transfers see from plain threads; every client and double has
    this shape.
    """

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
        ...

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
        ...


class TransfersService(Protocol):
    """What an implementation of transfers provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def open_transfer(
        self,
        request: models.OpenTransfer,
        context: CallContext,
    ) -> MaybeAwaitable[models.Transfer]:
        """Accepts a transfer. The answer says that it is on its way; whether it arrived
        is told by `transfer_completed` or `transfer_rejected`, usually within
        seconds, at the latest at the end of the next banking day.
        """
        ...

    def get_transfer(
        self,
        request: models.GetTransferRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Transfer]:
        """How a transfer stands."""
        ...
