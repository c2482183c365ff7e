# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of prices, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import TypeAdapter

from .._runtime.authentication import Authenticate
from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_streams import (
    AsyncBareServerStreamFake,
    AsyncBothStreamsFake,
    AsyncClientStreamFake,
    AsyncServerStreamFake,
)
from .._runtime.fake_thread_streams import (
    ThreadBareServerStreamFake,
    ThreadBothStreamsFake,
    ThreadClientStreamFake,
    ThreadServerStreamFake,
)
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import NOTHING, other, record
from ..models.prices import (
    Beat,
    Loaded,
    LookRequest,
    Offer,
    Price,
    QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
    WatchRequest,
)
from .api import (
    DISCARD_ERRORS,
    FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
    HAGGLE_ERRORS,
    HEARTBEAT_ERRORS,
    LOAD_ERRORS,
    LOOK_ERRORS,
    WATCH_ERRORS,
    PricesService,
)
from .policies import (
    DISCARD,
    FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
    HAGGLE,
    HEARTBEAT,
    LOAD,
    LOOK,
    WATCH,
    discard_policy,
    follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy,
    haggle_policy,
    heartbeat_policy,
    load_policy,
    look_policy,
    watch_policy,
)


class FakeAsyncPrices:
    """A double of prices, for unit tests; satisfies `AsyncPrices`.

    Say what operations answer, run the code under test, look at the calls:

        prices = FakeAsyncPrices()
        prices.watch.returns([Price(...)])
        ...
        prices.watch.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncPrices(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call. `authenticate` looks at them as on a
    server.
    """

    def __init__(
        self,
        service: PricesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncPrices",
            headers,
            authenticate,
        )
        self.watch = AsyncServerStreamFake(
            self._double,
            WATCH,
            policy=watch_policy(None),
            request=record(WatchRequest),
            response=record(Price),
            errors=WATCH_ERRORS,
            status="INTERNAL",
        )
        """The prices of an article as they change."""
        self.load = AsyncClientStreamFake(
            self._double,
            LOAD,
            policy=load_policy(None),
            request=record(Price),
            response=record(Loaded),
            errors=LOAD_ERRORS,
            status="INTERNAL",
        )
        """Takes prices, and says how many."""
        self.haggle = AsyncBothStreamsFake(
            self._double,
            HAGGLE,
            policy=haggle_policy(None),
            request=other(TypeAdapter[Offer](Offer)),
            response=other(TypeAdapter[Offer](Offer)),
            errors=HAGGLE_ERRORS,
            status="INTERNAL",
        )
        """Answers haggle."""
        self.discard = AsyncClientStreamFake(
            self._double,
            DISCARD,
            policy=discard_policy(None),
            request=record(Price),
            response=NOTHING,
            errors=DISCARD_ERRORS,
            status="INTERNAL",
        )
        """Answers discard."""
        self.heartbeat = AsyncBareServerStreamFake(
            self._double,
            HEARTBEAT,
            policy=heartbeat_policy(None),
            request=NOTHING,
            response=record(Beat),
            errors=HEARTBEAT_ERRORS,
            status="INTERNAL",
        )
        """Answers heartbeat."""
        self.look = AsyncFake(
            self._double,
            LOOK,
            policy=look_policy(None),
            request=record(LookRequest),
            response=record(Price),
            errors=LOOK_ERRORS,
            status="INTERNAL",
        )
        """Answers look."""
        self.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there = AsyncBothStreamsFake(
            self._double,
            FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
            policy=follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy(
                None
            ),
            request=record(
                QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
            ),
            response=record(
                QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
            ),
            errors=FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
            status="INTERNAL",
        )
        """Answers
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.
        """
        if service is not None:
            self.watch.served_by(service.watch)
            self.load.served_by(service.load)
            self.haggle.served_by(service.haggle)
            self.discard.served_by(service.discard)
            self.heartbeat.served_by(service.heartbeat)
            self.look.served_by(service.look)
            self.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.served_by(
                service.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there
            )

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakePrices:
    """A double of prices for plain threads, for unit tests; satisfies `Prices`.

    Say what operations answer, run the code under test, look at the calls:

        prices = FakePrices()
        prices.watch.returns([Price(...)])
        ...
        prices.watch.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakePrices(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call. `authenticate` looks at them as on a server.
    """

    def __init__(
        self,
        service: PricesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        authenticate: Authenticate | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakePrices",
            headers,
            authenticate,
        )
        self.watch = ThreadServerStreamFake(
            self._double,
            WATCH,
            policy=watch_policy(None),
            request=record(WatchRequest),
            response=record(Price),
            errors=WATCH_ERRORS,
            status="INTERNAL",
        )
        """The prices of an article as they change."""
        self.load = ThreadClientStreamFake(
            self._double,
            LOAD,
            policy=load_policy(None),
            request=record(Price),
            response=record(Loaded),
            errors=LOAD_ERRORS,
            status="INTERNAL",
        )
        """Takes prices, and says how many."""
        self.haggle = ThreadBothStreamsFake(
            self._double,
            HAGGLE,
            policy=haggle_policy(None),
            request=other(TypeAdapter[Offer](Offer)),
            response=other(TypeAdapter[Offer](Offer)),
            errors=HAGGLE_ERRORS,
            status="INTERNAL",
        )
        """Answers haggle."""
        self.discard = ThreadClientStreamFake(
            self._double,
            DISCARD,
            policy=discard_policy(None),
            request=record(Price),
            response=NOTHING,
            errors=DISCARD_ERRORS,
            status="INTERNAL",
        )
        """Answers discard."""
        self.heartbeat = ThreadBareServerStreamFake(
            self._double,
            HEARTBEAT,
            policy=heartbeat_policy(None),
            request=NOTHING,
            response=record(Beat),
            errors=HEARTBEAT_ERRORS,
            status="INTERNAL",
        )
        """Answers heartbeat."""
        self.look = ThreadFake(
            self._double,
            LOOK,
            policy=look_policy(None),
            request=record(LookRequest),
            response=record(Price),
            errors=LOOK_ERRORS,
            status="INTERNAL",
        )
        """Answers look."""
        self.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there = ThreadBothStreamsFake(
            self._double,
            FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
            policy=follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy(
                None
            ),
            request=record(
                QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
            ),
            response=record(
                QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
            ),
            errors=FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
            status="INTERNAL",
        )
        """Answers
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.
        """
        if service is not None:
            self.watch.served_by(service.watch)
            self.load.served_by(service.load)
            self.haggle.served_by(service.haggle)
            self.discard.served_by(service.discard)
            self.heartbeat.served_by(service.heartbeat)
            self.look.served_by(service.look)
            self.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.served_by(
                service.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there
            )

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
