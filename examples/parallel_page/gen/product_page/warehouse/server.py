# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves warehouse: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import WarehouseService

# 750: 2 x 2500/s x 0.15 s, services.warehouse.get_availability
CONCURRENCY: Final = 750
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: WarehouseService,
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
    from .._wire.shared import AVAILABILITY_CODEC
    from .._wire.warehouse import GET_AVAILABILITY_REQUEST_CODEC
    from .api import GET_AVAILABILITY_ERRORS
    from .policies import GET_AVAILABILITY

    add_methods(
        server,
        "product_page.Warehouse",
        (
            UnaryMethod(
                GET_AVAILABILITY,
                name="GetAvailability",
                request=GET_AVAILABILITY_REQUEST_CODEC,
                response=AVAILABILITY_CODEC,
                answer=service.get_availability,
                errors=GET_AVAILABILITY_ERRORS,
            ),
        ),
        domain="warehouse.product-page",
        concurrency=CONCURRENCY,
        options=options,
    )
