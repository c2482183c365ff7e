"""Streams of a client whose resolver changes its mind end where they began, and new ones go to the new servers."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from tests.executed.chains import until
from tests.executed.emitted import emitted
from tests.faults.proxy import Proxy

from .streaming import CLIENTS, Service, connected, parts_of, serving

NAME = "feed.test:50051"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("feed", tmp_path_factory.mktemp("feed")) as package:
        yield parts_of(package)


@dataclass
class Named:
    """A resolver whose answer a test sets."""

    parts: SimpleNamespace
    ports: list[int]
    refresh: float = 0.02
    stalled: threading.Event | None = None

    def resolve(self, host: str, port: int) -> Any:
        if self.stalled is not None:
            assert self.stalled.wait(20)
        return [self.parts.runtime.Address("127.0.0.1", each) for each in self.ports]


@dataclass
class Place:
    """One server, and what stands before it and counts its connections."""

    service: Service
    proxy: Proxy

    @property
    def connections(self) -> int:
        return self.proxy.seen.open


@asynccontextmanager
async def place(parts: SimpleNamespace) -> AsyncIterator[Place]:
    service = Service(parts.models)
    async with serving(parts, service) as (_, target):
        proxy = Proxy(int(target.rpartition(":")[2]), 0)
        async with proxy.running():
            yield Place(service, proxy)
        # Transports that were aborted end at the next turn of the loop.
        await asyncio.sleep(0.01)


@dataclass
class Move:
    """A client, the server that it knows at first, and the one that it is told of later."""

    parts: SimpleNamespace
    client: Any
    resolver: Named
    old: Place
    new: Place

    def watch(self, count: int, size: int = 0) -> Any:
        request = self.parts.models.Watch(symbol="x", count=count, size=size)
        return self.client.watch(request)

    async def happens(self) -> None:
        """The resolver says otherwise, until the client has understood."""
        self.resolver.ports = [self.new.proxy.port]
        async with asyncio.timeout(10):
            while not self.new.service.contexts:
                await self.client.look(self.parts.models.Watch(symbol="x"))
                await asyncio.sleep(0.01)
        self.old.service.contexts.clear()

    async def old_is_closed(self) -> None:
        await until(lambda: self._left() == 0)

    def _left(self) -> int:
        # The call object of grpc keeps its connection until it is collected.
        gc.collect()
        return self.old.connections


@asynccontextmanager
async def moving(
    parts: SimpleNamespace, kind: str, stalled: threading.Event | None = None
) -> AsyncIterator[Move]:
    async with place(parts) as old, place(parts) as new:
        resolver = Named(parts, [old.proxy.port], stalled=stalled)
        async with connected(parts, kind, NAME, resolver=resolver) as client:
            yield Move(parts, client, resolver, old, new)


@pytest.fixture(params=CLIENTS)
async def move(
    parts: SimpleNamespace, request: pytest.FixtureRequest
) -> AsyncIterator[Move]:
    async with moving(parts, request.param) as made:
        yield made


class Gate:
    """Lets a service go on when the test says so."""

    def __init__(self, step: str) -> None:
        self._step = step
        self._open = asyncio.Event()

    async def __call__(self, step: str, number: int) -> None:
        if step == self._step and number > 1:
            await self._open.wait()

    def open(self) -> None:
        self._open.set()


async def rest_of(stream: Any) -> list[int]:
    return [value.cents async for value in stream]


async def test_a_stream_of_answers_ends_where_it_began(move: Move) -> None:
    gate = move.old.service.act = Gate("send")
    stream = move.watch(5)
    assert [(await anext(stream)).cents for _ in range(2)] == [0, 1]
    await move.happens()
    assert move.old.connections == 1
    another = move.watch(3)
    assert await rest_of(another) == [0, 1, 2]
    assert move.new.service.ended == ["done"]
    assert move.old.connections == 1
    gate.open()
    assert await rest_of(stream) == [2, 3, 4]
    assert move.old.service.ended == ["done"]
    del stream
    await move.old_is_closed()
    assert move.new.connections == 1
    assert await rest_of(move.watch(2)) == [0, 1]


async def test_a_stream_either_way_ends_where_it_began(move: Move) -> None:
    go_on = threading.Event()

    def offered() -> Iterator[Any]:
        yield move.old.service.price(10)
        assert go_on.wait(20)
        yield move.old.service.price(20)

    async def offered_here() -> AsyncIterator[Any]:
        offers = offered()
        while offer := await asyncio.to_thread(next, offers, None):
            yield offer

    in_threads = hasattr(move.client, "client")
    stream = move.client.haggle(offered() if in_threads else offered_here())
    assert (await anext(stream)).cents == 11
    await move.happens()
    go_on.set()
    assert await rest_of(stream) == [21]
    assert move.old.service.got == [10, 20]
    assert move.new.service.got == []
    del stream
    await move.old_is_closed()


async def test_a_stream_of_requests_ends_where_it_began(move: Move) -> None:
    gate = move.old.service.act = Gate("take")
    offers = [move.old.service.price(number) for number in range(4)]
    upload = asyncio.create_task(move.client.upload(offers))
    await until(lambda: len(move.old.service.got) == 2)
    await move.happens()
    gate.open()
    assert (await upload).cents == 6
    assert move.new.service.got == []
    del upload
    await move.old_is_closed()


async def test_what_the_server_has_sent_is_read_at_leisure(move: Move) -> None:
    # More than one window of the connection, so that some of it still has to come.
    stream = move.watch(40, size=10_000)
    assert (await anext(stream)).cents == 0
    await move.happens()
    found = []
    async for value in stream:
        found.append(value.cents)
        await asyncio.sleep(0.005)
    assert found == [*range(1, 40)]
    del stream
    await move.old_is_closed()


async def test_a_stream_that_is_left_lets_its_channel_go(move: Move) -> None:
    move.old.service.act = Gate("send")
    stream, other = move.watch(5), move.watch(5)
    await anext(stream)
    await anext(other)
    await move.happens()
    await stream.aclose()
    assert (await anext(other)).cents == 1
    assert move.old.connections == 1
    await other.aclose()
    del stream, other
    await move.old_is_closed()
    await until(lambda: move.old.service.ended == ["cancelled", "cancelled"])


async def test_a_stream_that_its_server_ends_half_way_lets_its_channel_go(
    move: Move,
) -> None:
    over = asyncio.Event()

    async def act(step: str, number: int) -> None:
        if step == "answer" and number > 1:
            await over.wait()
            raise RuntimeError("as the test wants it")

    move.old.service.act = act
    # Far more than fits on its way, so that some of it waits to be sent when the end comes.
    offers = [move.old.service.price(number, 500_000) for number in range(8)]
    stream = move.client.haggle(offers)
    await anext(stream)
    await move.happens()
    over.set()
    with pytest.raises(move.parts.errors.RemoteError):
        await rest_of(stream)
    del stream
    await move.old_is_closed()


async def test_a_client_that_closes_ends_streams_of_every_channel(move: Move) -> None:
    move.old.service.act = move.new.service.act = Gate("send")
    old = move.watch(5)
    await anext(old)
    await move.happens()
    new = move.watch(5)
    await anext(new)
    await move.client.close()
    for stream in (old, new):
        with pytest.raises(move.parts.errors.CallError):
            await rest_of(stream)
    services = (move.old.service, move.new.service)
    await until(lambda: all(each.ended == ["cancelled"] for each in services))


FIRST: dict[str, Callable[[Move], Any]] = {
    "watch": lambda move: rest_of(move.watch(2)),
    "haggle": lambda move: rest_of(
        move.client.haggle([move.old.service.price(number) for number in (0, 1)])
    ),
    "upload": lambda move: move.client.upload([move.old.service.price(3)]),
}


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("operation", FIRST)
async def test_a_stream_waits_for_the_first_answer_of_the_resolver(
    parts: SimpleNamespace, operation: str, kind: str
) -> None:
    known = threading.Event()
    async with moving(parts, kind, known) as move:
        begun = asyncio.create_task(FIRST[operation](move))
        await asyncio.sleep(0.15)
        assert not begun.done()
        known.set()
        await begun
        assert len(move.old.service.contexts) == 1


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("operation", FIRST)
async def test_a_resolver_that_stalls_holds_no_stream_past_its_limits(
    parts: SimpleNamespace, operation: str, kind: str
) -> None:
    known = threading.Event()
    async with moving(parts, kind, known) as move:
        with pytest.raises(parts.errors.DeadlineExceeded) as caught:
            await FIRST[operation](move)
        known.set()
        # Nothing was sent, so each attempt of 0.4 s may be followed by another.
        assert caught.value.attempts == 3
        assert move.old.service.contexts == []
