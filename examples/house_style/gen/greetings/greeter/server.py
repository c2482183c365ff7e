# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves greeter: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.greeter import Greeting, GreetRequest
from .api import GREET_ERRORS, GreeterService
from .policies import GREET

# 100: the default, services.greeter.greet
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: GreeterService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves greeter, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "greeter",
        endpoints=(
            rest_endpoint(
                GREET,
                route=RestRoute(
                    method="GET",
                    path="/greetings/{name}",
                ),
                request=record(GreetRequest),
                response=record(Greeting),
                handler=service.greet,
                errors=GREET_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
