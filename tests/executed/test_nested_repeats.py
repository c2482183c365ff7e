"""Retries happen at one layer: three services behind each other, three attempts each, and a leaf that fails."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from .chains import Link, client, of, served
from .emitted import emitted

GRPC, REST = "grpc", "rest"


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("chain", tmp_path_factory.mktemp("chain")) as package:
        yield package


class Leaf:
    """Fails as it is told to, and counts."""

    def __init__(self, failure: Exception) -> None:
        self.failure = failure
        self.requests = 0

    async def answer(self, request: Any, context: Any) -> Any:
        self.requests += 1
        raise self.failure

    async def slowly(self, request: Any, context: Any) -> Any:
        raise NotImplementedError

    async def bell(self, context: Any) -> None:
        raise NotImplementedError


class Wrapping(Link):
    """Raises an error of its own on account of the one below."""

    async def pass_on(self, request: Any, context: Any) -> Any:
        try:
            return await super().pass_on(request, context)
        except Exception as error:
            raise RuntimeError("no luck") from error


async def ask(
    package: ModuleType,
    leaf: Any,
    transports: tuple[str, str, str],
    middle_kind: type[Link] = Link,
) -> tuple[int, int, int]:
    """How many requests the front, the middle and the leaf got of one call that fails."""
    outer, inner, last = transports
    errors = of(package, "_runtime.errors")
    async with contextlib.AsyncExitStack() as stack:
        enter = stack.enter_async_context
        at = await enter(served(package, "leaf", leaf, last))
        below = await enter(client(package, "leaf", last, at))
        middle = middle_kind(below)
        at = await enter(served(package, "middle", middle, inner))
        front = Link(await enter(client(package, "middle", inner, at)))
        at = await enter(served(package, "front", front, outer))
        caller = await enter(client(package, "front", outer, at))
        with pytest.raises(errors.CallError) as caught:
            await caller.enter(of(package, "models").Ask(text="?"))
        assert caught.value.repeated
        assert caught.value.attempts == 1
    return front.requests, middle.requests, leaf.requests


@pytest.mark.parametrize(
    "transports",
    [
        (GRPC, GRPC, GRPC),
        (REST, REST, REST),
        (GRPC, REST, GRPC),
        (REST, GRPC, REST),
        (REST, REST, GRPC),
        (GRPC, GRPC, REST),
    ],
    ids="-".join,
)
async def test_a_dead_leaf_gets_three_requests_and_not_twenty_seven(
    chain: ModuleType, transports: tuple[str, str, str]
) -> None:
    leaf = Leaf(of(chain, "_runtime.errors").Unavailable("gone"))
    assert await ask(chain, leaf, transports) == (1, 1, 3)


@pytest.mark.parametrize("transport", [GRPC, REST])
async def test_a_declared_error_that_will_pass_is_repeated_at_one_layer_too(
    chain: ModuleType, transport: str
) -> None:
    leaf = Leaf(of(chain, "leaf.api").ClosedError("at night"))
    assert await ask(chain, leaf, (transport,) * 3) == (1, 1, 3)


@pytest.mark.parametrize("transport", [GRPC, REST])
async def test_an_error_of_its_own_does_not_hide_that_a_call_was_repeated(
    chain: ModuleType, transport: str
) -> None:
    leaf = Leaf(of(chain, "_runtime.errors").Unavailable("gone"))
    assert await ask(chain, leaf, (transport,) * 3, Wrapping) == (1, 1, 3)
