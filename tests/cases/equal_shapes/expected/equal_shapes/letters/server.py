# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves letters: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import LettersService

# 100: the default, services.letters.send
# 100: the default, services.letters.burn
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: LettersService,
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
    from .._wire.letters import (
        BURN_REQUEST_CODEC,
        BURN_RESPONSE_CODEC,
        SEND_REQUEST_CODEC,
        SEND_RESPONSE_CODEC,
    )
    from .api import BURN_ERRORS, SEND_ERRORS
    from .policies import BURN, SEND

    add_methods(
        server,
        "equal_shapes.Letters",
        (
            UnaryMethod(
                SEND,
                name="Send",
                request=SEND_REQUEST_CODEC,
                response=SEND_RESPONSE_CODEC,
                answer=service.send,
                errors=SEND_ERRORS,
            ),
            UnaryMethod(
                BURN,
                name="Burn",
                request=BURN_REQUEST_CODEC,
                response=BURN_RESPONSE_CODEC,
                answer=service.burn,
                errors=BURN_ERRORS,
            ),
        ),
        domain="letters.equal_shapes",
        concurrency=CONCURRENCY,
        options=options,
    )
