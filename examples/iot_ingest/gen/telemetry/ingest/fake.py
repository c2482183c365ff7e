# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of ingest, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.ingest import Report, ReportResponse
from .api import REPORT_ERRORS, IngestService
from .policies import REPORT, report_policy


class FakeAsyncIngest:
    """A double of ingest, for unit tests; satisfies `AsyncIngest`.

    Say what operations answer, run the code under test, look at the calls:

        ingest = FakeAsyncIngest()
        ingest.report.returns(ReportResponse(...))
        ...
        ingest.report.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncIngest(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: IngestService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncIngest",
            headers,
        )
        self.report = AsyncFake(
            self._double,
            REPORT,
            policy=report_policy(None),
            request=record(Report),
            response=record(ReportResponse),
            errors=REPORT_ERRORS,
            status="INTERNAL",
        )
        """Readings of one device, in the order in which they were taken. A device that
        hears no answer sends them again; `reading_id` tells what is known already.
        """
        if service is not None:
            self.report.served_by(service.report)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeIngest:
    """A double of ingest for plain threads, for unit tests; satisfies `Ingest`.

    Say what operations answer, run the code under test, look at the calls:

        ingest = FakeIngest()
        ingest.report.returns(ReportResponse(...))
        ...
        ingest.report.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeIngest(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: IngestService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeIngest",
            headers,
        )
        self.report = ThreadFake(
            self._double,
            REPORT,
            policy=report_policy(None),
            request=record(Report),
            response=record(ReportResponse),
            errors=REPORT_ERRORS,
            status="INTERNAL",
        )
        """Readings of one device, in the order in which they were taken. A device that
        hears no answer sends them again; `reading_id` tells what is known already.
        """
        if service is not None:
            self.report.served_by(service.report)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
