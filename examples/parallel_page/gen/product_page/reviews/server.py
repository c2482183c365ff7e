# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves reviews: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import ReviewsService

# 750: 2 x 2500/s x 0.15 s, services.reviews.summarize
CONCURRENCY: Final = 750
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: ReviewsService,
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
    from .._wire.reviews import SUMMARIZE_REQUEST_CODEC
    from .._wire.shared import REVIEW_SUMMARY_CODEC
    from .api import SUMMARIZE_ERRORS
    from .policies import SUMMARIZE

    add_methods(
        server,
        "product_page.Reviews",
        (
            UnaryMethod(
                SUMMARIZE,
                name="Summarize",
                request=SUMMARIZE_REQUEST_CODEC,
                response=REVIEW_SUMMARY_CODEC,
                answer=service.summarize,
                errors=SUMMARIZE_ERRORS,
            ),
        ),
        domain="reviews.product-page",
        concurrency=CONCURRENCY,
        options=options,
    )
