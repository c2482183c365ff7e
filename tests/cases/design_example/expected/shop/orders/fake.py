# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of orders, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.orders import GetOrderRequest, Order, PlaceOrder
from .api import GET_ORDER_ERRORS, PLACE_ORDER_ERRORS, OrdersService
from .policies import GET_ORDER, PLACE_ORDER, get_order_policy, place_order_policy


class FakeAsyncOrders:
    """A double of orders, for unit tests; satisfies `AsyncOrders`.

    Say what operations answer, run the code under test, look at the calls:

        orders = FakeAsyncOrders()
        orders.place_order.returns(Order(...))
        ...
        orders.place_order.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncOrders(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OrdersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncOrders",
            headers,
        )
        self.place_order = AsyncKeyedFake(
            self._double,
            PLACE_ORDER,
            policy=place_order_policy(None),
            request=record(PlaceOrder),
            response=record(Order),
            errors=PLACE_ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
        )
        """Answers place_order."""
        self.get_order = AsyncFake(
            self._double,
            GET_ORDER,
            policy=get_order_policy(None),
            request=record(GetOrderRequest),
            response=record(Order),
            errors=GET_ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/orders/{order_id}",
            ),
        )
        """Answers get_order."""
        if service is not None:
            self.place_order.served_by(service.place_order)
            self.get_order.served_by(service.get_order)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeOrders:
    """A double of orders for plain threads, for unit tests; satisfies `Orders`.

    Say what operations answer, run the code under test, look at the calls:

        orders = FakeOrders()
        orders.place_order.returns(Order(...))
        ...
        orders.place_order.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeOrders(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: OrdersService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeOrders",
            headers,
        )
        self.place_order = ThreadKeyedFake(
            self._double,
            PLACE_ORDER,
            policy=place_order_policy(None),
            request=record(PlaceOrder),
            response=record(Order),
            errors=PLACE_ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
        )
        """Answers place_order."""
        self.get_order = ThreadFake(
            self._double,
            GET_ORDER,
            policy=get_order_policy(None),
            request=record(GetOrderRequest),
            response=record(Order),
            errors=GET_ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/orders/{order_id}",
            ),
        )
        """Answers get_order."""
        if service is not None:
            self.place_order.served_by(service.place_order)
            self.get_order.served_by(service.get_order)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
