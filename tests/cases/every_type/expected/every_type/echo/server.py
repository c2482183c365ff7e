# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves echo: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.shared import Everything
from .api import ECHO_ERRORS, EchoService
from .policies import ECHO

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.echo.echo
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: EchoService,
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
    from .._wire.shared import EVERYTHING_CODEC
    from .api import ECHO_ERRORS
    from .policies import ECHO

    add_methods(
        server,
        "every_type.Echo",
        (
            UnaryMethod(
                ECHO,
                name="Echo",
                request=EVERYTHING_CODEC,
                response=EVERYTHING_CODEC,
                answer=service.echo,
                errors=ECHO_ERRORS,
            ),
        ),
        domain="echo.every-type",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: EchoService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves echo, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "echo",
        endpoints=(
            rest_endpoint(
                ECHO,
                route=RestRoute(
                    method="POST",
                    path="/echo",
                    body=True,
                ),
                request=record(Everything),
                response=record(Everything),
                handler=service.echo,
                errors=ECHO_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
