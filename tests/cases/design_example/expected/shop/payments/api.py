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

CHARGE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncPayments(Protocol):
    """What callers of payments see; every client and double has this shape."""

    async def charge(
        self,
        request: models.Charge,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Receipt:
        """Calls charge.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
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
        """Calls charge.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
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
        """Answers charge."""
        ...
