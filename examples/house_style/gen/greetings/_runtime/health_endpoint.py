# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Readiness and liveness over HTTP, on the standard library: GET /healthz and /readyz.

It runs on the event loop that it tells of, so that a loop which hangs does not answer.
"""

from __future__ import annotations

import asyncio
import json
from http import HTTPStatus
from types import TracebackType
from typing import Final, Self

from .caught import Caught
from .probes import Probe

LIVE: Final = "/healthz"
READY: Final = "/readyz"

_PATIENCE = 5.0
_LONGEST = 8192


def report(probe: Probe, path: str) -> tuple[int, bytes] | None:
    """The status and the JSON text that answer for a path; None for another's path."""
    match path:
        case "/healthz":
            good = probe.alive
            said: dict[str, object] = {"alive": good}
        case "/readyz":
            good = probe.ready
            said = {"ready": good, "parts": dict(probe.parts)}
        case _:
            return None
    status = HTTPStatus.OK if good else HTTPStatus.SERVICE_UNAVAILABLE
    return int(status), json.dumps(said, ensure_ascii=False).encode()


class HealthEndpoint:
    """Answers while its context is entered. `place` is `host:port`; port 0 takes a free
    one, and `port` says which.
    """

    def __init__(self, probe: Probe, place: str) -> None:
        host, colon, port = place.rpartition(":")
        if not colon or not port.isdecimal():
            raise ValueError(f"say where as host:port, not {place!r}")
        self._host = host.strip("[]") or None
        self.port = int(port)
        self._probe = probe
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        # Raises OSError where the port is taken: then nothing would ever be ready.
        self._server = await asyncio.start_server(
            self._serve, self._host, self.port, limit=_LONGEST
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        # Whatever a client does wrong is its own affair.
        with Caught():
            async with asyncio.timeout(_PATIENCE):
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(self._answer(head))
                await writer.drain()
        writer.close()

    def _answer(self, head: bytes) -> bytes:
        method, _, rest = head.decode("latin-1").partition(" ")
        path = rest.partition(" ")[0].partition("?")[0]
        found = report(self._probe, path)
        if found is None:
            found = 404, b'{"paths": ["/healthz", "/readyz"]}'
        elif method not in ("GET", "HEAD"):
            found = 405, b'{"methods": ["GET", "HEAD"]}'
        status, body = found
        lines = (
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}",
            "Content-Type: application/json",
            "Cache-Control: no-store",
            f"Content-Length: {len(body)}",
            "Connection: close",
        )
        text = "\r\n".join(lines) + "\r\n\r\n"
        return text.encode("latin-1") + (b"" if method == "HEAD" else body)
