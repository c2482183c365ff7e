# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of web, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncBareKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadBareKeyedFake
from .._runtime.rest_payload import NOTHING
from .api import SAVE_ERRORS, SHOW_ERRORS, WebService
from .policies import SAVE, SHOW, save_policy, show_policy


class FakeAsyncWeb:
    """A double of web, for unit tests; satisfies `AsyncWeb`.

    Say what operations answer, run the code under test, look at the calls:

        web = FakeAsyncWeb()
        web.show.returns(None)
        ...
        web.show.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncWeb(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WebService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncWeb",
            headers,
        )
        self.show = AsyncBareFake(
            self._double,
            SHOW,
            policy=show_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SHOW_ERRORS,
            status="500",
        )
        """Answers show."""
        self.save = AsyncBareKeyedFake(
            self._double,
            SAVE,
            policy=save_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SAVE_ERRORS,
            status="500",
        )
        """Answers save."""
        if service is not None:
            self.show.served_by(service.show)
            self.save.served_by(service.save)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeWeb:
    """A double of web for plain threads, for unit tests; satisfies `Web`.

    Say what operations answer, run the code under test, look at the calls:

        web = FakeWeb()
        web.show.returns(None)
        ...
        web.show.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeWeb(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WebService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeWeb",
            headers,
        )
        self.show = ThreadBareFake(
            self._double,
            SHOW,
            policy=show_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SHOW_ERRORS,
            status="500",
        )
        """Answers show."""
        self.save = ThreadBareKeyedFake(
            self._double,
            SAVE,
            policy=save_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SAVE_ERRORS,
            status="500",
        )
        """Answers save."""
        if service is not None:
            self.show.served_by(service.show)
            self.save.served_by(service.save)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
