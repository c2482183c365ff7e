"""A service that streams over gRPC, and clients of either kind behind one way to read."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, closing
from types import ModuleType, SimpleNamespace
from typing import Any

import grpc

CLIENTS = ("asyncio", "threads")


def parts_of(package: ModuleType) -> SimpleNamespace:
    """The modules that the tests use; their types are mypy's business elsewhere."""
    name = package.__name__

    def of(module: str) -> Any:
        return importlib.import_module(f"{name}.{module}")

    return SimpleNamespace(
        api=of("feed.api"),
        client=of("feed.client"),
        errors=of("_runtime.errors"),
        models=of("models"),
        options=of("_runtime.options"),
        runtime=of("runtime"),
        server=of("feed.server"),
    )


class Reader:
    """Reads a stream of a client for threads, each step in a thread of its own."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def __aiter__(self) -> Reader:
        return self

    async def __anext__(self) -> Any:
        end = object()
        value = await asyncio.to_thread(next, self.stream, end)
        if value is end:
            raise StopAsyncIteration
        return value

    async def aclose(self) -> None:
        await asyncio.to_thread(self.stream.close)


class InThreads:
    """A client for plain threads: what waits runs in a thread, what streams is read in threads."""

    STREAMED = frozenset({"watch", "haggle", "ticks"})

    def __init__(self, client: Any) -> None:
        self.client = client

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self.client, name)
        if name in self.STREAMED:
            return lambda *given, **named: Reader(method(*given, **named))

        async def call(*given: Any, **named: Any) -> Any:
            return await asyncio.to_thread(method, *given, **named)

        return call


async def nothing(_: Any, __: Any) -> None:
    """What the service does besides unless a test says otherwise."""


class Service:
    """Streams that count; `act` is called with what is about to be done, and its number."""

    def __init__(self, models: Any) -> None:
        self.models = models
        self.act: Callable[[str, int], Awaitable[None]] = nothing
        self.got: list[int] = []
        self.sent = 0
        self.ended: list[str] = []
        self.contexts: list[Any] = []
        self.remaining: list[float | None] = []
        self.over = asyncio.Event()

    def price(self, cents: int, size: int = 0) -> Any:
        return self.models.Price(symbol="x", cents=cents, note="." * size or None)

    def _began(self, context: Any) -> None:
        self.contexts.append(context)
        self.remaining.append(context.remaining())

    def _note(self, how: str) -> None:
        self.ended.append(how)
        self.over.set()

    async def watch(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self._began(context)
        how = "left"
        try:
            for number in range(request.count):
                await self.act("send", number)
                self.sent += 1
                yield self.price(number, request.size)
            how = "done"
        except asyncio.CancelledError:
            how = "cancelled"
            raise
        finally:
            self._note(how)

    async def _take_all(self, requests: Any) -> Any:
        how = "failed"
        try:
            async for request in requests:
                await self.act("take", len(self.got))
                self.got.append(request.cents)
            await self.act("sum", len(self.got))
            how = "done"
            return self.models.Summary(count=len(self.got), cents=sum(self.got))
        except asyncio.CancelledError:
            how = "cancelled"
            raise
        finally:
            self._note(how)

    async def upload(self, requests: Any, context: Any) -> Any:
        self._began(context)
        return await self._take_all(requests)

    async def take(self, requests: Any, context: Any) -> None:
        self._began(context)
        await self._take_all(requests)

    async def haggle(self, requests: Any, context: Any) -> AsyncIterator[Any]:
        self._began(context)
        how = "left"
        try:
            async for request in requests:
                self.got.append(request.cents)
                await self.act("answer", len(self.got))
                self.sent += 1
                yield self.price(request.cents + 1)
            how = "done"
        except asyncio.CancelledError:
            how = "cancelled"
            raise
        finally:
            self._note(how)

    async def ticks(self, context: Any) -> AsyncIterator[Any]:
        self._began(context)
        yield self.price(7)
        yield self.models.Summary(count=1, cents=7)

    async def look(self, request: Any, context: Any) -> Any:
        self._began(context)
        return self.price(1)


class Setting(SimpleNamespace):
    service: Any
    server: Any
    target: str
    client: Any
    caller: Any
    parts: SimpleNamespace
    kind: str


@asynccontextmanager
async def serving(
    parts: SimpleNamespace, service: Any, **options: Any
) -> AsyncIterator[tuple[Any, str]]:
    """A server of grpc.aio with the service on it, and where it is."""
    server = grpc.aio.server()
    parts.server.add_to_grpc_server(
        service, server, options=parts.options.ServerOptions(**options)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield server, f"127.0.0.1:{port}"
    finally:
        await server.stop(0)


@asynccontextmanager
async def connected(
    parts: SimpleNamespace, kind: str, target: str, **options: Any
) -> AsyncIterator[Any]:
    """A client of a kind."""
    if kind == "asyncio":
        made = parts.runtime.ClientOptions(**options)
        async with parts.client.AsyncFeedClient.grpc(target, options=made) as client:
            yield client
    else:
        made = parts.runtime.ThreadClientOptions(**options)
        with closing(parts.client.FeedClient.grpc(target, options=made)) as client:
            yield InThreads(client)


@asynccontextmanager
async def running(
    parts: SimpleNamespace,
    kind: str,
    *,
    service: Any = None,
    server_options: dict[str, Any] | None = None,
    **options: Any,
) -> AsyncIterator[Setting]:
    """A service, and a client of a kind that calls it."""
    service = service or Service(parts.models)
    async with (
        serving(parts, service, **(server_options or {})) as (server, target),
        connected(parts, kind, target, **options) as client,
    ):
        inner = client if kind == "asyncio" else client.client
        yield Setting(
            service=service,
            server=server,
            target=target,
            client=client,
            inner=inner,
            parts=parts,
            kind=kind,
        )


def places(setting: Setting, operation: str) -> int:
    """How many calls of an operation hold a place at its bulkhead."""
    in_use: int = getattr(setting.inner, f"_call_{operation}").caller.bulkhead.in_use
    return in_use


def offers(setting: Setting, numbers: Iterable[int], size: int = 0) -> Iterator[Any]:
    """Requests; a plain generator is read by clients of either kind."""
    for number in numbers:
        yield setting.parts.models.Price(
            symbol="x", cents=number, note="." * size or None
        )
