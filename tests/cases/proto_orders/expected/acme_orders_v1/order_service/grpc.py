# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls order_service over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
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


class AsyncOrderServiceGrpcClient:
    """Calls order_service over gRPC; satisfies `AsyncOrderService`. Safe to share
    between tasks of one event loop; close it at the end, or use it with `async
    with`.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_place_order = self._channel.unary(
            PLACE_ORDER,
            policy=place_order_policy(caller),
            path="/acme.orders.v1.OrderService/PlaceOrder",
            request=_wire.PLACE_ORDER_REQUEST_CODEC,
            response=_wire.ORDER_CODEC,
            errors=PLACE_ORDER_ERRORS,
            domain="order_service.acme.orders.v1",
        )
        self._call_get_order = self._channel.unary(
            GET_ORDER,
            policy=get_order_policy(caller),
            path="/acme.orders.v1.OrderService/GetOrder",
            request=_wire.GET_ORDER_REQUEST_CODEC,
            response=_wire.ORDER_CODEC,
            errors=GET_ORDER_ERRORS,
            domain="order_service.acme.orders.v1",
        )
        self._call_update_order = self._channel.unary(
            UPDATE_ORDER,
            policy=update_order_policy(caller),
            path="/acme.orders.v1.OrderService/UpdateOrder",
            request=_wire.UPDATE_ORDER_REQUEST_CODEC,
            response=_wire.ORDER_CODEC,
            errors=UPDATE_ORDER_ERRORS,
            domain="order_service.acme.orders.v1",
        )
        self._call_list_orders = self._channel.unary(
            LIST_ORDERS,
            policy=list_orders_policy(caller),
            path="/acme.orders.v1.OrderService/ListOrders",
            request=_wire.LIST_ORDERS_REQUEST_CODEC,
            response=_wire.LIST_ORDERS_RESPONSE_CODEC,
            errors=LIST_ORDERS_ERRORS,
            domain="order_service.acme.orders.v1",
        )
        self._call_cancel_order = self._channel.unary(
            CANCEL_ORDER,
            policy=cancel_order_policy(caller),
            path="/acme.orders.v1.OrderService/CancelOrder",
            request=_wire.GET_ORDER_REQUEST_CODEC,
            response=EMPTY,
            errors=CANCEL_ORDER_ERRORS,
            domain="order_service.acme.orders.v1",
        )

    async def place_order(
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
        return await self._call_place_order(
            request,
            deadline=deadline,
        )

    async def get_order(
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
        return await self._call_get_order(
            request,
            deadline=deadline,
        )

    async def update_order(
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
        return await self._call_update_order(
            request,
            deadline=deadline,
        )

    async def list_orders(
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
        return await self._call_list_orders(
            request,
            deadline=deadline,
        )

    async def cancel_order(
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
        return await self._call_cancel_order(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
