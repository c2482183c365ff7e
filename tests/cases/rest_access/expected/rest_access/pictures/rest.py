# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of pictures, for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.pages import async_items
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import (
    ADD_PICTURE_ERRORS,
    FIND_PICTURES_ERRORS,
    GET_PICTURE_ERRORS,
    HEALTH_ERRORS,
    REMOVE_PICTURE_ERRORS,
    RENAME_PICTURE_ERRORS,
)
from .policies import (
    ADD_PICTURE,
    FIND_PICTURES,
    GET_PICTURE,
    HEALTH,
    REMOVE_PICTURE,
    RENAME_PICTURE,
    Caller,
    add_picture_policy,
    find_pictures_policy,
    get_picture_policy,
    health_policy,
    remove_picture_policy,
    rename_picture_policy,
)


class AsyncPicturesRestClient:
    """Calls pictures over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncPictures`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._add_picture = self._transport.call(
            ADD_PICTURE,
            policy=add_picture_policy(caller),
            route=RestRoute(
                method="POST",
                path="/pictures",
                query=("dry_run",),
                lists=("labels",),
                headers=(("tenant", "X-Tenant"), ("trace", "X-Trace")),
                body=True,
                status=201,
            ),
            request=record(models.AddPictureRequest),
            response=record(models.Picture),
            errors=ADD_PICTURE_ERRORS,
        )
        self._get_picture = self._transport.call(
            GET_PICTURE,
            policy=get_picture_policy(caller),
            route=RestRoute(
                method="GET",
                path="/pictures/{picture_id}",
                headers=(("tenant", "X-Tenant"), ("at_most", "X-Max-Width")),
            ),
            request=record(models.GetPictureRequest),
            response=record(models.Picture),
            errors=GET_PICTURE_ERRORS,
        )
        self._find_pictures = self._transport.call(
            FIND_PICTURES,
            policy=find_pictures_policy(caller),
            route=RestRoute(
                method="GET",
                path="/pictures",
                query=("since", "after", "limit"),
                lists=("labels",),
                headers=(("tenant", "X-Tenant"),),
            ),
            request=record(models.FindPicturesRequest),
            response=record(models.FindPicturesResponse),
            errors=FIND_PICTURES_ERRORS,
        )
        self._rename_picture = self._transport.call(
            RENAME_PICTURE,
            policy=rename_picture_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/pictures/{picture_id}/title",
                body=True,
            ),
            request=record(models.RenamePictureRequest),
            response=record(models.Picture),
            errors=RENAME_PICTURE_ERRORS,
        )
        self._remove_picture = self._transport.call(
            REMOVE_PICTURE,
            policy=remove_picture_policy(caller),
            route=RestRoute(
                method="DELETE",
                path="/pictures/{picture_id}",
            ),
            request=record(models.RemovePictureRequest),
            response=NOTHING,
            errors=REMOVE_PICTURE_ERRORS,
        )
        self._health = self._transport.call(
            HEALTH,
            policy=health_policy(caller),
            route=RestRoute(
                method="GET",
                path="/health",
            ),
            request=NOTHING,
            response=record(models.HealthResponse),
            errors=HEALTH_ERRORS,
        )

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
        return await self._add_picture(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

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
        return await self._get_picture(
            request,
            deadline=deadline,
        )

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
        return await self._find_pictures(
            request,
            deadline=deadline,
        )

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
        return async_items(
            self.find_pictures,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.pictures,
        )

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
        return await self._rename_picture(
            request,
            deadline=deadline,
        )

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
        await self._remove_picture(
            request,
            deadline=deadline,
        )

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
        return await self._health(
            None,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
