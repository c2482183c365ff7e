"""Readiness and liveness over HTTP, over ASGI and over gRPC."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import grpc
import grpc.aio
import pytest
from grpc.aio import UnaryStreamMultiCallable, UnaryUnaryMultiCallable

from runtime import asgi
from runtime.admission import Admission
from runtime.asgi_health import with_health
from runtime.grpc_health import GrpcHealth
from runtime.grpc_work import add_work
from runtime.health_endpoint import HealthEndpoint


class Switch:
    """A probe that a test sets."""

    def __init__(self) -> None:
        self.ready = True
        self.alive = True

    @property
    def parts(self) -> Mapping[str, bool]:
        return {"it": self.ready}


async def ask(port: int, request: bytes) -> tuple[int, dict[str, str], bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    raw = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await writer.wait_closed()
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, body


async def test_the_endpoint_answers_get_and_head_and_nothing_else() -> None:
    switch = Switch()
    async with HealthEndpoint(switch, "127.0.0.1:0") as endpoint:
        status, headers, body = await ask(
            endpoint.port, b"GET /readyz HTTP/1.1\r\n\r\n"
        )
        assert (status, json.loads(body)) == (
            200,
            {"ready": True, "parts": {"it": True}},
        )
        assert headers["content-type"] == "application/json"
        assert int(headers["content-length"]) == len(body)
        switch.ready = False
        status, _, body = await ask(
            endpoint.port, b"GET /readyz?verbose=1 HTTP/1.1\r\nHost: x\r\n\r\n"
        )
        assert (status, json.loads(body)["ready"]) == (503, False)
        status, headers, body = await ask(
            endpoint.port, b"HEAD /healthz HTTP/1.1\r\n\r\n"
        )
        assert (status, body) == (200, b"")
        assert headers["content-length"] == "15"
        switch.alive = False
        assert (await ask(endpoint.port, b"GET /healthz HTTP/1.1\r\n\r\n"))[0] == 503
        assert (await ask(endpoint.port, b"POST /healthz HTTP/1.1\r\n\r\n"))[0] == 405
        assert (await ask(endpoint.port, b"GET / HTTP/1.1\r\n\r\n"))[0] == 404


async def test_rubbish_and_endless_heads_do_the_endpoint_no_harm() -> None:
    async with HealthEndpoint(Switch(), "127.0.0.1:0") as endpoint:
        assert (await ask(endpoint.port, b"\xff\x00\r\n\r\n"))[0] == 404
        reader, writer = await asyncio.open_connection("127.0.0.1", endpoint.port)
        writer.write(b"GET /healthz HTTP/1.1\r\n" + b"x" * 20_000 + b"\r\n\r\n")
        assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()
        assert (await ask(endpoint.port, b"GET /healthz HTTP/1.1\r\n\r\n"))[0] == 200


async def test_a_port_that_is_taken_is_an_error() -> None:
    async with HealthEndpoint(Switch(), "127.0.0.1:0") as endpoint:
        with pytest.raises(OSError, match="address"):
            async with HealthEndpoint(Switch(), f"127.0.0.1:{endpoint.port}"):
                pass


async def inner(scope: asgi.Scope, receive: asgi.Receive, send: asgi.Send) -> None:
    if scope["type"] == "lifespan":

        async def drained() -> None:
            return

        await asgi.lifespan(receive, send, drained)
        return
    await asgi.send_response(send, asgi.Response(200, b"inner"), head=False)


class Sent:
    """What an application sent for one request, or over its life."""

    def __init__(self, app: asgi.ASGIApp) -> None:
        self.app = app
        self.messages: list[dict[str, object]] = []

    async def send(self, message: dict[str, object]) -> None:
        self.messages.append(message)

    async def request(self, path: str, method: str = "GET") -> tuple[object, object]:
        async def receive() -> Mapping[str, object]:
            return {"type": "http.request"}

        self.messages.clear()
        scope = {"type": "http", "method": method, "path": path, "headers": []}
        await self.app(scope, receive, self.send)
        return self.messages[0]["status"], self.messages[1]["body"]


async def test_paths_of_health_stand_before_the_application_and_the_rest_is_its_own() -> (
    None
):
    switch = Switch()
    app = Sent(with_health(inner, switch))
    assert await app.request("/things") == (200, b"inner")
    assert await app.request("/readyz", "POST") == (200, b"inner")
    assert await app.request("/healthz") == (200, b'{"alive": true}')
    switch.ready = False
    assert (await app.request("/readyz"))[0] == 503
    assert await app.request("/readyz", "HEAD") == (503, b"")


async def test_without_a_probe_ready_means_that_the_server_does_not_shut_down() -> None:
    app = Sent(with_health(inner))
    assert (await app.request("/readyz"))[0] == 200
    events: asyncio.Queue[Mapping[str, object]] = asyncio.Queue()
    told: list[dict[str, object]] = []
    life = asyncio.create_task(with_life(app.app, events, told))
    await events.put({"type": "lifespan.startup"})
    await asyncio.sleep(0.01)
    assert (await app.request("/readyz"))[0] == 200
    await events.put({"type": "lifespan.shutdown"})
    await life
    assert (await app.request("/readyz"))[0] == 503
    assert (await app.request("/healthz"))[0] == 200
    assert [one["type"] for one in told] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]


async def with_life(
    app: asgi.ASGIApp,
    events: asyncio.Queue[Mapping[str, object]],
    told: list[dict[str, object]],
) -> None:
    async def send(message: dict[str, object]) -> None:
        told.append(message)

    await app({"type": "lifespan"}, events.get, send)


@asynccontextmanager
async def grpc_health(probe: Switch) -> AsyncIterator[tuple[GrpcHealth, str]]:
    server = grpc.aio.server()
    add_work(server, "shop.Payments", Admission(1))
    health = GrpcHealth(server, probe)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield health, f"127.0.0.1:{port}"
    finally:
        await server.stop(0)


def named(service: str) -> bytes:
    return b"\x0a" + bytes([len(service)]) + service.encode() if service else b""


async def test_grpc_health_knows_the_server_and_what_is_mounted_on_it() -> None:
    switch = Switch()
    async with (
        grpc_health(switch) as (_, place),
        grpc.aio.insecure_channel(place) as channel,
    ):
        check: UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(
            "/grpc.health.v1.Health/Check"
        )
        assert await check(named("")) == b"\x08\x01"
        assert await check(named("shop.Payments")) == b"\x08\x01"
        switch.ready = False
        assert await check(named("shop.Payments")) == b"\x08\x02"
        for request, code in (
            (named("shop.Orders"), grpc.StatusCode.NOT_FOUND),
            (b"\x0a\xff", grpc.StatusCode.INVALID_ARGUMENT),
        ):
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await check(request)
            assert caught.value.code() is code


async def test_a_watch_tells_each_change_and_ends_when_the_server_is_to_stop() -> None:
    switch = Switch()
    async with (
        grpc_health(switch) as (health, place),
        grpc.aio.insecure_channel(place) as channel,
        asyncio.timeout(10),
    ):
        watch: UnaryStreamMultiCallable[bytes, bytes] = channel.unary_stream(
            "/grpc.health.v1.Health/Watch"
        )
        strange = watch(named("shop.Orders"))
        told = watch(named(""))
        assert await told.read() == b"\x08\x01"
        assert await strange.read() == b"\x08\x03"
        switch.ready = False
        assert await told.read() == b"\x08\x02"
        switch.ready = True
        assert await told.read() == b"\x08\x01"
        health.close()
        assert await told.read() == b"\x08\x02"
        assert await told.read() is grpc.aio.EOF
        assert await strange.read() is grpc.aio.EOF
