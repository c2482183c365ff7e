# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of bell, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from ..models.bell import HearResponse, HushRequest, HushResponse
from .api import HEAR_ERRORS, HUSH_ERRORS, RING_ERRORS, BellService
from .policies import HEAR, HUSH, RING, hear_policy, hush_policy, ring_policy


class FakeAsyncBell:
    """A double of bell, for unit tests; satisfies `AsyncBell`.

    Say what operations answer, run the code under test, look at the calls:

        bell = FakeAsyncBell()
        bell.ring.returns(None)
        ...
        bell.ring.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncBell(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BellService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncBell",
            headers,
        )
        self.ring = AsyncBareFake(
            self._double,
            RING,
            policy=ring_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=RING_ERRORS,
            status="500",
        )
        """Answers ring."""
        self.hear = AsyncBareFake(
            self._double,
            HEAR,
            policy=hear_policy(None),
            request=NOTHING,
            response=record(HearResponse),
            errors=HEAR_ERRORS,
            status="500",
        )
        """Answers hear."""
        self.hush = AsyncFake(
            self._double,
            HUSH,
            policy=hush_policy(None),
            request=record(HushRequest),
            response=record(HushResponse),
            errors=HUSH_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/hush",
            ),
        )
        """Answers hush."""
        if service is not None:
            self.ring.served_by(service.ring)
            self.hear.served_by(service.hear)
            self.hush.served_by(service.hush)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeBell:
    """A double of bell for plain threads, for unit tests; satisfies `Bell`.

    Say what operations answer, run the code under test, look at the calls:

        bell = FakeBell()
        bell.ring.returns(None)
        ...
        bell.ring.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeBell(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BellService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeBell",
            headers,
        )
        self.ring = ThreadBareFake(
            self._double,
            RING,
            policy=ring_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=RING_ERRORS,
            status="500",
        )
        """Answers ring."""
        self.hear = ThreadBareFake(
            self._double,
            HEAR,
            policy=hear_policy(None),
            request=NOTHING,
            response=record(HearResponse),
            errors=HEAR_ERRORS,
            status="500",
        )
        """Answers hear."""
        self.hush = ThreadFake(
            self._double,
            HUSH,
            policy=hush_policy(None),
            request=record(HushRequest),
            response=record(HushResponse),
            errors=HUSH_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/hush",
            ),
        )
        """Answers hush."""
        if service is not None:
            self.ring.served_by(service.ring)
            self.hear.served_by(service.hear)
            self.hush.served_by(service.hush)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
