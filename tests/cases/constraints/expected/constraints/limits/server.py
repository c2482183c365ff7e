# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves limits: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.limits import Limits
from .api import CHECK_ERRORS, LimitsService
from .policies import CHECK

# 100: the default, services.limits.check
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: LimitsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves limits, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "limits",
        endpoints=(
            rest_endpoint(
                CHECK,
                route=RestRoute(
                    method="POST",
                    path="/limits",
                    body=True,
                ),
                request=record(Limits),
                response=NOTHING,
                handler=service.check,
                errors=CHECK_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
