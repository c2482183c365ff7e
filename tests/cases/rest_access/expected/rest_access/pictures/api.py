# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of pictures: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class TitleTakenError(DeclaredError):
    """Declared by pictures: HTTP 409, gRPC ALREADY_EXISTS."""

    name = "TitleTaken"
    http_status = 409
    grpc_status = "ALREADY_EXISTS"
    details: models.TitleTaken

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.TitleTaken,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.TitleTaken]:
        """The model of `details`."""
        return models.TitleTaken


class PictureNotFoundError(DeclaredError):
    """Declared by pictures: HTTP 404, gRPC NOT_FOUND."""

    name = "PictureNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


ADD_PICTURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TitleTakenError,)
GET_PICTURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (PictureNotFoundError,)
FIND_PICTURES_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
RENAME_PICTURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (PictureNotFoundError,)
REMOVE_PICTURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (PictureNotFoundError,)
HEALTH_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncPictures(Protocol):
    """What callers of pictures see; every client and double has this shape."""

    async def add_picture(
        self,
        request: models.AddPictureRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Picture:
        """Takes a picture in.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TitleTakenError
         - CallError: every other failure.
        """
        ...

    async def get_picture(
        self,
        request: models.GetPictureRequest,
        *,
        deadline: float | None = None,
    ) -> models.Picture:
        """Calls get_picture.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    async def find_pictures(
        self,
        request: models.FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> models.FindPicturesResponse:
        """Calls find_pictures.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def find_pictures_all(
        self,
        request: models.FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[models.Picture]:
        """Every item of find_pictures, page after page, from `after` of the request on.
        A page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...

    async def rename_picture(
        self,
        request: models.RenamePictureRequest,
        *,
        deadline: float | None = None,
    ) -> models.Picture:
        """Calls rename_picture.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    async def remove_picture(
        self,
        request: models.RemovePictureRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls remove_picture.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    async def health(
        self,
        *,
        deadline: float | None = None,
    ) -> models.HealthResponse:
        """Calls health.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Pictures(Protocol):
    """What callers of pictures see from plain threads; every client and double has this
    shape.
    """

    def add_picture(
        self,
        request: models.AddPictureRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Picture:
        """Takes a picture in.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TitleTakenError
         - CallError: every other failure.
        """
        ...

    def get_picture(
        self,
        request: models.GetPictureRequest,
        *,
        deadline: float | None = None,
    ) -> models.Picture:
        """Calls get_picture.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    def find_pictures(
        self,
        request: models.FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> models.FindPicturesResponse:
        """Calls find_pictures.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def find_pictures_all(
        self,
        request: models.FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[models.Picture]:
        """Every item of find_pictures, page after page, from `after` of the request on.
        A page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...

    def rename_picture(
        self,
        request: models.RenamePictureRequest,
        *,
        deadline: float | None = None,
    ) -> models.Picture:
        """Calls rename_picture.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    def remove_picture(
        self,
        request: models.RemovePictureRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls remove_picture.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - PictureNotFoundError
         - CallError: every other failure.
        """
        ...

    def health(
        self,
        *,
        deadline: float | None = None,
    ) -> models.HealthResponse:
        """Calls health.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class PicturesService(Protocol):
    """What an implementation of pictures provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def add_picture(
        self,
        request: models.AddPictureRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Picture]:
        """Takes a picture in."""
        ...

    def get_picture(
        self,
        request: models.GetPictureRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Picture]:
        """Answers get_picture."""
        ...

    def find_pictures(
        self,
        request: models.FindPicturesRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.FindPicturesResponse]:
        """Answers find_pictures."""
        ...

    def rename_picture(
        self,
        request: models.RenamePictureRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Picture]:
        """Answers rename_picture."""
        ...

    def remove_picture(
        self,
        request: models.RemovePictureRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers remove_picture."""
        ...

    def health(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.HealthResponse]:
        """Answers health."""
        ...
