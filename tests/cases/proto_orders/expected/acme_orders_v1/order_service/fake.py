# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of order_service, for unit tests. No transport is needed, and none is
loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import NOTHING, record
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
from .policies import (
    CANCEL_ORDER,
    GET_ORDER,
    LIST_ORDERS,
    PLACE_ORDER,
    UPDATE_ORDER,
    cancel_order_policy,
    get_order_policy,
    list_orders_policy,
    place_order_policy,
    update_order_policy,
)


class FakeAsyncOrderService:
    """A double of order_service, for unit tests; satisfies `AsyncOrderService`.

    Say what operations answer, run the code under test, look at the calls:

        order_service = FakeAsyncOrderService()
        order_service.place_order.returns(Order(...))
        ...
        order_service.place_order.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncOrderService(service)`
    asks that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OrderServiceService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncOrderService",
            headers,
        )
        self.place_order = AsyncFake(
            self._double,
            PLACE_ORDER,
            policy=place_order_policy(None),
            request=record(PlaceOrderRequest),
            response=record(Order),
            errors=PLACE_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Places an order."""
        self.get_order = AsyncFake(
            self._double,
            GET_ORDER,
            policy=get_order_policy(None),
            request=record(GetOrderRequest),
            response=record(Order),
            errors=GET_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Finds an order by its name."""
        self.update_order = AsyncFake(
            self._double,
            UPDATE_ORDER,
            policy=update_order_policy(None),
            request=record(UpdateOrderRequest),
            response=record(Order),
            errors=UPDATE_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Changes the fields that the mask names."""
        self.list_orders = AsyncFake(
            self._double,
            LIST_ORDERS,
            policy=list_orders_policy(None),
            request=record(ListOrdersRequest),
            response=record(ListOrdersResponse),
            errors=LIST_ORDERS_ERRORS,
            status="INTERNAL",
        )
        """Answers list_orders."""
        self.cancel_order = AsyncFake(
            self._double,
            CANCEL_ORDER,
            policy=cancel_order_policy(None),
            request=record(GetOrderRequest),
            response=NOTHING,
            errors=CANCEL_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Cancels an order."""
        if service is not None:
            self.place_order.served_by(service.place_order)
            self.get_order.served_by(service.get_order)
            self.update_order.served_by(service.update_order)
            self.list_orders.served_by(service.list_orders)
            self.cancel_order.served_by(service.cancel_order)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeOrderService:
    """A double of order_service for plain threads, for unit tests; satisfies
    `OrderService`.

    Say what operations answer, run the code under test, look at the calls:

        order_service = FakeOrderService()
        order_service.place_order.returns(Order(...))
        ...
        order_service.place_order.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeOrderService(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OrderServiceService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeOrderService",
            headers,
        )
        self.place_order = ThreadFake(
            self._double,
            PLACE_ORDER,
            policy=place_order_policy(None),
            request=record(PlaceOrderRequest),
            response=record(Order),
            errors=PLACE_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Places an order."""
        self.get_order = ThreadFake(
            self._double,
            GET_ORDER,
            policy=get_order_policy(None),
            request=record(GetOrderRequest),
            response=record(Order),
            errors=GET_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Finds an order by its name."""
        self.update_order = ThreadFake(
            self._double,
            UPDATE_ORDER,
            policy=update_order_policy(None),
            request=record(UpdateOrderRequest),
            response=record(Order),
            errors=UPDATE_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Changes the fields that the mask names."""
        self.list_orders = ThreadFake(
            self._double,
            LIST_ORDERS,
            policy=list_orders_policy(None),
            request=record(ListOrdersRequest),
            response=record(ListOrdersResponse),
            errors=LIST_ORDERS_ERRORS,
            status="INTERNAL",
        )
        """Answers list_orders."""
        self.cancel_order = ThreadFake(
            self._double,
            CANCEL_ORDER,
            policy=cancel_order_policy(None),
            request=record(GetOrderRequest),
            response=NOTHING,
            errors=CANCEL_ORDER_ERRORS,
            status="INTERNAL",
        )
        """Cancels an order."""
        if service is not None:
            self.place_order.served_by(service.place_order)
            self.get_order.served_by(service.get_order)
            self.update_order.served_by(service.update_order)
            self.list_orders.served_by(service.list_orders)
            self.cancel_order.served_by(service.cancel_order)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
