# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves web: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from .._runtime.asgi import ASGIApp
from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint
from .._runtime.rest_payload import NOTHING
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from .api import SAVE_ERRORS, SHOW_ERRORS, WebService
from .policies import SAVE, SHOW


def asgi_app(
    service: WebService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> ASGIApp:
    """An ASGI 3 application that serves web, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "web",
        endpoints=(
            bare_rest_endpoint(
                SHOW,
                route=RestRoute(
                    method="GET",
                    path="/show",
                ),
                response=NOTHING,
                handler=service.show,
                errors=SHOW_ERRORS,
            ),
            bare_rest_endpoint(
                SAVE,
                route=RestRoute(
                    method="POST",
                    path="/save",
                ),
                response=NOTHING,
                handler=service.save,
                errors=SAVE_ERRORS,
            ),
        ),
        options=options,
    )
