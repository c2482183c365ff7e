# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An ASGI server as a part of a host: `AsgiServing(uvicorn.Server(config))`."""

from __future__ import annotations

from contextlib import nullcontext
from socket import socket
from ssl import SSLContext
from typing import Protocol

from .tls_files import TlsFiles


class AsgiConfig(Protocol):
    """What `uvicorn.Config` is, of what matters here."""

    ssl: SSLContext | None
    loaded: bool

    def load(self) -> None: ...


class AsgiServer(Protocol):
    """What `uvicorn.Server` is, of what matters here."""

    should_exit: bool
    started: bool

    @property
    def config(self) -> AsgiConfig: ...

    async def serve(self, sockets: list[socket] | None = None) -> None: ...


class ServerEnded(Exception):
    """The server did not start, or ended though nobody had asked it to."""


class AsgiServing:
    """Runs the server, whose signals become the host's affair. Stopping it lets
    requests that have begun come to their end.

    `sockets` are given to it where it should not listen by itself. With `tls` it speaks
    HTTPS, with whatever certificate the files hold when a client connects; where `trust`
    is one of them, callers must show one of theirs.
    """

    def __init__(
        self,
        server: AsgiServer,
        *,
        name: str = "http",
        sockets: list[socket] | None = None,
        tls: TlsFiles | None = None,
    ) -> None:
        """Raises ValueError where `tls` has no certificate."""
        self.name = name
        self._server = server
        self._sockets = sockets
        self._tls = None if tls is None else tls.server_context()
        self._stopping = False

    @property
    def ready(self) -> bool:
        """Whether it listens."""
        return self._server.started and not self._stopping

    async def run(self) -> None:
        """Serves until `stop`. Raises ServerEnded."""
        # uvicorn would answer signals itself, and raise them again when it has ended:
        # the host would take that for the second signal, and end at once.
        vars(self._server)["capture_signals"] = nullcontext
        if self._tls is not None:
            config = self._server.config
            if not config.loaded:
                config.load()
            config.ssl = self._tls
        try:
            await self._server.serve(self._sockets)
        except SystemExit as error:
            raise ServerEnded(f"it did not start (exit code {error.code})") from error
        if not self._stopping:
            how = "ended by itself" if self._server.started else "did not start"
            raise ServerEnded(f"it {how}")

    def stop(self) -> None:
        """It takes no new requests, and ends when those under way have."""
        self._stopping = True
        self._server.should_exit = True
