# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of pictures, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Self

from .._runtime.authentication import Authenticate
from .._runtime.fake_async import AsyncBareFake, AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake, ThreadKeyedFake
from .._runtime.pages import async_items, items
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from ..models.pictures import (
    AddPictureRequest,
    FindPicturesRequest,
    FindPicturesResponse,
    GetPictureRequest,
    HealthResponse,
    Picture,
    RemovePictureRequest,
    RenamePictureRequest,
)
from .api import (
    ADD_PICTURE_ERRORS,
    FIND_PICTURES_ERRORS,
    GET_PICTURE_ERRORS,
    HEALTH_ERRORS,
    REMOVE_PICTURE_ERRORS,
    RENAME_PICTURE_ERRORS,
    PicturesService,
)
from .policies import (
    ADD_PICTURE,
    FIND_PICTURES,
    GET_PICTURE,
    HEALTH,
    REMOVE_PICTURE,
    RENAME_PICTURE,
    add_picture_policy,
    find_pictures_policy,
    get_picture_policy,
    health_policy,
    remove_picture_policy,
    rename_picture_policy,
)


class FakeAsyncPictures:
    """A double of pictures, for unit tests; satisfies `AsyncPictures`.

    Say what operations answer, run the code under test, look at the calls:

        pictures = FakeAsyncPictures()
        pictures.add_picture.returns(Picture(...))
        ...
        pictures.add_picture.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncPictures(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call. `authenticate` looks at them as on a
    server.
    """

    def __init__(
        self,
        service: PicturesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncPictures",
            headers,
            authenticate,
        )
        self.add_picture = AsyncKeyedFake(
            self._double,
            ADD_PICTURE,
            policy=add_picture_policy(None),
            request=record(AddPictureRequest),
            response=record(Picture),
            errors=ADD_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Takes a picture in."""
        self.get_picture = AsyncFake(
            self._double,
            GET_PICTURE,
            policy=get_picture_policy(None),
            request=record(GetPictureRequest),
            response=record(Picture),
            errors=GET_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Answers get_picture."""
        self.find_pictures = AsyncFake(
            self._double,
            FIND_PICTURES,
            policy=find_pictures_policy(None),
            request=record(FindPicturesRequest),
            response=record(FindPicturesResponse),
            errors=FIND_PICTURES_ERRORS,
            status="INTERNAL",
        )
        """Answers find_pictures."""
        self.rename_picture = AsyncFake(
            self._double,
            RENAME_PICTURE,
            policy=rename_picture_policy(None),
            request=record(RenamePictureRequest),
            response=record(Picture),
            errors=RENAME_PICTURE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/pictures/{picture_id}/title",
                body=True,
            ),
        )
        """Answers rename_picture."""
        self.remove_picture = AsyncFake(
            self._double,
            REMOVE_PICTURE,
            policy=remove_picture_policy(None),
            request=record(RemovePictureRequest),
            response=NOTHING,
            errors=REMOVE_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Answers remove_picture."""
        self.health = AsyncBareFake(
            self._double,
            HEALTH,
            policy=health_policy(None),
            request=NOTHING,
            response=record(HealthResponse),
            errors=HEALTH_ERRORS,
            status="INTERNAL",
        )
        """Answers health."""
        if service is not None:
            self.add_picture.served_by(service.add_picture)
            self.get_picture.served_by(service.get_picture)
            self.find_pictures.served_by(service.find_pictures)
            self.rename_picture.served_by(service.rename_picture)
            self.remove_picture.served_by(service.remove_picture)
            self.health.served_by(service.health)

    def find_pictures_all(
        self,
        request: FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[Picture]:
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

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakePictures:
    """A double of pictures for plain threads, for unit tests; satisfies `Pictures`.

    Say what operations answer, run the code under test, look at the calls:

        pictures = FakePictures()
        pictures.add_picture.returns(Picture(...))
        ...
        pictures.add_picture.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakePictures(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call. `authenticate` looks at them as on a server.
    """

    def __init__(
        self,
        service: PicturesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakePictures",
            headers,
            authenticate,
        )
        self.add_picture = ThreadKeyedFake(
            self._double,
            ADD_PICTURE,
            policy=add_picture_policy(None),
            request=record(AddPictureRequest),
            response=record(Picture),
            errors=ADD_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Takes a picture in."""
        self.get_picture = ThreadFake(
            self._double,
            GET_PICTURE,
            policy=get_picture_policy(None),
            request=record(GetPictureRequest),
            response=record(Picture),
            errors=GET_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Answers get_picture."""
        self.find_pictures = ThreadFake(
            self._double,
            FIND_PICTURES,
            policy=find_pictures_policy(None),
            request=record(FindPicturesRequest),
            response=record(FindPicturesResponse),
            errors=FIND_PICTURES_ERRORS,
            status="INTERNAL",
        )
        """Answers find_pictures."""
        self.rename_picture = ThreadFake(
            self._double,
            RENAME_PICTURE,
            policy=rename_picture_policy(None),
            request=record(RenamePictureRequest),
            response=record(Picture),
            errors=RENAME_PICTURE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/pictures/{picture_id}/title",
                body=True,
            ),
        )
        """Answers rename_picture."""
        self.remove_picture = ThreadFake(
            self._double,
            REMOVE_PICTURE,
            policy=remove_picture_policy(None),
            request=record(RemovePictureRequest),
            response=NOTHING,
            errors=REMOVE_PICTURE_ERRORS,
            status="INTERNAL",
        )
        """Answers remove_picture."""
        self.health = ThreadBareFake(
            self._double,
            HEALTH,
            policy=health_policy(None),
            request=NOTHING,
            response=record(HealthResponse),
            errors=HEALTH_ERRORS,
            status="INTERNAL",
        )
        """Answers health."""
        if service is not None:
            self.add_picture.served_by(service.add_picture)
            self.get_picture.served_by(service.get_picture)
            self.find_pictures.served_by(service.find_pictures)
            self.rename_picture.served_by(service.rename_picture)
            self.remove_picture.served_by(service.remove_picture)
            self.health.served_by(service.health)

    def find_pictures_all(
        self,
        request: FindPicturesRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[Picture]:
        """Every item of find_pictures, page after page, from `after` of the request on.
        A page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        return items(
            self.find_pictures,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.pictures,
        )

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
