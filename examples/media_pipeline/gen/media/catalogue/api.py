# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of catalogue: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


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
        request: models.GetMediaRequest,
        *,
        deadline: float | None = None,
    ) -> models.Media:
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
        request: models.ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListMediaResponse:
        """The films of an owner, the newest first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_media_all(
        self,
        request: models.ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[models.Media]:
        """Every item of list_media, page after page, from `after` of the request on. A
        page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...


class Catalogue(Protocol):
    """What callers of catalogue see from plain threads; every client and double has
    this shape.
    """

    def get_media(
        self,
        request: models.GetMediaRequest,
        *,
        deadline: float | None = None,
    ) -> models.Media:
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
        request: models.ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListMediaResponse:
        """The films of an owner, the newest first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_media_all(
        self,
        request: models.ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[models.Media]:
        """Every item of list_media, page after page, from `after` of the request on. A
        page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...


class CatalogueService(Protocol):
    """What an implementation of catalogue provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_media(
        self,
        request: models.GetMediaRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Media]:
        """One film, with what of it can be played by now."""
        ...

    def list_media(
        self,
        request: models.ListMediaRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.ListMediaResponse]:
        """The films of an owner, the newest first."""
        ...
