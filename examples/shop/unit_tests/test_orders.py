"""The handlers of orders, against a double of payments."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import closing

import pytest
from shop.models import (
    CancelOrderRequest,
    GetOrderRequest,
    OrderLine,
    OrderStatus,
    PlaceOrder,
    Receipt,
)
from shop.order_placed import FakeAsyncOrderPlacedProducer, OrderPlacedOutbox
from shop.order_refused import FakeAsyncOrderRefusedProducer, OrderRefusedOutbox
from shop.orders import (
    AlreadyRefusedError,
    FakeAsyncOrders,
    OrderNotFoundError,
    OutOfStockError,
    PaymentDeclinedError,
)
from shop.payments import CardDeclinedError, FakeAsyncPayments
from shop.runtime import (
    InMemoryBroker,
    InvalidRequest,
    RemoteError,
    SqliteOutbox,
    Unavailable,
)
from shop_demo.catalog import SOLD_OUT
from shop_demo.database import Database
from shop_demo.ledger import Ledger
from shop_demo.orders_service import Orders
from shop_demo.orders_store import OrdersStore
from shop_demo.settings import Settings


class Shop:
    """Orders as its callers see it, and what it tells the world."""

    def __init__(
        self, orders: Orders, outbox: SqliteOutbox, broker: InMemoryBroker
    ) -> None:
        # A client of the implementation itself, with a server's checks and keys.
        self.orders = FakeAsyncOrders(orders)
        self._outbox = outbox
        self._broker = broker

    async def place(self, request: PlaceOrder, key: str = "try-1") -> OrderStatus:
        order = await self.orders.place_order(request, idempotency_key=key)
        return order.status

    async def told(self) -> tuple[list[str], list[str]]:
        """The orders of the events that were published: placed, and refused."""
        await self._broker.drain(self._outbox)
        placed = FakeAsyncOrderPlacedProducer(self._broker).sent
        refused = FakeAsyncOrderRefusedProducer(self._broker).sent
        return [str(e.order_id) for e in placed], [str(e.order_id) for e in refused]


@pytest.fixture
async def shop(
    settings: Settings,
    ledger: Ledger,
    payments: FakeAsyncPayments,
    broker: InMemoryBroker,
) -> AsyncIterator[Shop]:
    path = settings.database("orders")
    with Database(path) as database, closing(SqliteOutbox(path)) as outbox:
        store = OrdersStore(OrderPlacedOutbox(outbox), OrderRefusedOutbox(outbox))
        yield Shop(Orders(database, store, payments, ledger), outbox, broker)


@pytest.fixture
def receipt(tea_order: PlaceOrder) -> Receipt:
    return Receipt.model_validate(
        {
            "receipt_id": "6f1c5c0e-9b57-4c86-8a39-3c8a5b0e5f10",
            "order_id": tea_order.order_id,
            "amount": tea_order.total.model_dump(),
            "charged_at": "2026-01-01T12:00:00Z",
        }
    )


async def test_an_order_is_charged_paid_and_told_of(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder, receipt: Receipt
) -> None:
    payments.charge.returns(receipt)
    assert await shop.place(tea_order) is OrderStatus.PAID
    (call,) = payments.charge.calls
    assert call.request.amount == tea_order.total
    assert call.request.card == tea_order.card
    # One order is one charge, whatever key the shopper uses.
    assert call.idempotency_key == str(tea_order.order_id)
    assert await shop.told() == ([str(tea_order.order_id)], [])


async def test_a_declined_card_refuses_the_order_for_good(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder, receipt: Receipt
) -> None:
    payments.charge.in_turn(CardDeclinedError("not enough money"), receipt)
    with pytest.raises(PaymentDeclinedError, match="not enough money"):
        await shop.place(tea_order)
    with pytest.raises(AlreadyRefusedError):
        await shop.place(tea_order, "try-2")
    assert len(payments.charge.calls) == 1
    assert await shop.told() == ([], [str(tea_order.order_id)])


async def test_while_payments_is_down_an_order_stays_open_and_may_be_tried_again(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder, receipt: Receipt
) -> None:
    payments.charge.in_turn(Unavailable("no connection"), receipt)
    with pytest.raises(Unavailable):
        await shop.place(tea_order)
    assert await shop.told() == ([], [])
    assert await shop.place(tea_order) is OrderStatus.PAID
    assert await shop.told() == ([str(tea_order.order_id)], [])


async def test_a_repeat_with_the_same_key_charges_nothing_more(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder, receipt: Receipt
) -> None:
    payments.charge.returns(receipt)
    for _ in range(3):
        assert await shop.place(tea_order) is OrderStatus.PAID
    assert len(payments.charge.calls) == 1
    with pytest.raises(InvalidRequest, match="another payload"):
        await shop.place(tea_order.model_copy(update={"card": "tok-other"}))


async def test_what_is_sold_out_is_not_charged(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder
) -> None:
    tea_order.lines.append(OrderLine(sku=SOLD_OUT, quantity=1))
    with pytest.raises(OutOfStockError) as caught:
        await shop.place(tea_order)
    assert caught.value.details is not None
    assert caught.value.details.sku == SOLD_OUT
    assert payments.charge.calls == []


async def test_a_request_that_breaks_the_contract_never_arrives(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder
) -> None:
    tea_order.email = "nobody"
    tea_order.card = ""
    with pytest.raises(InvalidRequest, match="card"):
        await shop.place(tea_order)
    assert payments.charge.calls == []


async def test_a_cancelled_order_is_refused_even_if_it_arrives_later(
    shop: Shop, tea_order: PlaceOrder
) -> None:
    cancel = CancelOrderRequest(order_id=tea_order.order_id, reason="six tries")
    state = await shop.orders.cancel_order(cancel)
    assert state.status is OrderStatus.REFUSED
    with pytest.raises(AlreadyRefusedError):
        await shop.place(tea_order)
    assert await shop.told() == ([], [str(tea_order.order_id)])


async def test_an_order_is_shown_with_its_lines_only_if_they_are_asked_for(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder, receipt: Receipt
) -> None:
    payments.charge.returns(receipt)
    with pytest.raises(OrderNotFoundError):
        await shop.orders.get_order(GetOrderRequest(order_id=tea_order.order_id))
    await shop.place(tea_order)
    ask = GetOrderRequest(order_id=tea_order.order_id)
    assert (await shop.orders.get_order(ask)).lines is None
    ask.include_lines = True
    assert (await shop.orders.get_order(ask)).lines == tea_order.lines


async def test_a_fault_of_our_own_shows_nothing_of_itself(
    shop: Shop, payments: FakeAsyncPayments, tea_order: PlaceOrder
) -> None:
    def crash(_: object) -> Receipt:
        raise KeyError("a secret")

    payments.charge.does(crash)
    with pytest.raises(RemoteError) as caught:
        await shop.place(tea_order)
    assert "secret" not in str(caught.value)
