# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of import: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class ExceptionError(DeclaredError):
    """Declared by import: HTTP 418, gRPC UNKNOWN."""

    name = "Exception"
    http_status = 418
    grpc_status = "UNKNOWN"
    details: models.Exception_

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Exception_,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Exception_]:
        """The model of `details`."""
        return models.Exception_


NONE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (ExceptionError,)
YIELD_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncImport(Protocol):
    """What callers of import see; every client and double has this shape."""

    async def none(
        self,
        request: models.None_,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Ends with a quote"

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ExceptionError
         - CallError: every other failure.
        """
        ...

    async def yield_(
        self,
        request: models.YieldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Property:
        """Calls yield.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Import(Protocol):
    """What callers of import see from plain threads; every client and double has this
    shape.
    """

    def none(
        self,
        request: models.None_,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Ends with a quote"

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ExceptionError
         - CallError: every other failure.
        """
        ...

    def yield_(
        self,
        request: models.YieldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Property:
        """Calls yield.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class ImportService(Protocol):
    """What an implementation of import provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def none(
        self,
        request: models.None_,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Ends with a quote" """
        ...

    def yield_(
        self,
        request: models.YieldRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Property]:
        """Answers yield."""
        ...
