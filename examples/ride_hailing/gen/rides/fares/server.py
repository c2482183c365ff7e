# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves fares: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.fares import Quote, QuoteRequest
from .api import QUOTE_ERRORS, FaresService
from .policies import QUOTE

if TYPE_CHECKING:
    from grpc.aio import Server

# 250: 2 x 500/s x 0.25 s, services.fares.quote
# 24: 2 x 150/s x 0.08 s, services.fares.redeem_quote
CONCURRENCY: Final = 274
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: FaresService,
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
    from .._wire.fares import QUOTE_CODEC, REDEEM_QUOTE_REQUEST_CODEC
    from .api import REDEEM_QUOTE_ERRORS
    from .policies import REDEEM_QUOTE

    add_methods(
        server,
        "rides.Fares",
        (
            UnaryMethod(
                REDEEM_QUOTE,
                name="RedeemQuote",
                request=REDEEM_QUOTE_REQUEST_CODEC,
                response=QUOTE_CODEC,
                answer=service.redeem_quote,
                errors=REDEEM_QUOTE_ERRORS,
            ),
        ),
        domain="fares.rides",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: FaresService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves fares, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "fares",
        endpoints=(
            rest_endpoint(
                QUOTE,
                route=RestRoute(
                    method="POST",
                    path="/quotes",
                    body=True,
                ),
                request=record(QuoteRequest),
                response=record(Quote),
                handler=service.quote,
                errors=QUOTE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
