# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of words, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.words import Wort
from .api import TRANSLATE_ERRORS, WordsService
from .policies import TRANSLATE, translate_policy


class FakeAsyncWords:
    """A double of words, for unit tests; satisfies `AsyncWords`.

    Say what operations answer, run the code under test, look at the calls:

        words = FakeAsyncWords()
        words.translate.returns(Wort(...))
        ...
        words.translate.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncWords(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WordsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncWords",
            headers,
        )
        self.translate = AsyncFake(
            self._double,
            TRANSLATE,
            policy=translate_policy(None),
            request=record(Wort),
            response=record(Wort),
            errors=TRANSLATE_ERRORS,
            status="INTERNAL",
        )
        """Answers translate."""
        if service is not None:
            self.translate.served_by(service.translate)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeWords:
    """A double of words for plain threads, for unit tests; satisfies `Words`.

    Say what operations answer, run the code under test, look at the calls:

        words = FakeWords()
        words.translate.returns(Wort(...))
        ...
        words.translate.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeWords(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: WordsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeWords",
            headers,
        )
        self.translate = ThreadFake(
            self._double,
            TRANSLATE,
            policy=translate_policy(None),
            request=record(Wort),
            response=record(Wort),
            errors=TRANSLATE_ERRORS,
            status="INTERNAL",
        )
        """Answers translate."""
        if service is not None:
            self.translate.served_by(service.translate)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
