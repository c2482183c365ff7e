# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves atlas: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import AtlasService


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
    from .._runtime.grpc_server import UnaryMethod, add_methods
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
        options=options,
    )
