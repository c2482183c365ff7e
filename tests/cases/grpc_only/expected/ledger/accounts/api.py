# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of accounts: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class InsufficientFundsError(DeclaredError):
    """Declared by accounts: HTTP 400, gRPC FAILED_PRECONDITION."""

    name = "InsufficientFunds"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"
    details: models.InsufficientFunds

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.InsufficientFunds,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.InsufficientFunds]:
        """The model of `details`."""
        return models.InsufficientFunds


class AccountNotFoundError(DeclaredError):
    """Declared by accounts: HTTP 404, gRPC NOT_FOUND."""

    name = "AccountNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


TRANSFER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    InsufficientFundsError,
    AccountNotFoundError,
)
BALANCE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncAccounts(Protocol):
    """What callers of accounts see; every client and double has this shape."""

    async def transfer(
        self,
        request: models.Transfer,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Transfer:
        """Calls transfer.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - InsufficientFundsError
         - AccountNotFoundError
         - CallError: every other failure.
        """
        ...

    async def balance(
        self,
        request: models.Account,
        *,
        deadline: float | None = None,
    ) -> models.Balance:
        """Calls balance.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def ping(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ping.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Accounts(Protocol):
    """What callers of accounts see from plain threads; every client and double has this
    shape.
    """

    def transfer(
        self,
        request: models.Transfer,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Transfer:
        """Calls transfer.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - InsufficientFundsError
         - AccountNotFoundError
         - CallError: every other failure.
        """
        ...

    def balance(
        self,
        request: models.Account,
        *,
        deadline: float | None = None,
    ) -> models.Balance:
        """Calls balance.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def ping(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ping.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class AccountsService(Protocol):
    """What an implementation of accounts provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def transfer(
        self,
        request: models.Transfer,
        context: CallContext,
    ) -> MaybeAwaitable[models.Transfer]:
        """Answers transfer."""
        ...

    def balance(
        self,
        request: models.Account,
        context: CallContext,
    ) -> MaybeAwaitable[models.Balance]:
        """Answers balance."""
        ...

    def ping(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers ping."""
        ...
