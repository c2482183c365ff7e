# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves atlas: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import AtlasService

# 100: the default, services.atlas.find
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: AtlasService,
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
    from .._wire.atlas import FIND_REQUEST_CODEC, FIND_RESPONSE_CODEC
    from .api import FIND_ERRORS
    from .policies import FIND

    add_methods(
        server,
        "big_enum.Atlas",
        (
            UnaryMethod(
                FIND,
                name="Find",
                request=FIND_REQUEST_CODEC,
                response=FIND_RESPONSE_CODEC,
                answer=service.find,
                errors=FIND_ERRORS,
            ),
        ),
        domain="atlas.big_enum",
        concurrency=CONCURRENCY,
        options=options,
    )
