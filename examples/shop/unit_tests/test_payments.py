"""The books of payments: what was earned, and what was given back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from shop.models import Charge, OrderPlaced, OrderRefused
from shop.order_placed import FakeAsyncOrderPlacedProducer
from shop.order_placed.fake import payments_consumer as books_consumer
from shop.order_refused import FakeAsyncOrderRefusedProducer
from shop.order_refused.fake import payments_consumer as voids_consumer
from shop.runtime import InMemoryBroker, SqliteInbox
from shop_demo import payments_store
from shop_demo.payments_books import book
from shop_demo.payments_voids import void
from shop_demo.settings import Settings

from .conftest import Query


@pytest.fixture
def inbox(broker: InMemoryBroker, settings: Settings) -> Iterator[SqliteInbox]:
    with closing(SqliteInbox(settings.database("payments"))) as opened:
        yield opened


async def test_an_order_is_booked_once(
    broker: InMemoryBroker, inbox: SqliteInbox, event: OrderPlaced, query: Query
) -> None:
    books_consumer(broker, inbox, book)
    for _ in range(2):
        await FakeAsyncOrderPlacedProducer(broker).send(event)
    await broker.settle()
    booked = query("payments", "SELECT order_id, minor_units FROM bookings")
    assert booked == [(str(event.order_id), 900)]


async def test_a_refused_order_gets_its_money_back_and_is_not_charged_later(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    settings: Settings,
    event: OrderPlaced,
    query: Query,
) -> None:
    charge = Charge(order_id=event.order_id, amount=event.total, card="tok-good")
    with closing(sqlite3.connect(settings.database("payments"))) as connection:
        with connection:
            payments_store.take(connection, charge)
        voids_consumer(broker, inbox, void)
        refused = OrderRefused(
            event_id=event.event_id,
            order_id=event.order_id,
            reason="six tries",
            refused_at=event.placed_at,
        )
        await FakeAsyncOrderRefusedProducer(broker).send(refused)
        await broker.settle()
        assert query("payments", "SELECT count(*) FROM voids") == [(1,)]
        assert query("payments", "SELECT voided_at > 0 FROM charges") == [(1,)]
        with pytest.raises(payments_store.Voided):
            payments_store.take(connection, charge)
