# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of desk, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from ..models.desk import Item
from .api import GIVE_ERRORS, TAKE_ERRORS, DeskService
from .policies import GIVE, TAKE, give_policy, take_policy


class FakeAsyncDesk:
    """A double of desk, for unit tests; satisfies `AsyncDesk`.

    Say what operations answer, run the code under test, look at the calls:

        desk = FakeAsyncDesk()
        desk.take.returns(None)
        ...
        desk.take.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncDesk(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DeskService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncDesk",
            headers,
        )
        self.take = AsyncFake(
            self._double,
            TAKE,
            policy=take_policy(None),
            request=record(Item),
            response=NOTHING,
            errors=TAKE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/items",
                body=True,
            ),
        )
        """Answers take."""
        self.give = AsyncKeyedFake(
            self._double,
            GIVE,
            policy=give_policy(None),
            request=record(Item),
            response=NOTHING,
            errors=GIVE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/gifts",
                body=True,
            ),
        )
        """Answers give."""
        if service is not None:
            self.take.served_by(service.take)
            self.give.served_by(service.give)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeDesk:
    """A double of desk for plain threads, for unit tests; satisfies `Desk`.

    Say what operations answer, run the code under test, look at the calls:

        desk = FakeDesk()
        desk.take.returns(None)
        ...
        desk.take.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeDesk(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DeskService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeDesk",
            headers,
        )
        self.take = ThreadFake(
            self._double,
            TAKE,
            policy=take_policy(None),
            request=record(Item),
            response=NOTHING,
            errors=TAKE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/items",
                body=True,
            ),
        )
        """Answers take."""
        self.give = ThreadKeyedFake(
            self._double,
            GIVE,
            policy=give_policy(None),
            request=record(Item),
            response=NOTHING,
            errors=GIVE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/gifts",
                body=True,
            ),
        )
        """Answers give."""
        if service is not None:
            self.take.served_by(service.take)
            self.give.served_by(service.give)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
