# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves twins: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.twins import GetTwinRequest, Twin
from .api import GET_TWIN_ERRORS, TwinsService
from .policies import GET_TWIN

# 30: 2 x 300/s x 0.05 s, services.twins.get_twin
CONCURRENCY: Final = 30
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: TwinsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves twins, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "twins",
        endpoints=(
            rest_endpoint(
                GET_TWIN,
                route=RestRoute(
                    method="GET",
                    path="/devices/{device_id}/twin",
                ),
                request=record(GetTwinRequest),
                response=record(Twin),
                handler=service.get_twin,
                errors=GET_TWIN_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
