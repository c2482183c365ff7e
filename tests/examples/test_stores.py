"""The two stores of the shop: what holds when charges come late and shoppers give up."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from shop.models import Charge, Money, OrderLine, OrderStatus, PlaceOrder
from shop.order_placed import OrderPlacedOutbox
from shop.order_refused import OrderRefusedOutbox
from shop.runtime import SqliteOutbox
from shop_demo import orders_store, payments_store
from shop_demo.database import create_schema
from shop_demo.orders_store import OrdersStore
from shop_demo.payments_store import Voided, take, void

ORDER = uuid.uuid4()
AMOUNT = Money(minor_units=450, currency="EUR")
CHARGE = Charge(order_id=ORDER, amount=AMOUNT, card="tok")
REQUEST = PlaceOrder(
    order_id=ORDER,
    lines=[OrderLine(sku="tea", quantity=1)],
    total=AMOUNT,
    card="tok",
    email="somebody@example.org",
)


@pytest.fixture
def payments(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "payments.sqlite"
    create_schema(path, payments_store.SCHEMA)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def standing(connection: sqlite3.Connection) -> int:
    query = "SELECT count(*) FROM charges WHERE voided_at IS NULL"
    (count,) = connection.execute(query).fetchone()
    return int(count)


def test_a_second_charge_takes_nothing_more(payments: sqlite3.Connection) -> None:
    first, now = take(payments, CHARGE)
    again, then = take(payments, CHARGE)
    assert (now, then) == (True, False)
    assert again == first
    assert standing(payments) == 1


def test_a_void_gives_the_money_back(payments: sqlite3.Connection) -> None:
    take(payments, CHARGE)
    assert void(payments, ORDER)
    assert standing(payments) == 0


def test_a_void_holds_against_a_charge_that_comes_later(
    payments: sqlite3.Connection,
) -> None:
    assert not void(payments, ORDER)
    with pytest.raises(Voided):
        take(payments, CHARGE)
    assert standing(payments) == 0


def test_a_void_holds_against_the_repeat_of_a_charge(
    payments: sqlite3.Connection,
) -> None:
    take(payments, CHARGE)
    void(payments, ORDER)
    with pytest.raises(Voided):
        take(payments, CHARGE)
    assert standing(payments) == 0


class Orders:
    """An orders store on a file, each step in a transaction of its own."""

    def __init__(self, path: Path) -> None:
        self.outbox = SqliteOutbox(path)
        self.store = OrdersStore(
            OrderPlacedOutbox(self.outbox), OrderRefusedOutbox(self.outbox)
        )
        self.connection = sqlite3.connect(path, isolation_level=None)

    def place(self) -> OrderStatus:
        self.connection.execute("BEGIN")
        order = self.store.open(self.connection, REQUEST)
        self.connection.execute("COMMIT")
        return order.status

    def pay(self) -> OrderStatus:
        self.connection.execute("BEGIN")
        status = self.store.pay(self.connection, REQUEST)
        self.connection.execute("COMMIT")
        return status

    def refuse(self) -> OrderStatus:
        self.connection.execute("BEGIN")
        status = self.store.refuse(self.connection, ORDER, "six tries")
        self.connection.execute("COMMIT")
        return status

    def told(self) -> list[str]:
        """The topics of what waits in the outbox."""
        query = "SELECT topic FROM mscomm_outbox ORDER BY sequence"
        return [topic for (topic,) in self.connection.execute(query)]


@pytest.fixture
def orders(tmp_path: Path) -> Iterator[Orders]:
    path = tmp_path / "orders.sqlite"
    create_schema(path, orders_store.SCHEMA, SqliteOutbox.create_tables)
    made = Orders(path)
    yield made
    made.connection.close()
    made.outbox.close()


def test_a_paid_order_is_told_of_once_and_cannot_be_refused(orders: Orders) -> None:
    assert orders.place() is OrderStatus.PENDING
    assert orders.pay() is OrderStatus.PAID
    assert orders.pay() is OrderStatus.PAID
    assert orders.refuse() is OrderStatus.PAID
    assert orders.told() == ["shop.order-placed.v1"]


def test_a_refused_order_is_told_of_once_and_cannot_be_paid(orders: Orders) -> None:
    orders.place()
    assert orders.refuse() is OrderStatus.REFUSED
    assert orders.refuse() is OrderStatus.REFUSED
    assert orders.pay() is OrderStatus.REFUSED
    assert orders.told() == ["shop.order-refused.v1"]


def test_an_order_that_arrives_after_its_refusal_is_refused(orders: Orders) -> None:
    assert orders.refuse() is OrderStatus.REFUSED
    assert orders.place() is OrderStatus.REFUSED
    assert orders.told() == ["shop.order-refused.v1"]


def test_what_is_rolled_back_is_not_told(orders: Orders) -> None:
    orders.place()
    orders.connection.execute("BEGIN")
    orders.store.pay(orders.connection, REQUEST)
    orders.connection.execute("ROLLBACK")
    assert orders.told() == []
    assert orders.place() is OrderStatus.PENDING
