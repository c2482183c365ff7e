# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything, for
unit tests. No transport is needed, and none is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from ..models.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
    Res,
    ShortRequest,
)
from ..models.shared import Req
from .api import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
    SHORT_ERRORS,
    AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService,
)
from .policies import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
    SHORT,
    an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy,
    short_policy,
)


class FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything:
    """A double of
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything,
    for unit tests; satisfies
    `AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything`.

    Say what operations answer, run the code under test, look at the calls:

        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything = FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything()
        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.returns(Res(...))
        ...
        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation,
    `FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything(service)`
    asks that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: (
            AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService
            | None
        ) = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
            headers,
        )
        self.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all = AsyncKeyedFake(
            self._double,
            AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
            policy=an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy(
                None
            ),
            request=record(Req),
            response=record(Res),
            errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
            status="INTERNAL",
        )
        """Answers
        an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.
        """
        self.short = AsyncFake(
            self._double,
            SHORT,
            policy=short_policy(None),
            request=record(ShortRequest),
            response=record(Res),
            errors=SHORT_ERRORS,
            status="INTERNAL",
        )
        """Answers short."""
        if service is not None:
            self.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.served_by(
                service.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all
            )
            self.short.served_by(service.short)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything:
    """A double of
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    for plain threads, for unit tests; satisfies
    `AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything`.

    Say what operations answer, run the code under test, look at the calls:

        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything = FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything()
        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.returns(Res(...))
        ...
        a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation,
    `FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything(service)`
    asks that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: (
            AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService
            | None
        ) = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything",
            headers,
        )
        self.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all = ThreadKeyedFake(
            self._double,
            AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
            policy=an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy(
                None
            ),
            request=record(Req),
            response=record(Res),
            errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
            status="INTERNAL",
        )
        """Answers
        an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.
        """
        self.short = ThreadFake(
            self._double,
            SHORT,
            policy=short_policy(None),
            request=record(ShortRequest),
            response=record(Res),
            errors=SHORT_ERRORS,
            status="INTERNAL",
        )
        """Answers short."""
        if service is not None:
            self.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.served_by(
                service.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all
            )
            self.short.served_by(service.short)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
