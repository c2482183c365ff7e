"""Shoppers: people who place orders over REST and try again when the shop is in trouble."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from shop.models import (
    CancelOrderRequest,
    GetOrderRequest,
    OrderStatus,
    PlaceOrder,
)
from shop.orders.api import AsyncOrders, OrderNotFoundError
from shop.orders.client import AsyncOrdersClient
from shop.payments.policies import CHARGE_FROM_ORDERS_PLACE_ORDER
from shop.runtime import (
    CallError,
    DeclaredError,
)

from .catalog import Wishes
from .ledger import Ledger
from .settings import Settings

TRIES: Final = 6
_BREAKER: Final = CHARGE_FROM_ORDERS_PLACE_ORDER.breaker
OPEN_FOR: Final = _BREAKER.open_for if _BREAKER is not None else 0.0
"""Seconds that a shopper waits before the next try: as long as the breaker of orders
keeps its calls from payments."""

T = TypeVar("T")


class Surprise(Exception):
    """The shop answered with something that it should never answer."""


@dataclass
class Shopper:
    """One person, with a client of their own as everybody has."""

    orders: AsyncOrders
    settings: Settings
    ledger: Ledger
    chance: random.Random

    async def buy(self, request: PlaceOrder) -> bool:
        """Tries up to six times with the same key; whether the order was accepted."""
        order_id = str(request.order_id)
        for number in range(1, TRIES + 1):
            if number > 1:
                # A little more than `open_for`, so that they do not all return at once.
                wait = OPEN_FOR * self.chance.uniform(1.05, 1.35)
                await asyncio.sleep(self.settings.seconds(wait))
            try:
                await self.orders.place_order(request, idempotency_key=order_id)
            except DeclaredError as no:
                # A clear answer: another try would get the same.
                self._tried(order_id, number, no)
                self._ended(request, "refused", type(no).__name__)
                return False
            except CallError as trouble:
                self._tried(order_id, number, trouble)
            else:
                self._tried(order_id, number, None)
                return await self._accepted(request)
        return await self._give_up(request)

    async def _accepted(self, request: PlaceOrder) -> bool:
        """Looks the order up, with or without its lines."""
        lines = self.chance.random() < 0.5
        wanted = GetOrderRequest(order_id=request.order_id, include_lines=lines)
        order = await self._insist(lambda: self.orders.get_order(wanted))
        if order.status is not OrderStatus.PAID or order.total != request.total:
            raise Surprise(f"accepted, but then it is {order}")
        if order.lines != (request.lines if lines else None):
            raise Surprise(f"asked for lines: {lines}, got {order.lines}")
        self._ended(request, "accepted", "")
        return True

    async def _give_up(self, request: PlaceOrder) -> bool:
        """Tells orders; a last try that was thought lost may have been accepted."""
        no = CancelOrderRequest(order_id=request.order_id, reason=f"{TRIES} tries")
        state = await self._insist(lambda: self.orders.cancel_order(no))
        if state.status is OrderStatus.PAID:
            return await self._accepted(request)
        self._ended(request, "refused", "gave up")
        return False

    async def _insist(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Asks again, as often as anybody would, where there is no answer."""
        for _ in range(TRIES - 1):
            try:
                return await ask()
            except DeclaredError:
                raise
            except CallError:
                await asyncio.sleep(self.settings.seconds(OPEN_FOR))
        return await ask()

    def _tried(self, order_id: str, number: int, error: CallError | None) -> None:
        result = "ok" if error is None else type(error).__name__
        self.ledger.write("try", order=order_id, number=number, result=result)

    def _ended(self, request: PlaceOrder, what: str, reason: str) -> None:
        self.ledger.write(
            what,
            order=str(request.order_id),
            minor_units=request.total.minor_units,
            pieces=sum(line.quantity for line in request.lines),
            skus=",".join(sorted(line.sku for line in request.lines)),
            reason=reason,
        )


async def look_for_nothing(orders: AsyncOrders) -> None:
    """Asks for an order that nobody placed, and expects the declared error."""
    try:
        await orders.get_order(GetOrderRequest(order_id=uuid.uuid4()))
    except OrderNotFoundError:
        return
    raise Surprise("an order that nobody placed was found")


async def go_shopping(
    settings: Settings,
    base_url: str,
    ledger: Ledger,
    wishes: Wishes,
    *,
    shoppers: int,
    ended: Callable[[], None],
) -> None:
    """Lets so many shoppers place all orders, side by side; `ended` after each order."""
    queue = iter(wishes)

    async def shop(number: int, queue: Iterator[PlaceOrder]) -> None:
        chance = random.Random(f"{settings.seed}-{number}")
        async with AsyncOrdersClient.rest(
            base_url, options=settings.client_options()
        ) as orders:
            shopper = Shopper(orders, settings, ledger, chance)
            if number == 0:
                await look_for_nothing(orders)
            for request in queue:
                if not await shopper.buy(request):
                    wishes.refused(request)
                ended()

    async with asyncio.TaskGroup() as group:
        for number in range(shoppers):
            group.create_task(shop(number, queue))
