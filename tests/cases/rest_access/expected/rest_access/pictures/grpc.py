# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls pictures over gRPC, for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.pages import async_items
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import (
    ADD_PICTURE_ERRORS,
    FIND_PICTURES_ERRORS,
    GET_PICTURE_ERRORS,
    HEALTH_ERRORS,
    REMOVE_PICTURE_ERRORS,
)
from .policies import (
    ADD_PICTURE,
    FIND_PICTURES,
    GET_PICTURE,
    HEALTH,
    REMOVE_PICTURE,
    Caller,
    add_picture_policy,
    find_pictures_policy,
    get_picture_policy,
    health_policy,
    remove_picture_policy,
)


class AsyncPicturesGrpcClient:
    """Calls pictures over gRPC; satisfies `AsyncPictures`. Safe to share between tasks
    of one event loop; close it at the end, or use it with `async with`.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_add_picture = self._channel.unary(
            ADD_PICTURE,
            policy=add_picture_policy(caller),
            path="/rest_access.Pictures/AddPicture",
            request=_wire.ADD_PICTURE_REQUEST_CODEC,
            response=_wire.PICTURE_CODEC,
            errors=ADD_PICTURE_ERRORS,
            details=(_wire.TITLE_TAKEN_CODEC,),
            domain="pictures.rest_access",
        )
        self._call_get_picture = self._channel.unary(
            GET_PICTURE,
            policy=get_picture_policy(caller),
            path="/rest_access.Pictures/GetPicture",
            request=_wire.GET_PICTURE_REQUEST_CODEC,
            response=_wire.PICTURE_CODEC,
            errors=GET_PICTURE_ERRORS,
            domain="pictures.rest_access",
        )
        self._call_find_pictures = self._channel.unary(
            FIND_PICTURES,
            policy=find_pictures_policy(caller),
            path="/rest_access.Pictures/FindPictures",
            request=_wire.FIND_PICTURES_REQUEST_CODEC,
            response=_wire.FIND_PICTURES_RESPONSE_CODEC,
            errors=FIND_PICTURES_ERRORS,
            domain="pictures.rest_access",
        )
        self._call_remove_picture = self._channel.unary(
            REMOVE_PICTURE,
            policy=remove_picture_policy(caller),
            path="/rest_access.Pictures/RemovePicture",
            request=_wire.REMOVE_PICTURE_REQUEST_CODEC,
            response=EMPTY,
            errors=REMOVE_PICTURE_ERRORS,
            domain="pictures.rest_access",
        )
        self._call_health = self._channel.unary(
            HEALTH,
            policy=health_policy(caller),
            path="/rest_access.Pictures/Health",
            request=EMPTY,
            response=_wire.HEALTH_RESPONSE_CODEC,
            errors=HEALTH_ERRORS,
            domain="pictures.rest_access",
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
        return await self._call_add_picture(
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
        return await self._call_get_picture(
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
        return await self._call_find_pictures(
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
        return await self._call_remove_picture(
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
        return await self._call_health(
            None,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
