# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves trees: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import TreesService

# 100: the default, services.trees.grow
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: TreesService,
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
    from .._wire.trees import FOREST_CODEC, TREE_CODEC
    from .api import GROW_ERRORS
    from .policies import GROW

    add_methods(
        server,
        "recursive_types.Trees",
        (
            UnaryMethod(
                GROW,
                name="Grow",
                request=TREE_CODEC,
                response=FOREST_CODEC,
                answer=service.grow,
                errors=GROW_ERRORS,
            ),
        ),
        domain="trees.recursive_types",
        concurrency=CONCURRENCY,
        options=options,
    )
