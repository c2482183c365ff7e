# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of catalog: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class ProductNotFoundError(DeclaredError):
    """Declared by catalog: HTTP 404, gRPC NOT_FOUND."""

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


GET_PRODUCT_ERRORS: Final[tuple[type[DeclaredError], ...]] = (ProductNotFoundError,)
PUT_PRODUCT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncCatalog(Protocol):
    """What callers of catalog see; every client and double has this shape."""

    async def get_product(
        self,
        request: models.GetProductRequest,
        *,
        deadline: float | None = None,
    ) -> models.Product:
        """One product as the editors wrote it.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...

    async def put_product(
        self,
        request: models.Product,
        *,
        deadline: float | None = None,
    ) -> models.Product:
        """Writes a product anew; the pages follow the event.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Catalog(Protocol):
    """What callers of catalog see from plain threads; every client and double has this
    shape.
    """

    def get_product(
        self,
        request: models.GetProductRequest,
        *,
        deadline: float | None = None,
    ) -> models.Product:
        """One product as the editors wrote it.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...

    def put_product(
        self,
        request: models.Product,
        *,
        deadline: float | None = None,
    ) -> models.Product:
        """Writes a product anew; the pages follow the event.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class CatalogService(Protocol):
    """What an implementation of catalog provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_product(
        self,
        request: models.GetProductRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Product]:
        """One product as the editors wrote it."""
        ...

    def put_product(
        self,
        request: models.Product,
        context: CallContext,
    ) -> MaybeAwaitable[models.Product]:
        """Writes a product anew; the pages follow the event."""
        ...
