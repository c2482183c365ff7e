# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves recommendations: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import RecommendationsService


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
    from .._runtime.grpc_server import UnaryMethod, add_methods
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
        options=options,
    )
