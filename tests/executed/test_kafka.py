"""Emitted producers feed emitted consumers over the embedded broker."""

from __future__ import annotations

import asyncio
import importlib
import os
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka

from .emitted import emitted

TOPIC = "warehouse.item-sold.v1"
STOCK_DLQ = "warehouse.item-sold.stock.dlq"
LIMIT = 20.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    with emitted("warehouse", folder) as found:
        yield found


@pytest.fixture
def broker() -> Iterator[EmbeddedKafka]:
    topics = {TOPIC: 4, STOCK_DLQ: 1, f"{TOPIC}.mail.dlq": 1, f"{TOPIC}.audit.dlq": 1}
    with EmbeddedKafka(topics) as running:
        yield running


class Shop:
    """The emitted names, a database each for stock and mail, and what was reported."""

    def __init__(self, package: ModuleType, broker: EmbeddedKafka, path: Path) -> None:
        item_sold: Any = importlib.import_module(f"{package.__name__}.item_sold")
        self.item_sold = item_sold
        self.runtime: Any = importlib.import_module(f"{package.__name__}.runtime")
        self.models: Any = importlib.import_module(f"{package.__name__}.models")
        self.path = path
        self.settings = self.runtime.KafkaSettings(
            broker.bootstrap,
            for_producers={"linger.ms": 0},
            for_consumers=CONSUMER_SETTINGS,
        )
        self.reports: list[Any] = []
        self.changed = asyncio.Event()
        self.sent: list[tuple[str, str]] = []
        connection = sqlite3.connect(path / "stock.db")
        self.runtime.SqliteInbox.create_tables(connection)
        self.runtime.SqliteOutbox.create_tables(connection)
        self.runtime.SqliteClaimStore.create_tables(connection)
        connection.execute("CREATE TABLE sales (id TEXT, item TEXT)")
        connection.commit()
        connection.close()

    def sale(self, item: str) -> Any:
        return self.models.ItemSold(sale_id=uuid.uuid4(), item=item, count=1)

    def observe(self, report: Any) -> None:
        self.reports.append(report)
        self.changed.set()

    def count(self, group: str, fate: str) -> int:
        return sum(r.group == group and r.fate.value == fate for r in self.reports)

    async def wait(self, group: str, fate: str, count: int) -> None:
        async with asyncio.timeout(LIMIT):
            while self.count(group, fate) < count:
                self.changed.clear()
                await self.changed.wait()

    @property
    def options(self) -> Any:
        return self.runtime.ConsumerOptions(observer=self.observe)

    def sales(self) -> list[tuple[str, str]]:
        connection = sqlite3.connect(self.path / "stock.db")
        try:
            return connection.execute("SELECT id, item FROM sales").fetchall()
        finally:
            connection.close()


@pytest.fixture
async def shop(package: ModuleType, broker: EmbeddedKafka, tmp_path: Path) -> Shop:
    return Shop(package, broker, tmp_path)


async def test_two_groups_get_every_event_once_through_the_outbox(shop: Shop) -> None:
    names = shop.item_sold
    mailed: list[str] = []

    async def sell(sold: Any, delivery: Any) -> None:
        delivery.transaction.execute(
            "INSERT INTO sales VALUES (?, ?)", (delivery.id, sold.item)
        )

    def mail(sold: Any, delivery: Any) -> None:
        mailed.append(delivery.id)
        assert delivery.headers["ce_type"] == "warehouse.item_sold"
        assert delivery.headers["ce_source"] == "/warehouse/tills"
        assert delivery.key == sold.item

    inbox = shop.runtime.SqliteInbox(shop.path / "stock.db")
    claims = shop.runtime.SqliteClaimStore(shop.path / "stock.db")
    outbox = shop.runtime.SqliteOutbox(shop.path / "stock.db")
    async with AsyncExitStack() as stack:
        for store in (inbox, claims, outbox):
            stack.callback(store.close)
        kafka = await stack.enter_async_context(
            shop.runtime.KafkaProducer(shop.settings)
        )
        await stack.enter_async_context(shop.runtime.SqliteOutboxRelay(outbox, kafka))
        for consumer in (
            names.stock_consumer(shop.settings, inbox, sell, options=shop.options),
            names.mail_consumer(shop.settings, claims, mail, options=shop.options),
        ):
            await stack.enter_async_context(consumer)
        sales = [shop.sale(item) for item in "abcabc"]
        connection = sqlite3.connect(shop.path / "stock.db")
        for sold in sales:
            with connection:
                names.ItemSoldOutbox(outbox).add(connection, sold)
        connection.close()
        # The same event again, past the outbox.
        await names.AsyncItemSoldProducer(kafka).send(sales[0])
        for group in ("stock", "mail"):
            await shop.wait(group, "processed", len(sales))
            await shop.wait(group, "skipped duplicate", 1)
    ids = [str(sold.sale_id) for sold in sales]
    assert sorted(name for name, _ in shop.sales()) == sorted(ids)
    assert sorted(mailed) == sorted(ids)


async def test_what_is_rolled_back_is_never_published(shop: Shop) -> None:
    names = shop.item_sold
    outbox = shop.runtime.SqliteOutbox(shop.path / "stock.db")
    connection = sqlite3.connect(shop.path / "stock.db", isolation_level=None)
    add = names.ItemSoldOutbox(outbox).add
    with pytest.raises(RuntimeError, match="BEGIN"):
        add(connection, shop.sale("a"))
    connection.execute("BEGIN")
    add(connection, shop.sale("a"))
    connection.execute("ROLLBACK")
    rows = connection.execute("SELECT count(*) FROM mscomm_outbox").fetchone()
    connection.close()
    outbox.close()
    assert rows == (0,)


async def test_an_undecodable_event_is_dead_lettered_by_each_group_and_the_rest_goes_on(
    shop: Shop,
) -> None:
    names = shop.item_sold

    async def ignore(sold: Any, delivery: Any) -> None:
        return

    inbox = shop.runtime.SqliteInbox(shop.path / "stock.db")
    async with AsyncExitStack() as stack:
        stack.callback(inbox.close)
        kafka = await stack.enter_async_context(
            shop.runtime.KafkaProducer(shop.settings)
        )
        for consumer in (
            names.stock_consumer(shop.settings, inbox, ignore, options=shop.options),
            names.audit_consumer(shop.settings, ignore, options=shop.options),
        ):
            await stack.enter_async_context(consumer)
        await kafka.send(TOPIC, b'{"count": 0}', key=b"a", headers=[("ce_id", b"x-1")])
        await names.AsyncItemSoldProducer(kafka).send(shop.sale("a"))
        for group in ("stock", "audit"):
            await shop.wait(group, "dead-lettered", 1)
            await shop.wait(group, "processed", 1)
    reasons = {r.reason for r in shop.reports if r.fate.value == "dead-lettered"}
    (reason,) = reasons
    assert reason.startswith("undecodable: ")
    assert "sale_id" in reason


async def test_a_handler_that_always_fails_loses_its_message_to_the_dead_letters_in_order(
    shop: Shop,
) -> None:
    names = shop.item_sold
    poison = shop.sale("a")
    handled: list[str] = []

    async def sell(sold: Any, delivery: Any) -> None:
        if sold.sale_id == poison.sale_id:
            raise ValueError("never")
        handled.append(delivery.id)

    inbox = shop.runtime.SqliteInbox(shop.path / "stock.db")
    async with AsyncExitStack() as stack:
        stack.callback(inbox.close)
        kafka = await stack.enter_async_context(
            shop.runtime.KafkaProducer(shop.settings)
        )
        producer = names.AsyncItemSoldProducer(kafka)
        sales = [shop.sale("a"), poison, shop.sale("a"), shop.sale("a")]
        for sold in sales:
            await producer.send(sold)
        consumer = names.stock_consumer(
            shop.settings, inbox, sell, options=shop.options
        )
        await stack.enter_async_context(consumer)
        await shop.wait("stock", "processed", 3)
    wanted = [str(sold.sale_id) for sold in sales if sold is not poison]
    assert handled == wanted
    fates = [r.fate.value for r in shop.reports if r.id == str(poison.sale_id)]
    assert fates == ["retry later", "retry later", "dead-lettered"]


async def test_one_effect_though_the_process_is_killed_between_effect_and_commit(
    shop: Shop, broker: EmbeddedKafka, folder: Path
) -> None:
    names = shop.item_sold
    async with shop.runtime.KafkaProducer(shop.settings) as kafka:
        producer = names.AsyncItemSoldProducer(kafka)
        sales = [shop.sale(item) for item in "abcdabcd"]
        for sold in sales:
            await producer.send(sold)
    deadly = str(sales[3].sale_id)
    killed = start(folder, shop.path, broker, deadly)
    assert await asyncio.to_thread(killed.wait, LIMIT) == -9
    close(killed)
    assert deadly not in [name for name, _ in shop.sales()]
    again = start(folder, shop.path, broker)
    try:
        told = await asyncio.to_thread(read_until, again, deadly, shop, len(sales))
    finally:
        close(again)
        await asyncio.to_thread(again.wait, LIMIT)
    assert told
    assert sorted(name for name, _ in shop.sales()) == sorted(
        str(sold.sale_id) for sold in sales
    )


def start(
    folder: Path, path: Path, broker: EmbeddedKafka, deadly: str = ""
) -> subprocess.Popen[str]:
    script = Path(__file__).with_name("stock_process.py")
    roots = [str(folder), *sys.path]
    return subprocess.Popen(
        [sys.executable, str(script), str(path), broker.bootstrap, deadly],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(roots)},
    )


def close(process: subprocess.Popen[str]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def read_until(
    process: subprocess.Popen[str], deadly: str, shop: Shop, count: int
) -> bool:
    """Reads what the process says until all sales stand; whether the deadly one was processed now."""
    assert process.stdout is not None
    found = False
    for line in process.stdout:
        found = found or line.strip() == f"processed {deadly}"
        if found and len(shop.sales()) == count:
            return True
    return False
