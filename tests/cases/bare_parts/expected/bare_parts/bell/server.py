# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves bell: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.bell import HearResponse, HushRequest, HushResponse
from .api import HEAR_ERRORS, HUSH_ERRORS, RING_ERRORS, BellService
from .policies import HEAR, HUSH, RING

# 100: the default, services.bell.ring
# 100: the default, services.bell.hear
# 100: the default, services.bell.hush
CONCURRENCY: Final = 300
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: BellService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves bell, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "bell",
        endpoints=(
            bare_rest_endpoint(
                RING,
                route=RestRoute(
                    method="POST",
                    path="/ring",
                ),
                response=NOTHING,
                handler=service.ring,
                errors=RING_ERRORS,
            ),
            bare_rest_endpoint(
                HEAR,
                route=RestRoute(
                    method="GET",
                    path="/ring",
                ),
                response=record(HearResponse),
                handler=service.hear,
                errors=HEAR_ERRORS,
            ),
            rest_endpoint(
                HUSH,
                route=RestRoute(
                    method="PUT",
                    path="/hush",
                ),
                request=record(HushRequest),
                response=record(HushResponse),
                handler=service.hush,
                errors=HUSH_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
