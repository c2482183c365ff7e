# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of trees, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.trees import Forest, Tree
from .api import GROW_ERRORS, TreesService
from .policies import GROW, grow_policy


class FakeAsyncTrees:
    """A double of trees, for unit tests; satisfies `AsyncTrees`.

    Say what operations answer, run the code under test, look at the calls:

        trees = FakeAsyncTrees()
        trees.grow.returns(Forest(...))
        ...
        trees.grow.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTrees(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TreesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTrees",
            headers,
        )
        self.grow = AsyncFake(
            self._double,
            GROW,
            policy=grow_policy(None),
            request=record(Tree),
            response=record(Forest),
            errors=GROW_ERRORS,
            status="INTERNAL",
        )
        """Answers grow."""
        if service is not None:
            self.grow.served_by(service.grow)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTrees:
    """A double of trees for plain threads, for unit tests; satisfies `Trees`.

    Say what operations answer, run the code under test, look at the calls:

        trees = FakeTrees()
        trees.grow.returns(Forest(...))
        ...
        trees.grow.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTrees(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TreesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTrees",
            headers,
        )
        self.grow = ThreadFake(
            self._double,
            GROW,
            policy=grow_policy(None),
            request=record(Tree),
            response=record(Forest),
            errors=GROW_ERRORS,
            status="INTERNAL",
        )
        """Answers grow."""
        if service is not None:
            self.grow.served_by(service.grow)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
