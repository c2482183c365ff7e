# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of storefront: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class ProductNotFoundError(DeclaredError):
    """Declared by storefront: HTTP 404, gRPC NOT_FOUND."""

    name = "ProductNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"
    details: models.ProductNotFound

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.ProductNotFound,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.ProductNotFound]:
        """The model of `details`."""
        return models.ProductNotFound


GET_PAGE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (ProductNotFoundError,)


class AsyncStorefront(Protocol):
    """What callers of storefront see; every client and double has this shape."""

    async def get_page(
        self,
        request: models.GetPageRequest,
        *,
        deadline: float | None = None,
    ) -> models.ProductPage:
        """Everything that the page of one product shows. A part that came too late is
        absent.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...


class Storefront(Protocol):
    """What callers of storefront see from plain threads; every client and double has
    this shape.
    """

    def get_page(
        self,
        request: models.GetPageRequest,
        *,
        deadline: float | None = None,
    ) -> models.ProductPage:
        """Everything that the page of one product shows. A part that came too late is
        absent.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...


class StorefrontService(Protocol):
    """What an implementation of storefront provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_page(
        self,
        request: models.GetPageRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.ProductPage]:
        """Everything that the page of one product shows. A part that came too late is
        absent.
        """
        ...
