"""An emitted service over gRPC and REST, in a thread of its own with an event loop, for clients that block."""

from __future__ import annotations

import asyncio
import importlib
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import grpc

from .serving import serving

Act = Callable[[int], Awaitable[None]]


async def nothing(call: int) -> None:
    """What the service does unless a test says otherwise."""


class Kiosk:
    """The service: does what a test says, and notes who asked. Its lists are read by the test's threads."""

    def __init__(self, package: ModuleType) -> None:
        self.models: Any = importlib.import_module(f"{package.__name__}.models")
        self.reset()

    def reset(self) -> None:
        """Forgets what was, and does nothing special any more."""
        self.contexts: list[Any] = []
        self.remaining: list[float | None] = []
        self.effects = 0
        self.act: Act = nothing

    async def _did(self, context: Any) -> None:
        self.contexts.append(context)
        self.remaining.append(context.remaining())
        await self.act(len(self.contexts))
        self.effects += 1

    async def sell(self, request: Any, context: Any) -> Any:
        await self._did(context)
        return self.models.Ticket(
            ticket_id=f"t{self.effects}", text=f"{request.show}/{request.seats}"
        )

    async def look(self, request: Any, context: Any) -> Any:
        await self._did(context)
        return self.models.Ticket(
            ticket_id=request.ticket_id, text=",".join(request.tags)
        )

    async def discard(self, request: Any, context: Any) -> None:
        await self._did(context)

    async def ring(self, context: Any) -> None:
        await self._did(context)


class Places:
    """Where the service can be reached."""

    def __init__(self) -> None:
        self.rest = ""
        self.grpc = ""


@contextmanager
def kiosk_served(package: ModuleType, kiosk: Kiosk) -> Iterator[Places]:
    """Serves it until the block ends."""
    server: Any = importlib.import_module(f"{package.__name__}.kiosk.server")
    places = Places()
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    async def serve() -> None:
        rpc = grpc.aio.server()
        server.add_to_grpc_server(kiosk, rpc)
        places.grpc = f"127.0.0.1:{rpc.add_insecure_port('127.0.0.1:0')}"
        await rpc.start()
        async with serving(server.asgi_app(kiosk)) as places.rest:
            ready.set()
            await ended.wait()
        await rpc.stop(0)

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run, name="kiosk")
    thread.start()
    try:
        assert ready.wait(10)
        yield places
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
