# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves storefront: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from .._runtime.asgi import ASGIApp
from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.storefront import GetPageRequest, ProductPage
from .api import GET_PAGE_ERRORS, StorefrontService
from .policies import GET_PAGE


def asgi_app(
    service: StorefrontService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> ASGIApp:
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
        options=options,
    )
