# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of dispatch, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import NOTHING, record
from ..models.dispatch import OfferAnswer
from .api import ANSWER_OFFER_ERRORS, DispatchService
from .policies import ANSWER_OFFER, answer_offer_policy


class FakeAsyncDispatch:
    """A double of dispatch, for unit tests; satisfies `AsyncDispatch`.

    Say what operations answer, run the code under test, look at the calls:

        dispatch = FakeAsyncDispatch()
        dispatch.answer_offer.returns(None)
        ...
        dispatch.answer_offer.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncDispatch(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DispatchService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncDispatch",
            headers,
        )
        self.answer_offer = AsyncFake(
            self._double,
            ANSWER_OFFER,
            policy=answer_offer_policy(None),
            request=record(OfferAnswer),
            response=NOTHING,
            errors=ANSWER_OFFER_ERRORS,
            status="INTERNAL",
        )
        """A driver takes a ride or leaves it to the next one."""
        if service is not None:
            self.answer_offer.served_by(service.answer_offer)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeDispatch:
    """A double of dispatch for plain threads, for unit tests; satisfies `Dispatch`.

    Say what operations answer, run the code under test, look at the calls:

        dispatch = FakeDispatch()
        dispatch.answer_offer.returns(None)
        ...
        dispatch.answer_offer.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeDispatch(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DispatchService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeDispatch",
            headers,
        )
        self.answer_offer = ThreadFake(
            self._double,
            ANSWER_OFFER,
            policy=answer_offer_policy(None),
            request=record(OfferAnswer),
            response=NOTHING,
            errors=ANSWER_OFFER_ERRORS,
            status="INTERNAL",
        )
        """A driver takes a ride or leaves it to the next one."""
        if service is not None:
            self.answer_offer.served_by(service.answer_offer)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
