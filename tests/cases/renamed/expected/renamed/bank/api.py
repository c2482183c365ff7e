# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of bank: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

PAY_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncBank(Protocol):
    """What callers of bank see; every client and double has this shape."""

    async def pay(
        self,
        request: models.Payment,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.PayResponse:
        """Calls pay.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Bank(Protocol):
    """What callers of bank see from plain threads; every client and double has this
    shape.
    """

    def pay(
        self,
        request: models.Payment,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.PayResponse:
        """Calls pay.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class BankService(Protocol):
    """What an implementation of bank provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def pay(
        self,
        request: models.Payment,
        context: CallContext,
    ) -> MaybeAwaitable[models.PayResponse]:
        """Answers pay."""
        ...
