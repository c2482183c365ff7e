# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of texts, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.texts import Text
from .api import PUT_TEXT_ERRORS, TextsService
from .policies import PUT_TEXT, put_text_policy


class FakeAsyncTexts:
    """A double of texts, for unit tests; satisfies `AsyncTexts`.

    Say what operations answer, run the code under test, look at the calls:

        texts = FakeAsyncTexts()
        texts.put_text.returns(Text(...))
        ...
        texts.put_text.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTexts(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TextsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTexts",
            headers,
        )
        self.put_text = AsyncFake(
            self._double,
            PUT_TEXT,
            policy=put_text_policy(None),
            request=record(Text),
            response=record(Text),
            errors=PUT_TEXT_ERRORS,
            status="INTERNAL",
        )
        """ends with quotes \"\"\" """
        if service is not None:
            self.put_text.served_by(service.put_text)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTexts:
    """A double of texts for plain threads, for unit tests; satisfies `Texts`.

    Say what operations answer, run the code under test, look at the calls:

        texts = FakeTexts()
        texts.put_text.returns(Text(...))
        ...
        texts.put_text.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTexts(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TextsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTexts",
            headers,
        )
        self.put_text = ThreadFake(
            self._double,
            PUT_TEXT,
            policy=put_text_policy(None),
            request=record(Text),
            response=record(Text),
            errors=PUT_TEXT_ERRORS,
            status="INTERNAL",
        )
        """ends with quotes \"\"\" """
        if service is not None:
            self.put_text.served_by(service.put_text)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
