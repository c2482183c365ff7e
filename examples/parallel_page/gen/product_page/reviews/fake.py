# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of reviews, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.reviews import SummarizeRequest
from ..models.shared import ReviewSummary
from .api import SUMMARIZE_ERRORS, ReviewsService
from .policies import SUMMARIZE, summarize_policy


class FakeAsyncReviews:
    """A double of reviews, for unit tests; satisfies `AsyncReviews`.

    Say what operations answer, run the code under test, look at the calls:

        reviews = FakeAsyncReviews()
        reviews.summarize.returns(ReviewSummary(...))
        ...
        reviews.summarize.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncReviews(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ReviewsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncReviews",
            headers,
        )
        self.summarize = AsyncFake(
            self._double,
            SUMMARIZE,
            policy=summarize_policy(None),
            request=record(SummarizeRequest),
            response=record(ReviewSummary),
            errors=SUMMARIZE_ERRORS,
            status="INTERNAL",
        )
        """The stars, and the few reviews that helped most."""
        if service is not None:
            self.summarize.served_by(service.summarize)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeReviews:
    """A double of reviews for plain threads, for unit tests; satisfies `Reviews`.

    Say what operations answer, run the code under test, look at the calls:

        reviews = FakeReviews()
        reviews.summarize.returns(ReviewSummary(...))
        ...
        reviews.summarize.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeReviews(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ReviewsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeReviews",
            headers,
        )
        self.summarize = ThreadFake(
            self._double,
            SUMMARIZE,
            policy=summarize_policy(None),
            request=record(SummarizeRequest),
            response=record(ReviewSummary),
            errors=SUMMARIZE_ERRORS,
            status="INTERNAL",
        )
        """The stars, and the few reviews that helped most."""
        if service is not None:
            self.summarize.served_by(service.summarize)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
