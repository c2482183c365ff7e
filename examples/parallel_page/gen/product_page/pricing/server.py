# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves pricing: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions

if TYPE_CHECKING:
    from grpc.aio import Server

    from .api import PricingService

# 400: 2 x 2500/s x 0.08 s, services.pricing.get_price
CONCURRENCY: Final = 400
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
    from .._wire.pricing import GET_PRICE_REQUEST_CODEC
    from .._wire.shared import PRICE_CODEC, PRODUCT_NOT_FOUND_CODEC
    from .api import GET_PRICE_ERRORS
    from .policies import GET_PRICE

    add_methods(
        server,
        "product_page.Pricing",
        (
            UnaryMethod(
                GET_PRICE,
                name="GetPrice",
                request=GET_PRICE_REQUEST_CODEC,
                response=PRICE_CODEC,
                answer=service.get_price,
                errors=GET_PRICE_ERRORS,
                details=(PRODUCT_NOT_FOUND_CODEC,),
            ),
        ),
        domain="pricing.product-page",
        concurrency=CONCURRENCY,
        options=options,
    )
