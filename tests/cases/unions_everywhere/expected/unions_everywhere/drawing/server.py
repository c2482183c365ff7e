# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves drawing: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import DrawingService

# 100: the default, services.drawing.draw
# 100: the default, services.drawing.measure
CONCURRENCY: Final = 200
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: DrawingService,
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
    from .._wire.drawing import DRAWN_CODEC, PICTURE_CODEC, SHAPE_CODEC
    from .api import DRAW_ERRORS, MEASURE_ERRORS
    from .policies import DRAW, MEASURE

    add_methods(
        server,
        "unions_everywhere.Drawing",
        (
            UnaryMethod(
                DRAW,
                name="Draw",
                request=SHAPE_CODEC,
                response=DRAWN_CODEC,
                answer=service.draw,
                errors=DRAW_ERRORS,
            ),
            UnaryMethod(
                MEASURE,
                name="Measure",
                request=PICTURE_CODEC,
                response=SHAPE_CODEC,
                answer=service.measure,
                errors=MEASURE_ERRORS,
            ),
        ),
        domain="drawing.unions_everywhere",
        concurrency=CONCURRENCY,
        options=options,
    )
