"""A slow reader slows the writer: between the two there is what fits into the connection's windows, and no more."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from tests.executed.emitted import emitted

from .streaming import CLIENTS, Setting, parts_of, running

# Values of 64 KiB, as long as the window that a stream of HTTP/2 begins with.
SIZE = 64 * 1024
MANY = 2000
# grpc widens its windows to what a connection carries, a few MiB on loopback; all values would be 125 MiB.
MOST_AHEAD = 300


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        yield parts_of(package)


@pytest.fixture(params=CLIENTS)
async def setting(
    parts: SimpleNamespace, request: pytest.FixtureRequest
) -> AsyncIterator[Setting]:
    async with running(parts, request.param) as made:
        yield made


async def test_a_server_sends_no_further_than_its_slow_reader_lets_it(
    setting: Setting,
) -> None:
    request = setting.parts.models.Watch(symbol="x", count=MANY, size=SIZE)
    stream = setting.client.watch(request, deadline=20)
    for read in range(5):
        assert (await anext(stream)).cents == read
        await asyncio.sleep(0.15)
        assert setting.service.sent - read < MOST_AHEAD
    # It stands still where nobody reads.
    before = setting.service.sent
    await asyncio.sleep(0.3)
    assert setting.service.sent == before
    await stream.aclose()


async def test_a_client_reads_its_requests_no_faster_than_the_server(
    setting: Setting,
) -> None:
    taken = 0

    def asked() -> Iterator[Any]:
        nonlocal taken
        for number in range(MANY):
            taken = number + 1
            yield setting.parts.models.Price(symbol="x", cents=number, note="." * SIZE)

    ahead: list[int] = []

    async def act(_: str, number: int) -> None:
        if number < 5:
            await asyncio.sleep(0.1)
            ahead.append(taken - number)
        elif number == 5:
            raise setting.parts.errors.Unavailable("enough")

    setting.service.act = act
    with pytest.raises(setting.parts.errors.Unavailable):
        await setting.client.upload(asked(), deadline=20)
    assert len(ahead) == 5
    assert max(ahead) < MOST_AHEAD


async def test_a_reader_that_answers_to_nothing_holds_up_the_other_direction(
    setting: Setting,
) -> None:
    taken = 0

    def asked() -> Iterator[Any]:
        nonlocal taken
        for number in range(MANY):
            taken = number + 1
            yield setting.parts.models.Price(symbol="x", cents=number, note="." * SIZE)

    # The server answers each request as long as what it got, and only the first answer is read.
    setting.service.price = lambda cents, size=0: setting.parts.models.Price(
        symbol="x", cents=cents, note="." * SIZE
    )
    stream = setting.client.haggle(asked(), deadline=20)
    assert (await anext(stream)).cents == 1
    await asyncio.sleep(0.5)
    before = (taken, setting.service.sent)
    assert taken < 2 * MOST_AHEAD
    await asyncio.sleep(0.3)
    assert (taken, setting.service.sent) == before
    await stream.aclose()


async def test_a_plain_generator_on_the_server_is_held_up_as_well(
    parts: SimpleNamespace,
) -> None:
    made = 0

    class Plain:
        def watch(self, request: Any, context: Any) -> Iterator[Any]:
            nonlocal made
            for number in range(request.count):
                made = number + 1
                yield parts.models.Price(symbol="x", cents=number, note="." * SIZE)

        def __getattr__(self, name: str) -> Any:
            return lambda *given: None

    async with running(parts, "asyncio", service=Plain()) as setting:
        request = parts.models.Watch(symbol="x", count=MANY)
        stream = setting.client.watch(request, deadline=20)
        await anext(stream)
        await asyncio.sleep(0.5)
        assert 1 <= made < MOST_AHEAD
        await stream.aclose()
