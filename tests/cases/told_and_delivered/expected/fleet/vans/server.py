# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves vans: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.vans import RentRequest, RentResponse
from .api import RENT_ERRORS, VansService
from .policies import RENT

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.vans.rent
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: VansService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._wire.vans import RENT_REQUEST_CODEC, RENT_RESPONSE_CODEC
    from .api import RENT_ERRORS
    from .policies import RENT

    add_methods(
        server,
        "fleet.Vans",
        (
            UnaryMethod(
                RENT,
                name="Rent",
                request=RENT_REQUEST_CODEC,
                response=RENT_RESPONSE_CODEC,
                answer=service.rent,
                errors=RENT_ERRORS,
            ),
        ),
        domain="vans.fleet",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: VansService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves vans, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "vans",
        endpoints=(
            rest_endpoint(
                RENT,
                route=RestRoute(
                    method="POST",
                    path="/rentals",
                    body=True,
                ),
                request=record(RentRequest),
                response=record(RentResponse),
                handler=service.rent,
                errors=RENT_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
