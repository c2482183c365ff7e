# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves catalog: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.shared import Product
from .api import PUT_PRODUCT_ERRORS, CatalogService
from .policies import PUT_PRODUCT

if TYPE_CHECKING:
    from grpc.aio import Server

# 300: 2 x 2500/s x 0.06 s, services.catalog.get_product
# 10: 2 x 0.333333/s x 0.4 s, services.catalog.put_product
CONCURRENCY: Final = 310
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: CatalogService,
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
    from .._wire.catalog import GET_PRODUCT_REQUEST_CODEC
    from .._wire.shared import PRODUCT_CODEC, PRODUCT_NOT_FOUND_CODEC
    from .api import GET_PRODUCT_ERRORS
    from .policies import GET_PRODUCT

    add_methods(
        server,
        "product_page.Catalog",
        (
            UnaryMethod(
                GET_PRODUCT,
                name="GetProduct",
                request=GET_PRODUCT_REQUEST_CODEC,
                response=PRODUCT_CODEC,
                answer=service.get_product,
                errors=GET_PRODUCT_ERRORS,
                details=(PRODUCT_NOT_FOUND_CODEC,),
            ),
        ),
        domain="catalog.product-page",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: CatalogService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves catalog, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "catalog",
        endpoints=(
            rest_endpoint(
                PUT_PRODUCT,
                route=RestRoute(
                    method="PUT",
                    path="/products/{sku}",
                    body=True,
                ),
                request=record(Product),
                response=record(Product),
                handler=service.put_product,
                errors=PUT_PRODUCT_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
