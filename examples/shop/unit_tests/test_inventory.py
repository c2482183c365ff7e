"""The handler of inventory, on an in-memory broker."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from shop.models import OrderPlaced
from shop.order_placed import FakeAsyncOrderPlacedProducer
from shop.order_placed.fake import inventory_consumer
from shop.runtime import Fate, InMemoryBroker, MemoryConsumer, Reason, SqliteInbox
from shop_demo.catalog import STOCK, UNSHELVED
from shop_demo.inventory import pick
from shop_demo.settings import Settings

from .conftest import Query, placed


@pytest.fixture
def inventory(broker: InMemoryBroker, settings: Settings) -> Iterator[MemoryConsumer]:
    inbox = SqliteInbox(settings.database("inventory"))
    yield inventory_consumer(broker, inbox, pick)
    inbox.close()


@pytest.fixture
def orders(broker: InMemoryBroker) -> FakeAsyncOrderPlacedProducer:
    return FakeAsyncOrderPlacedProducer(broker)


TEA = "SELECT left FROM stock WHERE sku = 'tea'"


async def test_an_order_is_taken_from_the_shelf_once_however_often_it_is_told(
    broker: InMemoryBroker,
    inventory: MemoryConsumer,
    orders: FakeAsyncOrderPlacedProducer,
    event: OrderPlaced,
    query: Query,
) -> None:
    await orders.send(event)
    await orders.send(event)
    await broker.settle()
    assert query("inventory", TEA) == [(STOCK - 2,)]
    fates = [report.fate for report in inventory.reports]
    assert fates == [Fate.PROCESSED, Fate.SKIPPED_DUPLICATE]


async def test_what_has_no_shelf_is_tried_five_times_and_then_a_dead_letter(
    broker: InMemoryBroker,
    inventory: MemoryConsumer,
    orders: FakeAsyncOrderPlacedProducer,
    event: OrderPlaced,
    query: Query,
) -> None:
    began = broker.clock()
    await orders.send(placed(sku=UNSHELVED))
    await orders.send(event)
    await broker.settle()
    (letter,) = broker.dead_letters
    assert letter.reason is Reason.HANDLER_FAILED
    assert letter.detail == f"NoShelf: no shelf for {UNSHELVED}"
    assert letter.deliveries == 5
    # The contract's backoff: 1 s, 2 s, 4 s, 8 s.
    assert broker.clock() - began == 15.0
    # The other order did not wait for it.
    assert query("inventory", TEA) == [(STOCK - 2,)]
    assert query("inventory", "SELECT count(*) FROM picks") == [(1,)]


async def test_what_was_given_up_is_taken_once_there_is_a_shelf(
    broker: InMemoryBroker,
    inventory: MemoryConsumer,
    orders: FakeAsyncOrderPlacedProducer,
    settings: Settings,
    query: Query,
) -> None:
    await orders.send(placed(sku=UNSHELVED, quantity=1))
    await broker.settle()
    build_shelf(settings)
    broker.redrive(broker.dead_letters[0])
    await broker.settle()
    left = f"SELECT left FROM stock WHERE sku = '{UNSHELVED}'"
    assert query("inventory", left) == [(9,)]


async def test_what_is_no_event_harms_nobody(
    broker: InMemoryBroker,
    inventory: MemoryConsumer,
    orders: FakeAsyncOrderPlacedProducer,
    event: OrderPlaced,
    query: Query,
) -> None:
    broker.put("shop.order-placed.v1", b"{", key=b"somebody")
    await orders.send(event)
    await broker.settle()
    assert [letter.reason for letter in broker.dead_letters] == [Reason.UNDECODABLE]
    assert query("inventory", TEA) == [(STOCK - 2,)]


def build_shelf(settings: Settings) -> None:
    """Ten pieces of what had no shelf."""
    with (
        closing(sqlite3.connect(settings.database("inventory"))) as connection,
        connection,
    ):
        connection.execute("INSERT INTO stock VALUES (?, 10, 10)", (UNSHELVED,))
