# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves order_service: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.order_service import (
    GetOrderRequest,
    ListOrdersRequest,
    ListOrdersResponse,
    Order,
    PlaceOrderRequest,
    UpdateOrderRequest,
)
from .api import (
    CANCEL_ORDER_ERRORS,
    GET_ORDER_ERRORS,
    LIST_ORDERS_ERRORS,
    PLACE_ORDER_ERRORS,
    UPDATE_ORDER_ERRORS,
    OrderServiceService,
)
from .policies import CANCEL_ORDER, GET_ORDER, LIST_ORDERS, PLACE_ORDER, UPDATE_ORDER

if TYPE_CHECKING:
    from grpc.aio import Server

# 100: the default, services.order_service.place_order
# 100: the default, services.order_service.get_order
# 100: the default, services.order_service.update_order
# 100: the default, services.order_service.list_orders
# 100: the default, services.order_service.cancel_order
CONCURRENCY: Final = 500
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: OrderServiceService,
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
    from .._runtime.wire_form import EMPTY
    from .._wire.order_service import (
        GET_ORDER_REQUEST_CODEC,
        LIST_ORDERS_REQUEST_CODEC,
        LIST_ORDERS_RESPONSE_CODEC,
        ORDER_CODEC,
        PLACE_ORDER_REQUEST_CODEC,
        UPDATE_ORDER_REQUEST_CODEC,
    )
    from .api import (
        CANCEL_ORDER_ERRORS,
        GET_ORDER_ERRORS,
        LIST_ORDERS_ERRORS,
        PLACE_ORDER_ERRORS,
        UPDATE_ORDER_ERRORS,
    )
    from .policies import (
        CANCEL_ORDER,
        GET_ORDER,
        LIST_ORDERS,
        PLACE_ORDER,
        UPDATE_ORDER,
    )

    add_methods(
        server,
        "acme.orders.v1.OrderService",
        (
            UnaryMethod(
                PLACE_ORDER,
                name="PlaceOrder",
                request=PLACE_ORDER_REQUEST_CODEC,
                response=ORDER_CODEC,
                answer=service.place_order,
                errors=PLACE_ORDER_ERRORS,
            ),
            UnaryMethod(
                GET_ORDER,
                name="GetOrder",
                request=GET_ORDER_REQUEST_CODEC,
                response=ORDER_CODEC,
                answer=service.get_order,
                errors=GET_ORDER_ERRORS,
            ),
            UnaryMethod(
                UPDATE_ORDER,
                name="UpdateOrder",
                request=UPDATE_ORDER_REQUEST_CODEC,
                response=ORDER_CODEC,
                answer=service.update_order,
                errors=UPDATE_ORDER_ERRORS,
            ),
            UnaryMethod(
                LIST_ORDERS,
                name="ListOrders",
                request=LIST_ORDERS_REQUEST_CODEC,
                response=LIST_ORDERS_RESPONSE_CODEC,
                answer=service.list_orders,
                errors=LIST_ORDERS_ERRORS,
            ),
            UnaryMethod(
                CANCEL_ORDER,
                name="CancelOrder",
                request=GET_ORDER_REQUEST_CODEC,
                response=EMPTY,
                answer=service.cancel_order,
                errors=CANCEL_ORDER_ERRORS,
            ),
        ),
        domain="order_service.acme.orders.v1",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: OrderServiceService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves order_service, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "order_service",
        endpoints=(
            rest_endpoint(
                PLACE_ORDER,
                route=RestRoute(
                    method="POST",
                    path="/v1/{parent=shops/*}/orders",
                    content="order",
                ),
                request=record(PlaceOrderRequest),
                response=record(Order),
                handler=service.place_order,
                errors=PLACE_ORDER_ERRORS,
            ),
            rest_endpoint(
                GET_ORDER,
                route=RestRoute(
                    method="GET",
                    path="/v1/{name=shops/*/orders/*}",
                    also=(
                        RestRoute(
                            method="GET",
                            path="/v1/orders/{name}",
                        ),
                    ),
                ),
                request=record(GetOrderRequest),
                response=record(Order),
                handler=service.get_order,
                errors=GET_ORDER_ERRORS,
            ),
            rest_endpoint(
                UPDATE_ORDER,
                route=RestRoute(
                    method="PATCH",
                    path="/v1/{order.name=shops/*/orders/*}",
                    query=("updateMask",),
                    nested=(("order", "name"),),
                    content="order",
                    spelled=(("update_mask", "updateMask"),),
                ),
                request=record(UpdateOrderRequest),
                response=record(Order),
                handler=service.update_order,
                errors=UPDATE_ORDER_ERRORS,
            ),
            rest_endpoint(
                LIST_ORDERS,
                route=RestRoute(
                    method="GET",
                    path="/v1/{parent=shops/*}/orders",
                    query=("pageSize", "pageToken", "paid", "newestFirst"),
                    lists=("statuses",),
                    answer="orders",
                    absent="[]",
                    spelled=(
                        ("page_size", "pageSize"),
                        ("page_token", "pageToken"),
                        ("newest_first", "newestFirst"),
                    ),
                    flags=("paid", "newestFirst"),
                ),
                request=record(ListOrdersRequest),
                response=record(ListOrdersResponse),
                handler=service.list_orders,
                errors=LIST_ORDERS_ERRORS,
            ),
            rest_endpoint(
                CANCEL_ORDER,
                route=RestRoute(
                    method="POST",
                    path="/v1/{name=shops/*/orders/*}:cancel",
                ),
                request=record(GetOrderRequest),
                response=NOTHING,
                handler=service.cancel_order,
                errors=CANCEL_ORDER_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
