# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of tables, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.tables import Cube, Table
from .api import PIVOT_ERRORS, TablesService
from .policies import PIVOT, pivot_policy


class FakeAsyncTables:
    """A double of tables, for unit tests; satisfies `AsyncTables`.

    Say what operations answer, run the code under test, look at the calls:

        tables = FakeAsyncTables()
        tables.pivot.returns(Cube(...))
        ...
        tables.pivot.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTables(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TablesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTables",
            headers,
        )
        self.pivot = AsyncFake(
            self._double,
            PIVOT,
            policy=pivot_policy(None),
            request=record(Table),
            response=record(Cube),
            errors=PIVOT_ERRORS,
            status="INTERNAL",
        )
        """Answers pivot."""
        if service is not None:
            self.pivot.served_by(service.pivot)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTables:
    """A double of tables for plain threads, for unit tests; satisfies `Tables`.

    Say what operations answer, run the code under test, look at the calls:

        tables = FakeTables()
        tables.pivot.returns(Cube(...))
        ...
        tables.pivot.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTables(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TablesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTables",
            headers,
        )
        self.pivot = ThreadFake(
            self._double,
            PIVOT,
            policy=pivot_policy(None),
            request=record(Table),
            response=record(Cube),
            errors=PIVOT_ERRORS,
            status="INTERNAL",
        )
        """Answers pivot."""
        if service is not None:
            self.pivot.served_by(service.pivot)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
