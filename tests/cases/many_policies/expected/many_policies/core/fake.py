# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of core, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncBareKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadBareKeyedFake
from .._runtime.rest_payload import NOTHING
from .api import ASK_ERRORS, SLOW_ERRORS, TELL_ERRORS, CoreService
from .policies import ASK, SLOW, TELL, ask_policy, slow_policy, tell_policy


class FakeAsyncCore:
    """A double of core, for unit tests; satisfies `AsyncCore`.

    Say what operations answer, run the code under test, look at the calls:

        core = FakeAsyncCore()
        core.ask.returns(None)
        ...
        core.ask.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncCore(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CoreService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncCore",
            headers,
        )
        self.ask = AsyncBareFake(
            self._double,
            ASK,
            policy=ask_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=ASK_ERRORS,
            status="INTERNAL",
        )
        """Answers ask."""
        self.tell = AsyncBareKeyedFake(
            self._double,
            TELL,
            policy=tell_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=TELL_ERRORS,
            status="INTERNAL",
        )
        """Answers tell."""
        self.slow = AsyncBareFake(
            self._double,
            SLOW,
            policy=slow_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SLOW_ERRORS,
            status="INTERNAL",
        )
        """Answers slow."""
        if service is not None:
            self.ask.served_by(service.ask)
            self.tell.served_by(service.tell)
            self.slow.served_by(service.slow)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeCore:
    """A double of core for plain threads, for unit tests; satisfies `Core`.

    Say what operations answer, run the code under test, look at the calls:

        core = FakeCore()
        core.ask.returns(None)
        ...
        core.ask.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeCore(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CoreService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeCore",
            headers,
        )
        self.ask = ThreadBareFake(
            self._double,
            ASK,
            policy=ask_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=ASK_ERRORS,
            status="INTERNAL",
        )
        """Answers ask."""
        self.tell = ThreadBareKeyedFake(
            self._double,
            TELL,
            policy=tell_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=TELL_ERRORS,
            status="INTERNAL",
        )
        """Answers tell."""
        self.slow = ThreadBareFake(
            self._double,
            SLOW,
            policy=slow_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=SLOW_ERRORS,
            status="INTERNAL",
        )
        """Answers slow."""
        if service is not None:
            self.ask.served_by(service.ask)
            self.tell.served_by(service.tell)
            self.slow.served_by(service.slow)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
