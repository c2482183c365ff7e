"""What the unit tests of the shop share. No broker, no server, no port: doubles of
payments and of Kafka come with the package `shop`; the databases are real SQLite files.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from shop.models import Money, OrderLine, OrderPlaced, PlaceOrder
from shop.payments import FakeAsyncPayments
from shop.runtime import InMemoryBroker
from shop_demo import migrations
from shop_demo.ledger import Ledger
from shop_demo.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A folder with every database of the shop, its tables made."""
    made = Settings(tmp_path, seed=1)
    migrations.migrate(made)
    return made


@pytest.fixture
def ledger(settings: Settings) -> Iterator[Ledger]:
    """Where a service writes down what it did."""
    with Ledger(settings.ledgers, "test") as opened:
        yield opened


@pytest.fixture
async def broker() -> AsyncIterator[InMemoryBroker]:
    """A broker whose time jumps: a backoff of minutes takes none."""
    async with InMemoryBroker() as running:
        yield running


@pytest.fixture
def payments() -> FakeAsyncPayments:
    """A double of payments; each test says what it answers."""
    return FakeAsyncPayments()


@pytest.fixture
def tea_order() -> PlaceOrder:
    """An order for two cups of tea."""
    return PlaceOrder(
        order_id=uuid.uuid4(),
        lines=[OrderLine(sku="tea", quantity=2)],
        total=Money(minor_units=900, currency="EUR"),
        card="tok-good",
        email="ada@example.org",
    )


@pytest.fixture
def event() -> OrderPlaced:
    """What inventory, notification and the books hear of such an order."""
    return placed()


def placed(*, sku: str = "tea", quantity: int = 2) -> OrderPlaced:
    """An order that was accepted and paid for."""
    return OrderPlaced(
        event_id=uuid.uuid4(),
        order_id=uuid.uuid4(),
        lines=[OrderLine(sku=sku, quantity=quantity)],
        total=Money(minor_units=450 * quantity, currency="EUR"),
        email="ada@example.org",
        placed_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


Query = Callable[[str, str], list[tuple[object, ...]]]


@pytest.fixture
def query(settings: Settings) -> Query:
    """Rows of one of the databases, by the name of its service."""

    def rows(database: str, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(settings.database(database))) as connection:
            return connection.execute(sql).fetchall()

    return rows
