# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of order_service, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
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
    Caller,
    cancel_order_policy,
    get_order_policy,
    list_orders_policy,
    place_order_policy,
    update_order_policy,
)


class OrderServiceRestClient:
    """Calls order_service over REST. Safe to share between threads; close it at the
    end, or use it with `with`. A forked child may go on using it: it makes
    connections of its own there.

    Satisfies `OrderService`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._place_order = self._transport.call(
            PLACE_ORDER,
            policy=place_order_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/{parent=shops/*}/orders",
                content="order",
            ),
            request=record(models.PlaceOrderRequest),
            response=record(models.Order),
            errors=PLACE_ORDER_ERRORS,
        )
        self._get_order = self._transport.call(
            GET_ORDER,
            policy=get_order_policy(caller),
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
            request=record(models.GetOrderRequest),
            response=record(models.Order),
            errors=GET_ORDER_ERRORS,
        )
        self._update_order = self._transport.call(
            UPDATE_ORDER,
            policy=update_order_policy(caller),
            route=RestRoute(
                method="PATCH",
                path="/v1/{order.name=shops/*/orders/*}",
                query=("updateMask",),
                nested=(("order", "name"),),
                content="order",
                spelled=(("update_mask", "updateMask"),),
            ),
            request=record(models.UpdateOrderRequest),
            response=record(models.Order),
            errors=UPDATE_ORDER_ERRORS,
        )
        self._list_orders = self._transport.call(
            LIST_ORDERS,
            policy=list_orders_policy(caller),
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
            request=record(models.ListOrdersRequest),
            response=record(models.ListOrdersResponse),
            errors=LIST_ORDERS_ERRORS,
        )
        self._cancel_order = self._transport.call(
            CANCEL_ORDER,
            policy=cancel_order_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/{name=shops/*/orders/*}:cancel",
            ),
            request=record(models.GetOrderRequest),
            response=NOTHING,
            errors=CANCEL_ORDER_ERRORS,
        )

    def place_order(
        self,
        request: models.PlaceOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Places an order.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._place_order(
            request,
            deadline=deadline,
        )

    def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Finds an order by its name.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._get_order(
            request,
            deadline=deadline,
        )

    def update_order(
        self,
        request: models.UpdateOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Changes the fields that the mask names.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._update_order(
            request,
            deadline=deadline,
        )

    def list_orders(
        self,
        request: models.ListOrdersRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListOrdersResponse:
        """Calls list_orders.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._list_orders(
            request,
            deadline=deadline,
        )

    def cancel_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Cancels an order.

        Deprecated.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        self._cancel_order(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
