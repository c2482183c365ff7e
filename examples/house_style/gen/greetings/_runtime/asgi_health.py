# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Readiness and liveness beside the operations of an ASGI application."""

from __future__ import annotations

from collections.abc import Mapping

from . import asgi
from .health_endpoint import report
from .probes import Probe


class _Lifespan:
    """Ready from the server's start until it shuts down."""

    alive = True

    def __init__(self) -> None:
        self.ready = True

    @property
    def parts(self) -> Mapping[str, bool]:
        return {}


def with_health(app: asgi.ASGIApp, probe: Probe | None = None) -> asgi.ASGIApp:
    """The application with GET /healthz and /readyz before it: 200, or 503.

    `probe` says what they answer, such as the `Host` that the server runs in; without
    one, ready means that the server has not begun to shut down.
    """
    own = _Lifespan()
    asked = own if probe is None else probe

    async def serve(scope: asgi.Scope, receive: asgi.Receive, send: asgi.Send) -> None:
        if scope["type"] == "lifespan":

            async def heard() -> Mapping[str, object]:
                message = await receive()
                own.ready = message.get("type") != "lifespan.shutdown"
                return message

            await app(scope, heard, send)
            return
        method = asgi.text(scope, "method")
        found = None
        if scope["type"] == "http" and method in ("GET", "HEAD"):
            found = report(asked, asgi.path(scope))
        if found is None:
            await app(scope, receive, send)
            return
        status, body = found
        headers = (
            (b"content-type", b"application/json"),
            (b"cache-control", b"no-store"),
        )
        response = asgi.Response(status, body, headers)
        await asgi.send_response(send, response, head=method == "HEAD")

    return serve
