# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves recommendations: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import RecommendationsService

# 810: 2 x 2250/s x 0.18 s, services.recommendations.suggest
CONCURRENCY: Final = 810
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: RecommendationsService,
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
    from .._wire.recommendations import SUGGEST_REQUEST_CODEC, SUGGEST_RESPONSE_CODEC
    from .api import SUGGEST_ERRORS
    from .policies import SUGGEST

    add_methods(
        server,
        "product_page.Recommendations",
        (
            UnaryMethod(
                SUGGEST,
                name="Suggest",
                request=SUGGEST_REQUEST_CODEC,
                response=SUGGEST_RESPONSE_CODEC,
                answer=service.suggest,
                errors=SUGGEST_ERRORS,
            ),
        ),
        domain="recommendations.product-page",
        concurrency=CONCURRENCY,
        options=options,
    )
