# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of catalogue, for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.pages import async_items
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_MEDIA_ERRORS, LIST_MEDIA_ERRORS
from .policies import GET_MEDIA, LIST_MEDIA, Caller, get_media_policy, list_media_policy


class AsyncCatalogueRestClient:
    """Calls catalogue over REST. Safe to share between tasks of one event loop; close
    it at the end, or use it with `async with`.

    Satisfies `AsyncCatalogue`.
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
        self._get_media = self._transport.call(
            GET_MEDIA,
            policy=get_media_policy(caller),
            route=RestRoute(
                method="GET",
                path="/media/{media_id}",
            ),
            request=record(models.GetMediaRequest),
            response=record(models.Media),
            errors=GET_MEDIA_ERRORS,
        )
        self._list_media = self._transport.call(
            LIST_MEDIA,
            policy=list_media_policy(caller),
            route=RestRoute(
                method="GET",
                path="/media",
                query=("owner_id", "after", "most"),
                lists=("status",),
                headers=(("language", "Accept-Language"),),
            ),
            request=record(models.ListMediaRequest),
            response=record(models.ListMediaResponse),
            errors=LIST_MEDIA_ERRORS,
        )

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
        return await self._get_media(
            request,
            deadline=deadline,
        )

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
        return await self._list_media(
            request,
            deadline=deadline,
        )

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
        return async_items(
            self.list_media,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.media,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
