"""Emitted producers feed emitted consumers over the embedded SQS and SNS."""

from __future__ import annotations

import asyncio
import importlib
import json
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION, EmbeddedSqs

from .emitted import emitted

LIMIT = 30.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    with emitted("parcels", folder) as found:
        yield found


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedSqs]:
    with EmbeddedSqs() as running:
        yield running


class Office:
    """The emitted names, a database, and what was reported."""

    def __init__(self, package: ModuleType, server: EmbeddedSqs, path: Path) -> None:
        name = package.__name__
        self.left: Any = importlib.import_module(f"{name}.parcel_left")
        self.labels: Any = importlib.import_module(f"{name}.print_label")
        self.runtime: Any = importlib.import_module(f"{name}.runtime")
        self.models: Any = importlib.import_module(f"{name}.models")
        self.database = path / "office.db"
        self.settings = self.runtime.SqsSettings(
            REGION, server.endpoint, extra=CREDENTIALS, wait=1
        )
        self.reports: list[Any] = []
        self.changed = asyncio.Event()
        connection = sqlite3.connect(self.database)
        for store in ("SqliteInbox", "SqliteOutbox", "SqliteClaimStore"):
            getattr(self.runtime, store).create_tables(connection)
        connection.execute("CREATE TABLE loaded (id TEXT, street TEXT)")
        connection.commit()
        connection.close()

    async def make_queues(self) -> None:
        await self.runtime.create_queues(
            self.settings,
            self.left.PARCEL_LEFT_QUEUES,
            self.labels.PRINT_LABEL_QUEUES,
        )

    def observe(self, report: Any) -> None:
        self.reports.append(report)
        self.changed.set()

    async def wait(self, group: str, fate: str, count: int) -> None:
        def found() -> int:
            return sum(r.group == group and r.fate.value == fate for r in self.reports)

        async with asyncio.timeout(LIMIT):
            while found() < count:
                self.changed.clear()
                await self.changed.wait()

    @property
    def options(self) -> Any:
        return self.runtime.ConsumerOptions(observer=self.observe)


@pytest.fixture
async def office(package: ModuleType, server: EmbeddedSqs, tmp_path: Path) -> Office:
    office = Office(package, server, tmp_path)
    await office.make_queues()
    return office


async def test_an_event_reaches_both_groups_once_and_in_order_through_outbox_and_topic(
    office: Office,
) -> None:
    shown: list[tuple[str, int]] = []

    async def load(parcel: Any, delivery: Any) -> None:
        delivery.transaction.execute(
            "INSERT INTO loaded VALUES (?, ?)", (delivery.id, parcel.street)
        )

    def show(parcel: Any, delivery: Any) -> None:
        shown.append((parcel.street, parcel.weight))
        assert delivery.headers["ce_type"] == "parcels.parcel_left"
        assert delivery.headers["ce_source"] == "/parcels/desk"
        assert delivery.headers["traceparent"] == "00-11-22-01"
        assert delivery.key == parcel.street

    inbox = office.runtime.SqliteInbox(office.database)
    claims = office.runtime.SqliteClaimStore(office.database)
    outbox = office.runtime.SqliteOutbox(office.database)
    parcels = [
        office.models.ParcelLeft(event_id=uuid.uuid4(), street=street, weight=weight)
        for weight, street in enumerate("abcabcab")
    ]
    async with AsyncExitStack() as stack:
        for store in (inbox, claims, outbox):
            stack.callback(store.close)
        sqs = await stack.enter_async_context(
            office.runtime.SqsProducer(office.settings)
        )
        await stack.enter_async_context(office.runtime.SqliteOutboxRelay(outbox, sqs))
        options = office.options
        for consumer in (
            office.left.van_consumer(office.settings, inbox, load, options=options),
            office.left.board_consumer(office.settings, claims, show, options=options),
        ):
            await stack.enter_async_context(consumer)
        adding = office.left.ParcelLeftOutbox(
            outbox, headers=lambda: {"traceparent": "00-11-22-01"}
        )
        connection = sqlite3.connect(office.database, timeout=30)
        for parcel in parcels:
            with connection:
                adding.add(connection, parcel)
        connection.close()
        for group in ("van", "board"):
            await office.wait(group, "processed", len(parcels))
    connection = sqlite3.connect(office.database)
    loaded = connection.execute("SELECT id FROM loaded").fetchall()
    connection.close()
    assert sorted(loaded) == sorted((str(each.event_id),) for each in parcels)
    for street in "abc":
        weights = [weight for where, weight in shown if where == street]
        assert weights == sorted(weights)
    assert len(shown) == len(parcels)


async def test_a_command_that_always_fails_ends_among_the_dead_letters(
    office: Office,
) -> None:
    tries: list[int] = []

    async def print_it(label: Any, delivery: Any) -> None:
        tries.append(delivery.deliveries)
        raise ValueError("no paper")

    async with office.runtime.SqsProducer(office.settings) as sqs:
        producer = office.labels.AsyncPrintLabelProducer(sqs)
        await producer.send(office.models.Label(text="x"), delay=1.0)
        with pytest.raises(office.runtime.MessageTooLarge):
            await producer.send(office.models.Label(text="x" * 1024))
        consumer = office.labels.board_consumer(
            office.settings, print_it, options=office.options
        )
        async with consumer:
            await office.wait("board", "dead-lettered", 1)
    assert tries == [1, 2]


def test_the_template_names_what_the_code_uses(folder: Path, package: Any) -> None:
    text = (folder / "schemas" / "sqs" / "cloudformation.json").read_text()
    resources = json.loads(text)["Resources"].values()
    properties = [each["Properties"] for each in resources]
    named = {each["QueueName"] for each in properties if "QueueName" in each}
    messages = ("parcel_left", "print_label")
    used = set()
    for message in messages:
        module: Any = importlib.import_module(f"parcels.{message}")
        for queue in getattr(module, f"{message.upper()}_QUEUES"):
            used |= {queue.name, queue.dead_letter}
    assert named == used
    topics = [each["TopicName"] for each in properties if "TopicName" in each]
    assert topics == ["parcels-parcel-left.fifo"]
