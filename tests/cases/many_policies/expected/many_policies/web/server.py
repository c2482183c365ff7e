# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves web: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint
from .._runtime.rest_payload import NOTHING
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from .api import SAVE_ERRORS, SHOW_ERRORS, WebService
from .policies import SAVE, SHOW

# 100: the default, services.web.show
# 100: the default, services.web.save
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: WebService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
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
        concurrency=CONCURRENCY,
        options=options,
    )
