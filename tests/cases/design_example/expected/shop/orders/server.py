# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves orders: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.orders import GetOrderRequest, Order, PlaceOrder
from .api import GET_ORDER_ERRORS, PLACE_ORDER_ERRORS, OrdersService
from .policies import GET_ORDER, PLACE_ORDER

# 240: 2 x 400/s x 0.3 s, services.orders.place_order
# 100: the default, services.orders.get_order
CONCURRENCY: Final = 340
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: OrdersService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves orders, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "orders",
        endpoints=(
            rest_endpoint(
                PLACE_ORDER,
                route=RestRoute(
                    method="POST",
                    path="/orders",
                    body=True,
                ),
                request=record(PlaceOrder),
                response=record(Order),
                handler=service.place_order,
                errors=PLACE_ORDER_ERRORS,
            ),
            rest_endpoint(
                GET_ORDER,
                route=RestRoute(
                    method="GET",
                    path="/orders/{order_id}",
                ),
                request=record(GetOrderRequest),
                response=record(Order),
                handler=service.get_order,
                errors=GET_ORDER_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
