"""Servers of the contract `chain`, over either transport, for tests of what nesting does."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
from collections.abc import AsyncIterator, Callable
from types import ModuleType
from typing import Any

import grpc

from .serving import serving


async def until(condition: Callable[[], object], seconds: float = 5.0) -> None:
    """Returns when the condition holds. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        for _ in iter(lambda: bool(condition()), True):
            await asyncio.sleep(0.01)


def of(package: ModuleType, module: str) -> Any:
    """A module of the emitted package."""
    return importlib.import_module(f"{package.__name__}.{module}")


@contextlib.asynccontextmanager
async def served(
    package: ModuleType, name: str, service: object, transport: str, **options: Any
) -> AsyncIterator[str]:
    """The address of `service`, mounted as the contract's service `name`."""
    server = of(package, f"{name}.server")
    chosen = of(package, "_runtime.options").ServerOptions(**options)
    if transport == "rest":
        async with serving(server.asgi_app(service, options=chosen)) as url:
            yield url
        return
    made = grpc.aio.server()
    server.add_to_grpc_server(service, made, options=chosen)
    port = made.add_insecure_port("127.0.0.1:0")
    await made.start()
    try:
        yield f"127.0.0.1:{port}"
    finally:
        await made.stop(1)


def client(package: ModuleType, name: str, transport: str, address: str) -> Any:
    """A client of the contract's service `name`."""
    clients = getattr(of(package, f"{name}.client"), f"Async{name.title()}Client")
    return getattr(clients, transport)(address)


class Link:
    """A service that hands on what it is asked to the next, and counts."""

    def __init__(self, below: Any) -> None:
        self.below = below
        self.requests = 0

    async def enter(self, request: Any, context: Any) -> Any:
        self.requests += 1
        return await self.below.pass_on(request)

    async def pass_on(self, request: Any, context: Any) -> Any:
        self.requests += 1
        return await self.below.answer(request)
