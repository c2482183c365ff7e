# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves pricing: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import PricingService

# 10: 2 x 100/s x 0.04 s, services.pricing.price
CONCURRENCY: Final = 10
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: PricingService,
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
    from .._wire.shared import QUOTE_CODEC, TRIP_REQUEST_CODEC
    from .api import PRICE_ERRORS
    from .policies import PRICE

    add_methods(
        server,
        "rides.Pricing",
        (
            UnaryMethod(
                PRICE,
                name="Price",
                request=TRIP_REQUEST_CODEC,
                response=QUOTE_CODEC,
                answer=service.price,
                errors=PRICE_ERRORS,
            ),
        ),
        domain="pricing.rides",
        concurrency=CONCURRENCY,
        options=options,
    )
