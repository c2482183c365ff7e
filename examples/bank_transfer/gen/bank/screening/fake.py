# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of screening, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.screening import Screening, Verdict
from .api import SCREEN_ERRORS, ScreeningService
from .policies import SCREEN, screen_policy


class FakeAsyncScreening:
    """A double of screening, for unit tests; satisfies `AsyncScreening`.

    Say what operations answer, run the code under test, look at the calls:

        screening = FakeAsyncScreening()
        screening.screen.returns(Verdict(...))
        ...
        screening.screen.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncScreening(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ScreeningService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncScreening",
            headers,
        )
        self.screen = AsyncFake(
            self._double,
            SCREEN,
            policy=screen_policy(None),
            request=record(Screening),
            response=record(Verdict),
            errors=SCREEN_ERRORS,
            status="INTERNAL",
        )
        """Judges one transfer by the lists of today."""
        if service is not None:
            self.screen.served_by(service.screen)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeScreening:
    """A double of screening for plain threads, for unit tests; satisfies `Screening`.

    Say what operations answer, run the code under test, look at the calls:

        screening = FakeScreening()
        screening.screen.returns(Verdict(...))
        ...
        screening.screen.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeScreening(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ScreeningService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeScreening",
            headers,
        )
        self.screen = ThreadFake(
            self._double,
            SCREEN,
            policy=screen_policy(None),
            request=record(Screening),
            response=record(Verdict),
            errors=SCREEN_ERRORS,
            status="INTERNAL",
        )
        """Judges one transfer by the lists of today."""
        if service is not None:
            self.screen.served_by(service.screen)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
