# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves parcels: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import ParcelsService

# 100: the default, services.parcels.ship
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: ParcelsService,
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
    from .._wire.parcels import SHIP_REQUEST_CODEC, SHIP_RESPONSE_CODEC
    from .api import SHIP_ERRORS
    from .policies import SHIP

    add_methods(
        server,
        "equal_shapes.Parcels",
        (
            UnaryMethod(
                SHIP,
                name="Ship",
                request=SHIP_REQUEST_CODEC,
                response=SHIP_RESPONSE_CODEC,
                answer=service.ship,
                errors=SHIP_ERRORS,
            ),
        ),
        domain="parcels.equal_shapes",
        concurrency=CONCURRENCY,
        options=options,
    )
