"""A service of several servers: every kind of client spreads its calls over them, and passes over who is gone."""

from __future__ import annotations

import asyncio
import dataclasses
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from tests.faults.storm import GRACE, loop_delays

from .client_kinds import KINDS, REST_KINDS, connected
from .emitted import emitted
from .fleet import HOSTS, Fleet, fleet
from .gallery import parts_of
from .name_server import name_server

NAME = "pictures.test"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@dataclass
class Named:
    """A resolver whose answers a test sets, and that notes what it was asked."""

    parts: SimpleNamespace
    hosts: list[str]
    refresh: float = 60.0
    asked: list[tuple[str, int]] = field(default_factory=list)
    error: Exception | None = None
    gate: threading.Event | None = None

    def resolve(self, host: str, port: int) -> Any:
        self.asked.append((host, port))
        if self.gate is not None:
            assert self.gate.wait(20)
        if self.error is not None:
            raise self.error
        return [self.parts.runtime.Address(each, port) for each in self.hosts]


def place(kind: str, port: int) -> str:
    """What a client is told: the name of the service, nothing of its servers."""
    return f"http://{NAME}:{port}" if kind.endswith("rest") else f"{NAME}:{port}"


@asynccontextmanager
async def client(servers: Fleet, resolver: Any, **settings: Any) -> AsyncIterator[Any]:
    async with connected(
        servers.parts,
        servers.kind,
        place(servers.kind, servers.port),
        resolver=resolver,
        **settings,
    ) as found:
        yield found


async def until_spread(pictures: Any, servers: Fleet) -> None:
    """Until a connection stands to each server: gRPC uses the first that is there."""
    async with asyncio.timeout(10):
        while min(servers.asked()[: len(HOSTS)]) == 0:
            for _ in range(2 * len(HOSTS)):
                await pictures.health()


def in_turn(asked: list[int], servers: int) -> bool:
    """Whether calls went round so many servers, and no other was asked.

    gRPC begins its round anew whenever the state of a connection changes, so that one server
    may be asked a call or two more.
    """
    used = [count for count in asked if count]
    return len(used) == servers and max(used) - min(used) <= 4


async def test_calls_go_to_all_servers_in_turn(
    parts: SimpleNamespace, kind: str
) -> None:
    async with fleet(parts, kind) as servers:
        resolver = Named(parts, list(HOSTS))
        async with client(servers, resolver) as pictures:
            await until_spread(pictures, servers)
            servers.asked()
            for _ in range(30):
                await pictures.health()
        asked = servers.asked()
        assert sum(asked) == 30
        assert in_turn(asked, 3)
        assert resolver.asked == [(NAME, servers.port)]


async def test_a_server_that_is_gone_is_passed_over_without_a_repeat(
    parts: SimpleNamespace, kind: str
) -> None:
    def once(policy: Any) -> Any:
        return dataclasses.replace(policy, attempts=1)

    async with fleet(parts, kind) as servers:
        resolver = Named(parts, list(HOSTS))
        async with client(servers, resolver, adjust=once) as pictures:
            await until_spread(pictures, servers)
            await servers.stop(HOSTS[1])
            # What was being closed at that moment is another matter.
            await asyncio.sleep(0.1)
            servers.asked()
            for _ in range(30):
                await pictures.health()
            one, two, three = servers.asked()
            assert two == 0
            assert one + three == 30
            assert min(one, three) >= 12
            await servers.start(HOSTS[1])
            # The longest time for which an address rests is 5 s, and this one is young.
            async with asyncio.timeout(10):
                while servers.asked()[1] == 0:
                    await pictures.health()
                    await asyncio.sleep(0.02)


async def test_new_servers_are_found_and_old_ones_left(
    parts: SimpleNamespace, kind: str
) -> None:
    async with fleet(parts, kind) as servers:
        resolver = Named(parts, [HOSTS[0]], refresh=0.05)
        async with client(servers, resolver) as pictures:
            for _ in range(10):
                await pictures.health()
            assert servers.asked() == [10, 0, 0]
            resolver.hosts = list(HOSTS[1:])
            async with asyncio.timeout(10):
                while True:
                    for _ in range(10):
                        await pictures.health()
                    first, *others = servers.asked()
                    if first == 0 and min(others) > 0:
                        break
            # A name server that fails takes nothing away that was known.
            resolver.error = OSError("no such name")
            before = len(resolver.asked)
            async with asyncio.timeout(10):
                while len(resolver.asked) < before + 2:
                    await pictures.health()
                    await asyncio.sleep(0.02)


async def test_a_resolver_that_stalls_holds_no_call_past_its_deadline(
    parts: SimpleNamespace, kind: str
) -> None:
    async with fleet(parts, kind, HOSTS[:1]) as servers:
        gate = threading.Event()
        resolver = Named(parts, list(HOSTS[:1]), gate=gate)
        async with client(servers, resolver) as pictures:
            took = []
            with loop_delays() as delays:
                for _ in range(5):
                    begun, late = time.monotonic(), delays.total
                    with pytest.raises(parts.runtime.DeadlineExceeded):
                        await pictures.health(deadline=0.2)
                    ended = time.monotonic() - begun
                    took.append(ended - (delays.now() - late))
            gate.set()
            assert (await pictures.health()).open
        assert max(took) < 0.2 + GRACE
        # One thread asks, however many wait.
        assert len(resolver.asked) == 1


@pytest.mark.parametrize("kind", REST_KINDS)
async def test_neither_does_the_systems_resolver(
    parts: SimpleNamespace, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    real = socket.getaddrinfo

    def stalled(host: Any, *given: Any, **named: Any) -> Any:
        if host == NAME:
            assert gate.wait(20)
            host = HOSTS[0]
        return real(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", stalled)
    async with (
        fleet(parts, kind, HOSTS[:1]) as servers,
        connected(parts, kind, place(kind, servers.port)) as pictures,
    ):
        with loop_delays() as delays:
            begun = time.monotonic()
            with pytest.raises(parts.runtime.DeadlineExceeded):
                await pictures.health(deadline=0.2)
            took = time.monotonic() - begun - delays.now()
        gate.set()
        assert (await pictures.health()).open
    assert took < 0.2 + GRACE


async def test_a_name_that_nobody_knows_is_unavailable(
    parts: SimpleNamespace, kind: str
) -> None:
    resolver = Named(parts, [], error=OSError("no such name"))
    async with connected(parts, kind, place(kind, 1), resolver=resolver) as pictures:
        with pytest.raises(parts.runtime.Unavailable, match="no such name") as caught:
            await pictures.health()
    # Nothing was sent, so asking again does no harm.
    assert caught.value.attempts > 1


@pytest.mark.parametrize("kind", REST_KINDS)
async def test_connections_are_used_again_and_servers_hear_the_name(
    parts: SimpleNamespace, kind: str
) -> None:
    heard: list[str] = []
    accepted = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal accepted
        accepted += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode().lower().split("\r\n")
                heard.extend(line for line in lines if line.startswith("host:"))
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    b'Content-Length: 13\r\n\r\n{"open":true}'
                )
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()

    servers = [await asyncio.start_server(serve, HOSTS[0], 0)]
    port = servers[0].sockets[0].getsockname()[1]
    servers += [await asyncio.start_server(serve, host, port) for host in HOSTS[1:]]
    resolver = parts.runtime.StaticResolver(*HOSTS)
    async with connected(
        parts, kind, f"http://{NAME}:{port}/", resolver=resolver
    ) as pictures:
        for _ in range(30):
            await pictures.health()
    for server in servers:
        server.close()
        await server.wait_closed()
    assert heard == [f"host: {NAME}:{port}"] * 30
    assert accepted == 3


@pytest.mark.parametrize("kind", ["async-grpc", "thread-grpc"])
async def test_grpc_asks_the_name_server_and_again_when_a_connection_ends(
    parts: SimpleNamespace, kind: str
) -> None:
    async with (
        fleet(parts, kind) as servers,
        name_server(NAME, HOSTS[:2]) as (names, port),
    ):
        # The name server in the target is gRPC's way to name one; `dns:///` asks the system's.
        target = f"dns://127.0.0.1:{port}/{NAME}:{servers.port}"
        async with connected(parts, kind, target) as pictures:
            async with asyncio.timeout(10):
                while min(servers.asked()[:2]) == 0:
                    for _ in range(4):
                        await pictures.health()
            for _ in range(30):
                await pictures.health()
            asked = servers.asked()
            assert asked[2] == 0
            assert sum(asked) == 30
            assert in_turn(asked, 2)
            # As when a pod is replaced: one goes, another is there.
            names.hosts = list(HOSTS[1:])
            await servers.stop(HOSTS[0])
            async with asyncio.timeout(15):
                while servers.asked()[2] == 0:
                    await pictures.health()
                    await asyncio.sleep(0.02)


@pytest.mark.parametrize("kind", ["async-grpc", "thread-grpc"])
async def test_grpc_takes_a_list_of_addresses_as_its_target(
    parts: SimpleNamespace, kind: str
) -> None:
    async with fleet(parts, kind) as servers:
        listed = ",".join(f"{host}:{servers.port}" for host in HOSTS)
        async with connected(parts, kind, f"ipv4:{listed}") as pictures:
            await until_spread(pictures, servers)
            servers.asked()
            for _ in range(30):
                await pictures.health()
            asked = servers.asked()
            assert sum(asked) == 30
            assert in_turn(asked, 3)
            await servers.stop(HOSTS[0])
            await asyncio.sleep(0.1)
            for _ in range(30):
                await pictures.health()
            asked = servers.asked()
            assert asked[0] == 0
            assert sum(asked) == 30
            assert in_turn(asked, 2)
