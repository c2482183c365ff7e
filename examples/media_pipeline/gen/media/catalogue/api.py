# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of catalogue: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from ..models.catalogue import (
    GetMediaRequest,
    ListMediaRequest,
    ListMediaResponse,
    Media,
)


class MediaNotFoundError(DeclaredError):
    """Declared by catalogue: HTTP 404, gRPC NOT_FOUND."""

    name = "MediaNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


GET_MEDIA_ERRORS: Final[tuple[type[DeclaredError], ...]] = (MediaNotFoundError,)
LIST_MEDIA_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncCatalogue(Protocol):
    """What callers of catalogue see; every client and double has this shape."""

    async def get_media(
        self,
        request: GetMediaRequest,
        *,
        deadline: float | None = None,
    ) -> Media:
        """One film, with what of it can be played by now.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - MediaNotFoundError
         - CallError: every other failure.
        """
        ...

    async def list_media(
        self,
        request: ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> ListMediaResponse:
        """The films of an owner, the newest first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Catalogue(Protocol):
    """What callers of catalogue see from plain threads; every client and double has
    this shape.
    """

    def get_media(
        self,
        request: GetMediaRequest,
        *,
        deadline: float | None = None,
    ) -> Media:
        """One film, with what of it can be played by now.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - MediaNotFoundError
         - CallError: every other failure.
        """
        ...

    def list_media(
        self,
        request: ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> ListMediaResponse:
        """The films of an owner, the newest first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class CatalogueService(Protocol):
    """What an implementation of catalogue provides; server.py puts it on a
    transport.
    """

    async def get_media(
        self,
        request: GetMediaRequest,
        context: CallContext,
    ) -> Media:
        """One film, with what of it can be played by now."""
        ...

    async def list_media(
        self,
        request: ListMediaRequest,
        context: CallContext,
    ) -> ListMediaResponse:
        """The films of an owner, the newest first."""
        ...
