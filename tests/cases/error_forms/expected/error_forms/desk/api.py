# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of desk: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class ItemNotFoundError(DeclaredError):
    """Declared by desk: HTTP 404, gRPC NOT_FOUND."""

    name = "ItemNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"
    details: models.ItemNotFound

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.ItemNotFound,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.ItemNotFound]:
        """The model of `details`."""
        return models.ItemNotFound


class ItemAlreadyExistsError(DeclaredError):
    """Declared by desk: HTTP 409, gRPC ALREADY_EXISTS."""

    name = "ItemAlreadyExists"
    http_status = 409
    grpc_status = "ALREADY_EXISTS"


class VersionConflictError(DeclaredError):
    """Declared by desk: HTTP 409, gRPC ALREADY_EXISTS."""

    name = "VersionConflict"
    http_status = 409
    grpc_status = "ALREADY_EXISTS"


class DeskPermissionDeniedError(DeclaredError):
    """Declared by desk: HTTP 403, gRPC PERMISSION_DENIED."""

    name = "DeskPermissionDenied"
    http_status = 403
    grpc_status = "PERMISSION_DENIED"


class BrokenError(DeclaredError):
    """Declared by desk: HTTP 400, gRPC FAILED_PRECONDITION."""

    name = "Broken"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"


class LateError(DeclaredError):
    """Nobody is there any more; "come" back tomorrow."""

    name = "Late"
    http_status = 410
    grpc_status = "FAILED_PRECONDITION"


class TooHeavyError(DeclaredError):
    """Declared by desk: HTTP 413, gRPC OUT_OF_RANGE."""

    name = "TooHeavy"
    http_status = 413
    grpc_status = "OUT_OF_RANGE"
    details: models.Limit

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Limit,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Limit]:
        """The model of `details`."""
        return models.Limit


class LimitError(DeclaredError):
    """Too many."""

    name = "Limit"
    http_status = 429
    grpc_status = "RESOURCE_EXHAUSTED"
    details: models.Limit

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Limit,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Limit]:
        """The model of `details`."""
        return models.Limit


class BusyError(DeclaredError):
    """Declared by desk: HTTP 503, gRPC UNAVAILABLE."""

    name = "Busy"
    http_status = 503
    grpc_status = "UNAVAILABLE"


TAKE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    ItemNotFoundError,
    ItemAlreadyExistsError,
    VersionConflictError,
    DeskPermissionDeniedError,
    BrokenError,
)
GIVE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    ItemNotFoundError,
    BrokenError,
    LateError,
    TooHeavyError,
    LimitError,
    BusyError,
)


class AsyncDesk(Protocol):
    """What callers of desk see; every client and double has this shape."""

    async def take(
        self,
        request: models.Item,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls take.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - ItemAlreadyExistsError
         - VersionConflictError
         - DeskPermissionDeniedError
         - BrokenError
         - CallError: every other failure.
        """
        ...

    async def give(
        self,
        request: models.Item,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls give.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - BrokenError
         - LateError
         - TooHeavyError
         - LimitError
         - BusyError
         - CallError: every other failure.
        """
        ...


class Desk(Protocol):
    """What callers of desk see from plain threads; every client and double has this
    shape.
    """

    def take(
        self,
        request: models.Item,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls take.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - ItemAlreadyExistsError
         - VersionConflictError
         - DeskPermissionDeniedError
         - BrokenError
         - CallError: every other failure.
        """
        ...

    def give(
        self,
        request: models.Item,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls give.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - BrokenError
         - LateError
         - TooHeavyError
         - LimitError
         - BusyError
         - CallError: every other failure.
        """
        ...


class DeskService(Protocol):
    """What an implementation of desk provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def take(
        self,
        request: models.Item,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers take."""
        ...

    def give(
        self,
        request: models.Item,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers give."""
        ...
