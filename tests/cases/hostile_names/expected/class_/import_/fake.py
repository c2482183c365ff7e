# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of import, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.import_ import None_, Property, YieldRequest
from ..models.shared import Order
from .api import NONE_ERRORS, YIELD_ERRORS, ImportService
from .policies import NONE, YIELD, none_policy, yield__policy


class FakeAsyncImport:
    """A double of import, for unit tests; satisfies `AsyncImport`.

    Say what operations answer, run the code under test, look at the calls:

        import_ = FakeAsyncImport()
        import_.none.returns(Order(...))
        ...
        import_.none.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncImport(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ImportService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncImport",
            headers,
        )
        self.none = AsyncKeyedFake(
            self._double,
            NONE,
            policy=none_policy(None),
            request=record(None_),
            response=record(Order),
            errors=NONE_ERRORS,
            status="INTERNAL",
        )
        """Ends with a quote" """
        self.yield_ = AsyncFake(
            self._double,
            YIELD,
            policy=yield__policy(None),
            request=record(YieldRequest),
            response=record(Property),
            errors=YIELD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/yield",
                query=("class", "lambda"),
            ),
        )
        """Answers yield."""
        if service is not None:
            self.none.served_by(service.none)
            self.yield_.served_by(service.yield_)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeImport:
    """A double of import for plain threads, for unit tests; satisfies `Import`.

    Say what operations answer, run the code under test, look at the calls:

        import_ = FakeImport()
        import_.none.returns(Order(...))
        ...
        import_.none.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeImport(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ImportService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeImport",
            headers,
        )
        self.none = ThreadKeyedFake(
            self._double,
            NONE,
            policy=none_policy(None),
            request=record(None_),
            response=record(Order),
            errors=NONE_ERRORS,
            status="INTERNAL",
        )
        """Ends with a quote" """
        self.yield_ = ThreadFake(
            self._double,
            YIELD,
            policy=yield__policy(None),
            request=record(YieldRequest),
            response=record(Property),
            errors=YIELD_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/yield",
                query=("class", "lambda"),
            ),
        )
        """Answers yield."""
        if service is not None:
            self.none.served_by(service.none)
            self.yield_.served_by(service.yield_)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
