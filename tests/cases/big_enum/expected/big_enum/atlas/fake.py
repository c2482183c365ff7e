# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of atlas, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.atlas import FindRequest, FindResponse
from .api import FIND_ERRORS, AtlasService
from .policies import FIND, find_policy


class FakeAsyncAtlas:
    """A double of atlas, for unit tests; satisfies `AsyncAtlas`.

    Say what operations answer, run the code under test, look at the calls:

        atlas = FakeAsyncAtlas()
        atlas.find.returns(FindResponse(...))
        ...
        atlas.find.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncAtlas(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: AtlasService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncAtlas",
            headers,
        )
        self.find = AsyncFake(
            self._double,
            FIND,
            policy=find_policy(None),
            request=record(FindRequest),
            response=record(FindResponse),
            errors=FIND_ERRORS,
            status="INTERNAL",
        )
        """Answers find."""
        if service is not None:
            self.find.served_by(service.find)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeAtlas:
    """A double of atlas for plain threads, for unit tests; satisfies `Atlas`.

    Say what operations answer, run the code under test, look at the calls:

        atlas = FakeAtlas()
        atlas.find.returns(FindResponse(...))
        ...
        atlas.find.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAtlas(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: AtlasService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeAtlas",
            headers,
        )
        self.find = ThreadFake(
            self._double,
            FIND,
            policy=find_policy(None),
            request=record(FindRequest),
            response=record(FindResponse),
            errors=FIND_ERRORS,
            status="INTERNAL",
        )
        """Answers find."""
        if service is not None:
            self.find.served_by(service.find)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
