# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of old, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.old import GetNewRequest, GetOldRequest, Old
from .api import GET_NEW_ERRORS, GET_OLD_ERRORS, OldService
from .policies import GET_NEW, GET_OLD, get_new_policy, get_old_policy


class FakeAsyncOld:
    """A double of old, for unit tests; satisfies `AsyncOld`.

    Say what operations answer, run the code under test, look at the calls:

        old = FakeAsyncOld()
        old.get_old.returns(Old(...))
        ...
        old.get_old.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncOld(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OldService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncOld",
            headers,
        )
        self.get_old = AsyncFake(
            self._double,
            GET_OLD,
            policy=get_old_policy(None),
            request=record(GetOldRequest),
            response=record(Old),
            errors=GET_OLD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/old",
                query=("id", "mode"),
            ),
        )
        """Use get_new."""
        self.get_new = AsyncFake(
            self._double,
            GET_NEW,
            policy=get_new_policy(None),
            request=record(GetNewRequest),
            response=record(Old),
            errors=GET_NEW_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/new",
                query=("id",),
            ),
        )
        """Answers get_new."""
        if service is not None:
            self.get_old.served_by(service.get_old)
            self.get_new.served_by(service.get_new)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeOld:
    """A double of old for plain threads, for unit tests; satisfies `Old`.

    Say what operations answer, run the code under test, look at the calls:

        old = FakeOld()
        old.get_old.returns(Old(...))
        ...
        old.get_old.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeOld(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OldService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeOld",
            headers,
        )
        self.get_old = ThreadFake(
            self._double,
            GET_OLD,
            policy=get_old_policy(None),
            request=record(GetOldRequest),
            response=record(Old),
            errors=GET_OLD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/old",
                query=("id", "mode"),
            ),
        )
        """Use get_new."""
        self.get_new = ThreadFake(
            self._double,
            GET_NEW,
            policy=get_new_policy(None),
            request=record(GetNewRequest),
            response=record(Old),
            errors=GET_NEW_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/new",
                query=("id",),
            ),
        )
        """Answers get_new."""
        if service is not None:
            self.get_old.served_by(service.get_old)
            self.get_new.served_by(service.get_new)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
