# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of archive, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from ..models.archive import (
    AmendRequest,
    CountResponse,
    OddRequest,
    Page,
    ReadRequest,
    RemoveRequest,
    ReplaceRequest,
    TouchRequest,
)
from .api import (
    AMEND_ERRORS,
    COUNT_ERRORS,
    ODD_ERRORS,
    READ_ERRORS,
    REMOVE_ERRORS,
    REPLACE_ERRORS,
    SHUT_ERRORS,
    TOUCH_ERRORS,
    ArchiveService,
)
from .policies import (
    AMEND,
    COUNT,
    ODD,
    READ,
    REMOVE,
    REPLACE,
    SHUT,
    TOUCH,
    amend_policy,
    count_policy,
    odd_policy,
    read_policy,
    remove_policy,
    replace_policy,
    shut_policy,
    touch_policy,
)


class FakeAsyncArchive:
    """A double of archive, for unit tests; satisfies `AsyncArchive`.

    Say what operations answer, run the code under test, look at the calls:

        archive = FakeAsyncArchive()
        archive.read.returns(Page(...))
        ...
        archive.read.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncArchive(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ArchiveService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncArchive",
            headers,
        )
        self.read = AsyncFake(
            self._double,
            READ,
            policy=read_policy(None),
            request=record(ReadRequest),
            response=record(Page),
            errors=READ_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/{kind}/{year}/{day}/{id}/pages/{page}",
                query=("with_text", "since", "most", "at_least"),
                lists=("sizes",),
            ),
        )
        """Answers read."""
        self.remove = AsyncFake(
            self._double,
            REMOVE,
            policy=remove_policy(None),
            request=record(RemoveRequest),
            response=NOTHING,
            errors=REMOVE_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/pages/{id}",
                query=("reason", "force"),
            ),
        )
        """Answers remove."""
        self.replace = AsyncFake(
            self._double,
            REPLACE,
            policy=replace_policy(None),
            request=record(ReplaceRequest),
            response=record(Page),
            errors=REPLACE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/pages/{id}",
                body=True,
            ),
        )
        """Answers replace."""
        self.amend = AsyncFake(
            self._double,
            AMEND,
            policy=amend_policy(None),
            request=record(AmendRequest),
            response=NOTHING,
            errors=AMEND_ERRORS,
            status="500",
            route=RestRoute(
                method="PATCH",
                path="/pages/{id}/text",
                body=True,
            ),
        )
        """Answers amend."""
        self.touch = AsyncFake(
            self._double,
            TOUCH,
            policy=touch_policy(None),
            request=record(TouchRequest),
            response=NOTHING,
            errors=TOUCH_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/pages/{id}/touch",
            ),
        )
        """Answers touch."""
        self.count = AsyncBareFake(
            self._double,
            COUNT,
            policy=count_policy(None),
            request=NOTHING,
            response=record(CountResponse),
            errors=COUNT_ERRORS,
            status="500",
        )
        """Answers count."""
        self.shut = AsyncBareFake(
            self._double,
            SHUT,
            policy=shut_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SHUT_ERRORS,
            status="500",
        )
        """Answers shut."""
        self.odd = AsyncFake(
            self._double,
            ODD,
            policy=odd_policy(None),
            request=record(OddRequest),
            response=NOTHING,
            errors=ODD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/a-b/c.d/~e/%20/{from}/{größe}",
                query=("with-dash",),
            ),
        )
        """Answers odd."""
        if service is not None:
            self.read.served_by(service.read)
            self.remove.served_by(service.remove)
            self.replace.served_by(service.replace)
            self.amend.served_by(service.amend)
            self.touch.served_by(service.touch)
            self.count.served_by(service.count)
            self.shut.served_by(service.shut)
            self.odd.served_by(service.odd)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeArchive:
    """A double of archive for plain threads, for unit tests; satisfies `Archive`.

    Say what operations answer, run the code under test, look at the calls:

        archive = FakeArchive()
        archive.read.returns(Page(...))
        ...
        archive.read.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeArchive(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ArchiveService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeArchive",
            headers,
        )
        self.read = ThreadFake(
            self._double,
            READ,
            policy=read_policy(None),
            request=record(ReadRequest),
            response=record(Page),
            errors=READ_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/{kind}/{year}/{day}/{id}/pages/{page}",
                query=("with_text", "since", "most", "at_least"),
                lists=("sizes",),
            ),
        )
        """Answers read."""
        self.remove = ThreadFake(
            self._double,
            REMOVE,
            policy=remove_policy(None),
            request=record(RemoveRequest),
            response=NOTHING,
            errors=REMOVE_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/pages/{id}",
                query=("reason", "force"),
            ),
        )
        """Answers remove."""
        self.replace = ThreadFake(
            self._double,
            REPLACE,
            policy=replace_policy(None),
            request=record(ReplaceRequest),
            response=record(Page),
            errors=REPLACE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/pages/{id}",
                body=True,
            ),
        )
        """Answers replace."""
        self.amend = ThreadFake(
            self._double,
            AMEND,
            policy=amend_policy(None),
            request=record(AmendRequest),
            response=NOTHING,
            errors=AMEND_ERRORS,
            status="500",
            route=RestRoute(
                method="PATCH",
                path="/pages/{id}/text",
                body=True,
            ),
        )
        """Answers amend."""
        self.touch = ThreadFake(
            self._double,
            TOUCH,
            policy=touch_policy(None),
            request=record(TouchRequest),
            response=NOTHING,
            errors=TOUCH_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/pages/{id}/touch",
            ),
        )
        """Answers touch."""
        self.count = ThreadBareFake(
            self._double,
            COUNT,
            policy=count_policy(None),
            request=NOTHING,
            response=record(CountResponse),
            errors=COUNT_ERRORS,
            status="500",
        )
        """Answers count."""
        self.shut = ThreadBareFake(
            self._double,
            SHUT,
            policy=shut_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SHUT_ERRORS,
            status="500",
        )
        """Answers shut."""
        self.odd = ThreadFake(
            self._double,
            ODD,
            policy=odd_policy(None),
            request=record(OddRequest),
            response=NOTHING,
            errors=ODD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/a-b/c.d/~e/%20/{from}/{größe}",
                query=("with-dash",),
            ),
        )
        """Answers odd."""
        if service is not None:
            self.read.served_by(service.read)
            self.remove.served_by(service.remove)
            self.replace.served_by(service.replace)
            self.amend.served_by(service.amend)
            self.touch.served_by(service.touch)
            self.count.served_by(service.count)
            self.shut.served_by(service.shut)
            self.odd.served_by(service.odd)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
