# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves storefront: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.storefront import GetPageRequest, ProductPage
from .api import GET_PAGE_ERRORS, StorefrontService
from .policies import GET_PAGE

# 1750: 2 x 2500/s x 0.35 s, services.storefront.get_page
CONCURRENCY: Final = 1750
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: StorefrontService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves storefront, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "storefront",
        endpoints=(
            rest_endpoint(
                GET_PAGE,
                route=RestRoute(
                    method="GET",
                    path="/pages/products/{sku}",
                    query=("country",),
                    headers=(("visitor_id", "X-Visitor"),),
                ),
                request=record(GetPageRequest),
                response=record(ProductPage),
                handler=service.get_page,
                errors=GET_PAGE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
