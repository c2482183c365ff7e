# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of letters, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.letters import BurnRequest, BurnResponse, SendRequest, SendResponse
from .api import BURN_ERRORS, SEND_ERRORS, LettersService
from .policies import BURN, SEND, burn_policy, send_policy


class FakeAsyncLetters:
    """A double of letters, for unit tests; satisfies `AsyncLetters`.

    Say what operations answer, run the code under test, look at the calls:

        letters = FakeAsyncLetters()
        letters.send.returns(SendResponse(...))
        ...
        letters.send.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncLetters(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LettersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncLetters",
            headers,
        )
        self.send = AsyncKeyedFake(
            self._double,
            SEND,
            policy=send_policy(None),
            request=record(SendRequest),
            response=record(SendResponse),
            errors=SEND_ERRORS,
            status="INTERNAL",
        )
        """Answers send."""
        self.burn = AsyncFake(
            self._double,
            BURN,
            policy=burn_policy(None),
            request=record(BurnRequest),
            response=record(BurnResponse),
            errors=BURN_ERRORS,
            status="INTERNAL",
        )
        """Answers burn."""
        if service is not None:
            self.send.served_by(service.send)
            self.burn.served_by(service.burn)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeLetters:
    """A double of letters for plain threads, for unit tests; satisfies `Letters`.

    Say what operations answer, run the code under test, look at the calls:

        letters = FakeLetters()
        letters.send.returns(SendResponse(...))
        ...
        letters.send.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeLetters(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LettersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeLetters",
            headers,
        )
        self.send = ThreadKeyedFake(
            self._double,
            SEND,
            policy=send_policy(None),
            request=record(SendRequest),
            response=record(SendResponse),
            errors=SEND_ERRORS,
            status="INTERNAL",
        )
        """Answers send."""
        self.burn = ThreadFake(
            self._double,
            BURN,
            policy=burn_policy(None),
            request=record(BurnRequest),
            response=record(BurnResponse),
            errors=BURN_ERRORS,
            status="INTERNAL",
        )
        """Answers burn."""
        if service is not None:
            self.send.served_by(service.send)
            self.burn.served_by(service.burn)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
