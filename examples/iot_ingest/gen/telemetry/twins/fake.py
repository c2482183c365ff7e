# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of twins, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.twins import GetTwinRequest, Twin
from .api import GET_TWIN_ERRORS, TwinsService
from .policies import GET_TWIN, get_twin_policy


class FakeAsyncTwins:
    """A double of twins, for unit tests; satisfies `AsyncTwins`.

    Say what operations answer, run the code under test, look at the calls:

        twins = FakeAsyncTwins()
        twins.get_twin.returns(Twin(...))
        ...
        twins.get_twin.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTwins(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TwinsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTwins",
            headers,
        )
        self.get_twin = AsyncFake(
            self._double,
            GET_TWIN,
            policy=get_twin_policy(None),
            request=record(GetTwinRequest),
            response=record(Twin),
            errors=GET_TWIN_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/devices/{device_id}/twin",
            ),
        )
        """What a device measured last."""
        if service is not None:
            self.get_twin.served_by(service.get_twin)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTwins:
    """A double of twins for plain threads, for unit tests; satisfies `Twins`.

    Say what operations answer, run the code under test, look at the calls:

        twins = FakeTwins()
        twins.get_twin.returns(Twin(...))
        ...
        twins.get_twin.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTwins(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TwinsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTwins",
            headers,
        )
        self.get_twin = ThreadFake(
            self._double,
            GET_TWIN,
            policy=get_twin_policy(None),
            request=record(GetTwinRequest),
            response=record(Twin),
            errors=GET_TWIN_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/devices/{device_id}/twin",
            ),
        )
        """What a device measured last."""
        if service is not None:
            self.get_twin.served_by(service.get_twin)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
