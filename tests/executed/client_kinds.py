"""Clients of every kind, asyncio and threads, REST and gRPC, behind one way to call them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import grpc

from .serving import serving

KINDS = ("async-rest", "async-grpc", "thread-rest", "thread-grpc")
REST_KINDS = ("async-rest", "thread-rest")


class InThreads:
    """A client for plain threads, each call in a thread of its own; iterators become lists' worth at once."""

    def __init__(self, client: Any) -> None:
        self.bare = client

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self.bare, name)
        if name.endswith("_all"):
            return lambda *given, **named: _stepped(method(*given, **named))

        async def call(*given: Any, **named: Any) -> Any:
            return await asyncio.to_thread(method, *given, **named)

        return call


async def _stepped(iterator: Any) -> AsyncIterator[Any]:
    end = object()
    while (item := await asyncio.to_thread(next, iterator, end)) is not end:
        yield item


@asynccontextmanager
async def connected(
    parts: SimpleNamespace, kind: str, place: str, **settings: Any
) -> AsyncIterator[Any]:
    """A client of a kind; `settings` go into its options."""
    how, _, transport = kind.partition("-")
    if how == "async":
        clients = parts.client.AsyncPicturesClient
        options = parts.runtime.ClientOptions(**settings)
        async with getattr(clients, transport)(place, options=options) as client:
            yield client
        return
    clients = parts.client.PicturesClient
    options = parts.runtime.ThreadClientOptions(**settings)
    with getattr(clients, transport)(place, options=options) as client:
        yield InThreads(client)


@asynccontextmanager
async def served(
    parts: SimpleNamespace, kind: str, service: Any, options: Any
) -> AsyncIterator[str]:
    """Where a service is, mounted onto the transport of a kind of client."""
    if kind.endswith("rest"):
        async with serving(parts.server.asgi_app(service, options=options)) as url:
            yield url
        return
    server = grpc.aio.server()
    parts.server.add_to_grpc_server(service, server, options=options)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield f"127.0.0.1:{port}"
    finally:
        await server.stop(0)
