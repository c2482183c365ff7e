# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of approvals, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.approvals import AskRequest, AskResponse
from .api import ASK_ERRORS, ApprovalsService
from .policies import ASK, ask_policy


class FakeAsyncApprovals:
    """A double of approvals, for unit tests; satisfies `AsyncApprovals`.

    Say what operations answer, run the code under test, look at the calls:

        approvals = FakeAsyncApprovals()
        approvals.ask.returns(AskResponse(...))
        ...
        approvals.ask.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncApprovals(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ApprovalsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncApprovals",
            headers,
        )
        self.ask = AsyncFake(
            self._double,
            ASK,
            policy=ask_policy(None),
            request=record(AskRequest),
            response=record(AskResponse),
            errors=ASK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/approvals",
                body=True,
            ),
        )
        """Answers ask."""
        if service is not None:
            self.ask.served_by(service.ask)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeApprovals:
    """A double of approvals for plain threads, for unit tests; satisfies `Approvals`.

    Say what operations answer, run the code under test, look at the calls:

        approvals = FakeApprovals()
        approvals.ask.returns(AskResponse(...))
        ...
        approvals.ask.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeApprovals(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ApprovalsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeApprovals",
            headers,
        )
        self.ask = ThreadFake(
            self._double,
            ASK,
            policy=ask_policy(None),
            request=record(AskRequest),
            response=record(AskResponse),
            errors=ASK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/approvals",
                body=True,
            ),
        )
        """Answers ask."""
        if service is not None:
            self.ask.served_by(service.ask)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
