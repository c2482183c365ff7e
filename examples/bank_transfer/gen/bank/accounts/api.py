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


class AccountNotFoundError(DeclaredError):
    """Declared by accounts: HTTP 404, gRPC NOT_FOUND."""

    name = "AccountNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


GET_BALANCE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (AccountNotFoundError,)


class AsyncAccounts(Protocol):
    """What callers of accounts see; every client and double has this shape."""

    async def get_balance(
        self,
        request: models.GetBalanceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Balance:
        """What is there, and what of it is reserved.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - AccountNotFoundError
         - CallError: every other failure.
        """
        ...


class Accounts(Protocol):
    """What callers of accounts see from plain threads; every client and double has this
    shape.
    """

    def get_balance(
        self,
        request: models.GetBalanceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Balance:
        """What is there, and what of it is reserved.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - AccountNotFoundError
         - CallError: every other failure.
        """
        ...


class AccountsService(Protocol):
    """What an implementation of accounts provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_balance(
        self,
        request: models.GetBalanceRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Balance]:
        """What is there, and what of it is reserved."""
        ...
