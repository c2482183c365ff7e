# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves screening: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import ScreeningService

# 120: 2 x 300/s x 0.2 s, services.screening.screen
CONCURRENCY: Final = 120
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: ScreeningService,
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
    from .._wire.screening import SCREENING_CODEC, VERDICT_CODEC
    from .api import SCREEN_ERRORS
    from .policies import SCREEN

    add_methods(
        server,
        "bank.Screening",
        (
            UnaryMethod(
                SCREEN,
                name="Screen",
                request=SCREENING_CODEC,
                response=VERDICT_CODEC,
                answer=service.screen,
                errors=SCREEN_ERRORS,
            ),
        ),
        domain="screening.bank",
        concurrency=CONCURRENCY,
        options=options,
    )
