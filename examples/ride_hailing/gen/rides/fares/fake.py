# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of fares, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.fares import Quote, QuoteRequest, RedeemQuoteRequest
from .api import QUOTE_ERRORS, REDEEM_QUOTE_ERRORS, FaresService
from .policies import QUOTE, REDEEM_QUOTE, quote_policy, redeem_quote_policy


class FakeAsyncFares:
    """A double of fares, for unit tests; satisfies `AsyncFares`.

    Say what operations answer, run the code under test, look at the calls:

        fares = FakeAsyncFares()
        fares.quote.returns(Quote(...))
        ...
        fares.quote.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncFares(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: FaresService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncFares",
            headers,
        )
        self.quote = AsyncFake(
            self._double,
            QUOTE,
            policy=quote_policy(None),
            request=record(QuoteRequest),
            response=record(Quote),
            errors=QUOTE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
        )
        """A fare for a route, good for some minutes."""
        self.redeem_quote = AsyncFake(
            self._double,
            REDEEM_QUOTE,
            policy=redeem_quote_policy(None),
            request=record(RedeemQuoteRequest),
            response=record(Quote),
            errors=REDEEM_QUOTE_ERRORS,
            status="INTERNAL",
        )
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.
        """
        if service is not None:
            self.quote.served_by(service.quote)
            self.redeem_quote.served_by(service.redeem_quote)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeFares:
    """A double of fares for plain threads, for unit tests; satisfies `Fares`.

    Say what operations answer, run the code under test, look at the calls:

        fares = FakeFares()
        fares.quote.returns(Quote(...))
        ...
        fares.quote.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeFares(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: FaresService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeFares",
            headers,
        )
        self.quote = ThreadFake(
            self._double,
            QUOTE,
            policy=quote_policy(None),
            request=record(QuoteRequest),
            response=record(Quote),
            errors=QUOTE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
        )
        """A fare for a route, good for some minutes."""
        self.redeem_quote = ThreadFake(
            self._double,
            REDEEM_QUOTE,
            policy=redeem_quote_policy(None),
            request=record(RedeemQuoteRequest),
            response=record(Quote),
            errors=REDEEM_QUOTE_ERRORS,
            status="INTERNAL",
        )
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.
        """
        if service is not None:
            self.quote.served_by(service.quote)
            self.redeem_quote.served_by(service.redeem_quote)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
