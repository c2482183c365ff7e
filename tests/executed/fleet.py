"""Several servers of one service, on loopback addresses of their own and one port."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import grpc
import pytest

from .gallery import Gallery
from .serving import serving

HOSTS: tuple[str, ...] = ("127.0.0.1", "127.0.0.2", "127.0.0.3")


def free_port() -> int:
    """A port that is free on every loopback address, most likely."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Fleet:
    """The servers by their host; each may be stopped, and started again."""

    parts: SimpleNamespace
    kind: str
    port: int
    tls: Any = None
    galleries: dict[str, Gallery] = field(default_factory=dict)
    _stops: dict[str, AsyncExitStack] = field(default_factory=dict)

    async def start(self, host: str) -> None:
        """Serves on `host`."""
        gallery = self.galleries.setdefault(host, Gallery(self.parts))
        stack = self._stops[host] = AsyncExitStack()
        if self.kind.endswith("rest"):
            app = self.parts.server.asgi_app(gallery, options=gallery.options())
            context = None if self.tls is None else self.tls.server_context()
            await stack.enter_async_context(
                serving(app, host=host, port=self.port, ssl_context=context)
            )
        else:
            await stack.enter_async_context(self._grpc(host, gallery))

    async def stop(self, host: str) -> None:
        """Nobody is there any more."""
        await self._stops.pop(host).aclose()

    async def aclose(self) -> None:
        """Stops them all."""
        for host in list(self._stops):
            await self.stop(host)

    def asked(self) -> list[int]:
        """How many requests each server got since the last time this was asked."""
        found = [len(gallery.requests) for gallery in self.galleries.values()]
        for gallery in self.galleries.values():
            gallery.requests.clear()
        return found

    @asynccontextmanager
    async def _grpc(self, host: str, gallery: Gallery) -> AsyncIterator[None]:
        server = grpc.aio.server(options=self.parts.runtime.GRPC_SERVER_OPTIONS)
        self.parts.server.add_to_grpc_server(gallery, server, options=gallery.options())
        place = f"{host}:{self.port}"
        if self.tls is None:
            server.add_insecure_port(place)
        else:
            credentials = self.parts.runtime.grpc_server_credentials(self.tls)
            server.add_secure_port(place, credentials)
        await server.start()
        try:
            yield
        finally:
            await server.stop(0)


@asynccontextmanager
async def fleet(
    parts: SimpleNamespace,
    kind: str,
    hosts: Sequence[str] = HOSTS,
    *,
    tls: Any = None,
) -> AsyncIterator[Fleet]:
    """Servers for a kind of client."""
    for host in hosts:
        with socket.socket() as probe:
            try:
                probe.bind((host, 0))
            except OSError:
                # macOS has 127.0.0.1 alone, until somebody adds an alias to lo0.
                pytest.skip(f"this machine has no loopback address {host}")
    made = Fleet(parts, kind, free_port(), tls)
    try:
        for host in hosts:
            await made.start(host)
        yield made
    finally:
        await made.aclose()
