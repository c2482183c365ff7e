"""The servers that fail on demand, behind the proxy, in an event loop of a thread of their own."""

from __future__ import annotations

import asyncio
import importlib
import random
import threading
from collections import Counter
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import grpc
import grpc.aio

from tests.executed.serving import serving

from .proxy import Proxy, mostly_broken, never_broken
from .storm import OPERATIONS
from .streams import OPERATIONS as STREAMED
from .streams import Shoal

T = TypeVar("T")


@dataclass
class Harbour:
    """An implementation that is slow, answers long, or fails, by chance.

    `handled` counts how often each id reached it.
    """

    chance: random.Random
    models: Any
    sunk: Any
    handled: Counter[str] = field(default_factory=Counter)
    calm: bool = True
    under_way: int = 0

    async def look(self, request: Any, context: Any) -> Any:
        return await self._told(request)

    async def sail(self, request: Any, context: Any) -> Any:
        return await self._told(request)

    async def pay(self, request: Any, context: Any) -> Any:
        if self.chance.random() < 0.05:
            raise self.sunk("the ship is gone")
        return await self._told(request)

    async def _told(self, request: Any) -> Any:
        self.handled[request.id] += 1
        if self.calm:
            return self.models.Told(id=request.id, padding="")
        draw = self.chance.random()
        if draw < 0.05:
            raise RuntimeError("as the test wants it")
        if draw < 0.1:
            await asyncio.sleep(self.chance.uniform(0.05, 0.9))
        padding = "x" * self.chance.choice([0, 10, 3000])
        return self.models.Told(id=request.id, padding=padding)


@dataclass(frozen=True)
class Reef:
    """Where clients call, and what became of it on the other side."""

    transport: str
    proxy: Proxy
    service: Harbour | Shoal
    loop: asyncio.AbstractEventLoop

    @property
    def operations(self) -> tuple[str, ...]:
        """What may be called."""
        return STREAMED if self.transport == "streams" else OPERATIONS

    @property
    def address(self) -> str:
        place = f"127.0.0.1:{self.proxy.port}"
        return f"http://{place}" if self.transport == "rest" else place

    def rage(self) -> None:
        """From now on the network breaks, and the servers fail."""
        self.service.calm = False
        self.do(self.proxy.follow(mostly_broken, flap=True))

    def heal(self) -> None:
        """From now on neither the network nor the servers fail, as at first."""
        self.service.calm = True
        self.do(self.proxy.follow(never_broken))

    def do(self, step: Coroutine[Any, Any, T]) -> T:
        """Runs something of the proxy's where the proxy lives."""
        return asyncio.run_coroutine_threadsafe(step, self.loop).result(10)


@contextmanager
def reef(transport: str, seed: int) -> Iterator[Reef]:
    """Server and proxy for `rest`, `grpc`, or `streams` over gRPC. The package `reef` must be importable."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def do(step: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(step, loop).result(20)

    stack = AsyncExitStack()
    try:
        chance, models = random.Random(seed), importlib.import_module("reef.models")
        sunk = importlib.import_module("reef.harbour.api").SunkError
        service: Harbour | Shoal = Harbour(chance, models, sunk)
        if transport == "streams":
            service = Shoal(chance, models)
        port = do(stack.enter_async_context(_served(transport, service)))
        proxy = Proxy(port, seed)
        do(stack.enter_async_context(proxy.running()))
        yield Reef(transport, proxy, service, loop)
    finally:
        do(stack.aclose())
        do(_all_done())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _all_done() -> None:
    """Handlers that were begun run to their end, also where their caller is long gone."""
    own = asyncio.current_task()
    async with asyncio.timeout(5):
        while others := [task for task in asyncio.all_tasks() if task is not own]:
            await asyncio.wait(others)


@asynccontextmanager
async def _served(transport: str, service: Harbour | Shoal) -> AsyncIterator[int]:
    name = type(service).__name__.lower()
    server_module = importlib.import_module(f"reef.{name}.server")
    if transport == "rest":
        async with serving(server_module.asgi_app(service)) as url:
            yield int(url.rpartition(":")[2])
        return
    server = grpc.aio.server()
    server_module.add_to_grpc_server(service, server)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield port
    finally:
        await server.stop(None)
