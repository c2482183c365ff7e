# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves import: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.import_ import None_, Property, YieldRequest
from ..models.shared import Order
from .api import NONE_ERRORS, YIELD_ERRORS, ImportService
from .policies import NONE, YIELD

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.import.None
# 100: the default, services.import.yield
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: ImportService,
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
    from .._wire.import_ import EXCEPTION_CODEC, NONE_CODEC
    from .._wire.shared import ORDER_CODEC
    from .api import NONE_ERRORS
    from .policies import NONE

    add_methods(
        server,
        "class_.Import",
        (
            UnaryMethod(
                NONE,
                name="None_",
                request=NONE_CODEC,
                response=ORDER_CODEC,
                answer=service.none,
                errors=NONE_ERRORS,
                details=(EXCEPTION_CODEC,),
            ),
        ),
        domain="import.class",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: ImportService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves import, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "import",
        endpoints=(
            rest_endpoint(
                NONE,
                route=RestRoute(
                    method="POST",
                    path="/None/{from}",
                    body=True,
                ),
                request=record(None_),
                response=record(Order),
                handler=service.none,
                errors=NONE_ERRORS,
            ),
            rest_endpoint(
                YIELD,
                route=RestRoute(
                    method="GET",
                    path="/yield",
                    query=("class", "lambda"),
                ),
                request=record(YieldRequest),
                response=record(Property),
                handler=service.yield_,
                errors=YIELD_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
