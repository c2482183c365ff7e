# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of payments: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class CardDeclinedError(DeclaredError):
    """Declared by payments: HTTP 402, gRPC FAILED_PRECONDITION."""

    name = "CardDeclined"
    http_status = 402
    grpc_status = "FAILED_PRECONDITION"


class ChargeVoidedError(DeclaredError):
    """Declared by payments: HTTP 410, gRPC FAILED_PRECONDITION."""

    name = "ChargeVoided"
    http_status = 410
    grpc_status = "FAILED_PRECONDITION"


CHARGE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    CardDeclinedError,
    ChargeVoidedError,
)


class AsyncPayments(Protocol):
    """What callers of payments see; every client and double has this shape."""

    async def charge(
        self,
        request: models.Charge,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Receipt:
        """Takes the money for one order; a second call with the same key takes nothing
        more.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - CardDeclinedError
         - ChargeVoidedError
         - CallError: every other failure.
        """
        ...


class Payments(Protocol):
    """What callers of payments see from plain threads; every client and double has this
    shape.
    """

    def charge(
        self,
        request: models.Charge,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Receipt:
        """Takes the money for one order; a second call with the same key takes nothing
        more.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - CardDeclinedError
         - ChargeVoidedError
         - CallError: every other failure.
        """
        ...


class PaymentsService(Protocol):
    """What an implementation of payments provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def charge(
        self,
        request: models.Charge,
        context: CallContext,
    ) -> MaybeAwaitable[models.Receipt]:
        """Takes the money for one order; a second call with the same key takes nothing
        more.
        """
        ...
