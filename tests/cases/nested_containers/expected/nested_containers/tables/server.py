# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves tables: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import TablesService

# 100: the default, services.tables.pivot
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: TablesService,
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
    from .._wire.tables import CUBE_CODEC, TABLE_CODEC
    from .api import PIVOT_ERRORS
    from .policies import PIVOT

    add_methods(
        server,
        "nested_containers.Tables",
        (
            UnaryMethod(
                PIVOT,
                name="Pivot",
                request=TABLE_CODEC,
                response=CUBE_CODEC,
                answer=service.pivot,
                errors=PIVOT_ERRORS,
            ),
        ),
        domain="tables.nested_containers",
        concurrency=CONCURRENCY,
        options=options,
    )
