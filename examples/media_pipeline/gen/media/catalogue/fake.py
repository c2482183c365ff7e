# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of catalogue, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Self

from .._runtime.authentication import Authenticate
from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.pages import async_items, items
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.catalogue import (
    GetMediaRequest,
    ListMediaRequest,
    ListMediaResponse,
    Media,
)
from .api import GET_MEDIA_ERRORS, LIST_MEDIA_ERRORS, CatalogueService
from .policies import GET_MEDIA, LIST_MEDIA, get_media_policy, list_media_policy


class FakeAsyncCatalogue:
    """A double of catalogue, for unit tests; satisfies `AsyncCatalogue`.

    Say what operations answer, run the code under test, look at the calls:

        catalogue = FakeAsyncCatalogue()
        catalogue.get_media.returns(Media(...))
        ...
        catalogue.get_media.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncCatalogue(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call. `authenticate` looks at them as on a
    server.
    """

    def __init__(
        self,
        service: CatalogueService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncCatalogue",
            headers,
            authenticate,
        )
        self.get_media = AsyncFake(
            self._double,
            GET_MEDIA,
            policy=get_media_policy(None),
            request=record(GetMediaRequest),
            response=record(Media),
            errors=GET_MEDIA_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/media/{media_id}",
            ),
        )
        """One film, with what of it can be played by now."""
        self.list_media = AsyncFake(
            self._double,
            LIST_MEDIA,
            policy=list_media_policy(None),
            request=record(ListMediaRequest),
            response=record(ListMediaResponse),
            errors=LIST_MEDIA_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/media",
                query=("owner_id", "after", "most"),
                lists=("status",),
                headers=(("language", "Accept-Language"),),
            ),
        )
        """The films of an owner, the newest first."""
        if service is not None:
            self.get_media.served_by(service.get_media)
            self.list_media.served_by(service.list_media)

    def list_media_all(
        self,
        request: ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[Media]:
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
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeCatalogue:
    """A double of catalogue for plain threads, for unit tests; satisfies `Catalogue`.

    Say what operations answer, run the code under test, look at the calls:

        catalogue = FakeCatalogue()
        catalogue.get_media.returns(Media(...))
        ...
        catalogue.get_media.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeCatalogue(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call. `authenticate` looks at them as on a server.
    """

    def __init__(
        self,
        service: CatalogueService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeCatalogue",
            headers,
            authenticate,
        )
        self.get_media = ThreadFake(
            self._double,
            GET_MEDIA,
            policy=get_media_policy(None),
            request=record(GetMediaRequest),
            response=record(Media),
            errors=GET_MEDIA_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/media/{media_id}",
            ),
        )
        """One film, with what of it can be played by now."""
        self.list_media = ThreadFake(
            self._double,
            LIST_MEDIA,
            policy=list_media_policy(None),
            request=record(ListMediaRequest),
            response=record(ListMediaResponse),
            errors=LIST_MEDIA_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/media",
                query=("owner_id", "after", "most"),
                lists=("status",),
                headers=(("language", "Accept-Language"),),
            ),
        )
        """The films of an owner, the newest first."""
        if service is not None:
            self.get_media.served_by(service.get_media)
            self.list_media.served_by(service.list_media)

    def list_media_all(
        self,
        request: ListMediaRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[Media]:
        """Every item of list_media, page after page, from `after` of the request on. A
        page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        return items(
            self.list_media,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.media,
        )

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
