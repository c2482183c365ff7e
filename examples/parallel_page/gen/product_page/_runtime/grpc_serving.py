# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A server of grpc.aio as a part of a host."""

from __future__ import annotations

import asyncio

from grpc.aio import Server

from .grpc_health import GrpcHealth
from .grpc_work import idle
from .probes import Probe

# The host has its own limit, and cancels what has not ended by then.
_FOR_EVER = 86400.0


class GrpcServing:
    """Starts the server and stops it. Stopping lets calls that have begun come to their
    end, and work whose caller has gone as well.

    Give it what is mounted and has its ports, but is not started. With `health`, such
    as the `Host`, it also answers the protocol grpc.health.v1.
    """

    def __init__(
        self, server: Server, *, health: Probe | None = None, name: str = "grpc"
    ) -> None:
        self.name = name
        self._server = server
        self._health = None if health is None else GrpcHealth(server, health)
        self._stop = asyncio.Event()
        self._started = False

    @property
    def ready(self) -> bool:
        """Whether it listens."""
        return self._started and not self._stop.is_set()

    async def run(self) -> None:
        """Serves until `stop`."""
        await self._server.start()
        self._started = True
        try:
            await self._stop.wait()
            await self._server.stop(_FOR_EVER)
            await idle(self._server)
        finally:
            await self._server.stop(0)

    def stop(self) -> None:
        """It takes no new calls, and ends when those under way have."""
        if self._health is not None:
            self._health.close()
        self._stop.set()
