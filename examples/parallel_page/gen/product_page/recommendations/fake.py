# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of recommendations, for unit tests. No transport is needed, and none is
loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.recommendations import SuggestRequest, SuggestResponse
from .api import SUGGEST_ERRORS, RecommendationsService
from .policies import SUGGEST, suggest_policy


class FakeAsyncRecommendations:
    """A double of recommendations, for unit tests; satisfies `AsyncRecommendations`.

    Say what operations answer, run the code under test, look at the calls:

        recommendations = FakeAsyncRecommendations()
        recommendations.suggest.returns(SuggestResponse(...))
        ...
        recommendations.suggest.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncRecommendations(service)`
    asks that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: RecommendationsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncRecommendations",
            headers,
        )
        self.suggest = AsyncFake(
            self._double,
            SUGGEST,
            policy=suggest_policy(None),
            request=record(SuggestRequest),
            response=record(SuggestResponse),
            errors=SUGGEST_ERRORS,
            status="INTERNAL",
        )
        """Products that others looked at next, the best first."""
        if service is not None:
            self.suggest.served_by(service.suggest)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeRecommendations:
    """A double of recommendations for plain threads, for unit tests; satisfies
    `Recommendations`.

    Say what operations answer, run the code under test, look at the calls:

        recommendations = FakeRecommendations()
        recommendations.suggest.returns(SuggestResponse(...))
        ...
        recommendations.suggest.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeRecommendations(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: RecommendationsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeRecommendations",
            headers,
        )
        self.suggest = ThreadFake(
            self._double,
            SUGGEST,
            policy=suggest_policy(None),
            request=record(SuggestRequest),
            response=record(SuggestResponse),
            errors=SUGGEST_ERRORS,
            status="INTERNAL",
        )
        """Products that others looked at next, the best first."""
        if service is not None:
            self.suggest.served_by(service.suggest)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
