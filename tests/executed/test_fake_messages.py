"""Consumers on the in-memory broker come to what they come to on Kafka: one suite over both."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import sqlite3
import subprocess
import sys
import uuid
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka

from .emitted import emitted

TOPIC = "warehouse.item-sold.v1"
DLQ = "warehouse.item-sold.stock.dlq"
LIMIT = 20.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("warehouse")


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    with emitted("warehouse", folder) as found:
        yield found


class Setting(ABC):
    """A broker, the names of the package, a database, and what was reported."""

    def __init__(self, package: ModuleType, path: Path) -> None:
        name = package.__name__
        self.messages: Any = importlib.import_module(f"{name}.item_sold")
        self.fake: Any = importlib.import_module(f"{name}.item_sold.fake")
        self.runtime: Any = importlib.import_module(f"{name}.runtime")
        self.models: Any = importlib.import_module(f"{name}.models")
        self.path = path / "stock.db"
        self.reports: list[Any] = []
        self.changed = asyncio.Event()
        self.handled: list[str] = []
        self.fail: dict[str, int] = {}
        connection = sqlite3.connect(self.path)
        self.runtime.SqliteInbox.create_tables(connection)
        self.runtime.SqliteOutbox.create_tables(connection)
        connection.close()

    def sale(self, item: str = "a", sale: uuid.UUID | None = None) -> Any:
        return self.models.ItemSold(sale_id=sale or uuid.uuid4(), item=item, count=1)

    async def handle(self, sold: Any, delivery: Any) -> None:
        if self.fail.get(delivery.id, 0) > 0:
            self.fail[delivery.id] -= 1
            raise ValueError("not today")
        self.handled.append(delivery.id)

    def observe(self, report: Any) -> None:
        self.reports.append(report)
        self.changed.set()

    @property
    def options(self) -> Any:
        return self.runtime.ConsumerOptions(observer=self.observe)

    def fates(self, name: object) -> list[tuple[str, int]]:
        """What became of each delivery of one message, and the count of it."""
        return [
            (report.fate.value, report.deliveries)
            for report in self.reports
            if report.id == str(name)
        ]

    def ended(self) -> int:
        return sum(
            report.fate.value in ("processed", "skipped duplicate", "dead-lettered")
            for report in self.reports
        )

    @abstractmethod
    def consumer(self, inbox: Any) -> Any:
        """A consumer of the group stock."""

    @abstractmethod
    async def send(self, sold: Any) -> None:
        """By the producer."""

    @abstractmethod
    async def put(self, value: bytes, headers: list[tuple[str, bytes]]) -> None:
        """What no producer would send."""

    @abstractmethod
    async def drain(self, outbox: Any) -> None:
        """Publishes what an outbox holds."""

    @abstractmethod
    async def until(self, count: int) -> None:
        """Until so many messages have ended."""


class OnKafka(Setting):
    def __init__(self, package: ModuleType, path: Path, broker: EmbeddedKafka) -> None:
        super().__init__(package, path)
        self.settings = self.runtime.KafkaSettings(
            broker.bootstrap,
            for_producers={"linger.ms": 0},
            for_consumers=CONSUMER_SETTINGS,
        )
        self.kafka: Any = self.runtime.KafkaProducer(self.settings)

    def consumer(self, inbox: Any) -> Any:
        return self.messages.stock_consumer(
            self.settings, inbox, self.handle, options=self.options
        )

    async def send(self, sold: Any) -> None:
        await self.messages.AsyncItemSoldProducer(self.kafka).send(sold)

    async def put(self, value: bytes, headers: list[tuple[str, bytes]]) -> None:
        await self.kafka.send(TOPIC, value, key=b"a", headers=headers)

    async def drain(self, outbox: Any) -> None:
        async with self.runtime.SqliteOutboxRelay(outbox, self.kafka):
            await self.until(1)

    async def until(self, count: int) -> None:
        async with asyncio.timeout(LIMIT):
            while self.ended() < count:
                self.changed.clear()
                await self.changed.wait()


class InMemory(Setting):
    def __init__(self, package: ModuleType, path: Path) -> None:
        super().__init__(package, path)
        self.broker = self.runtime.InMemoryBroker()

    def consumer(self, inbox: Any) -> Any:
        return self.fake.stock_consumer(
            self.broker, inbox, self.handle, options=self.options
        )

    async def send(self, sold: Any) -> None:
        await self.fake.FakeAsyncItemSoldProducer(self.broker).send(sold)

    async def put(self, value: bytes, headers: list[tuple[str, bytes]]) -> None:
        self.broker.put(TOPIC, value, key=b"a", headers=headers)

    async def drain(self, outbox: Any) -> None:
        assert await self.broker.drain(outbox) == 1

    async def until(self, count: int) -> None:
        await self.broker.settle()
        assert self.ended() == count


@contextlib.asynccontextmanager
async def on_kafka(package: ModuleType, path: Path) -> AsyncIterator[Setting]:
    with EmbeddedKafka({TOPIC: 1, DLQ: 1}) as broker:
        setting = OnKafka(package, path, broker)
        async with setting.kafka:
            yield setting


@contextlib.asynccontextmanager
async def in_memory(package: ModuleType, path: Path) -> AsyncIterator[Setting]:
    setting = InMemory(package, path)
    async with setting.broker:
        yield setting


@pytest.fixture(params=[on_kafka, in_memory])
async def setting(
    request: pytest.FixtureRequest, package: ModuleType, tmp_path: Path
) -> AsyncIterator[Setting]:
    """With the consumer at work."""
    async with request.param(package, tmp_path) as made:
        inbox = made.runtime.SqliteInbox(made.path)
        async with made.consumer(inbox):
            yield made
        inbox.close()


async def test_an_event_has_its_effect_and_a_duplicate_has_none(
    setting: Setting,
) -> None:
    sold = setting.sale()
    for _ in range(3):
        await setting.send(sold)
    await setting.until(3)
    assert setting.handled == [str(sold.sale_id)]
    assert setting.fates(sold.sale_id) == [
        ("processed", 1),
        ("skipped duplicate", 1),
        ("skipped duplicate", 1),
    ]


async def test_what_cannot_be_decoded_is_a_dead_letter_and_the_next_goes_on(
    setting: Setting,
) -> None:
    sold = setting.sale()
    await setting.put(b'{"count": 0}', [("ce_id", b"x-1")])
    await setting.send(sold)
    await setting.until(2)
    assert setting.fates("x-1") == [("dead-lettered", 0)]
    (report,) = [each for each in setting.reports if each.id == "x-1"]
    assert report.reason.startswith("undecodable: sale_id: Field required")
    assert setting.handled == [str(sold.sale_id)]


async def test_what_fails_comes_again_and_holds_back_its_key(setting: Setting) -> None:
    first, second = setting.sale(), setting.sale()
    setting.fail[str(first.sale_id)] = 2
    await setting.send(first)
    await setting.send(second)
    await setting.until(2)
    assert setting.fates(first.sale_id) == [
        ("retry later", 1),
        ("retry later", 2),
        ("processed", 3),
    ]
    assert setting.handled == [str(first.sale_id), str(second.sale_id)]


async def test_what_always_fails_is_a_dead_letter_after_max_deliveries(
    setting: Setting,
) -> None:
    first, second = setting.sale(), setting.sale()
    setting.fail[str(first.sale_id)] = 99
    await setting.send(first)
    await setting.send(second)
    await setting.until(2)
    assert setting.fates(first.sale_id) == [
        ("retry later", 1),
        ("retry later", 2),
        ("dead-lettered", 3),
    ]
    (reason,) = [r.reason for r in setting.reports if r.fate.value == "dead-lettered"]
    assert reason == "handler failed: ValueError: not today"
    assert setting.handled == [str(second.sale_id)]


async def test_a_known_id_with_another_payload_is_a_dead_letter(
    setting: Setting,
) -> None:
    sold = setting.sale()
    await setting.send(sold)
    await setting.until(1)
    await setting.send(sold.model_copy(update={"count": 2}))
    await setting.until(2)
    assert [fate for fate, _ in setting.fates(sold.sale_id)] == [
        "processed",
        "dead-lettered",
    ]


async def test_what_an_outbox_holds_is_consumed(setting: Setting) -> None:
    outbox = setting.runtime.SqliteOutbox(setting.path)
    sold = setting.sale()
    with contextlib.closing(sqlite3.connect(setting.path)) as connection, connection:
        setting.messages.ItemSoldOutbox(outbox).add(connection, sold)
    await setting.drain(outbox)
    await setting.until(1)
    outbox.close()
    assert setting.handled == [str(sold.sale_id)]


async def test_what_has_expired_is_a_dead_letter_and_never_handled(
    setting: Setting,
) -> None:
    await setting.put(
        setting.sale().model_dump_json().encode(),
        [("ce_expirytime", b"2020-01-01T00:00:00Z")],
    )
    await setting.until(1)
    (report,) = setting.reports
    assert (report.fate.value, report.reason.partition(":")[0]) == (
        "dead-lettered",
        "expired",
    )
    assert setting.handled == []


# On the in-memory broker alone


@pytest.fixture
async def memory(package: ModuleType, tmp_path: Path) -> AsyncIterator[Any]:
    async with in_memory(package, tmp_path) as made:
        yield made


async def test_a_producer_without_a_broker_has_one_of_its_own(memory: Any) -> None:
    sold = memory.sale()
    producer = memory.messages.FakeAsyncItemSoldProducer()
    await producer.send(sold)
    sold.item = "changed later"
    (sent,) = producer.sent
    assert (sent.sale_id, sent.item) == (sold.sale_id, "a")
    (message,) = producer.broker.messages(TOPIC)
    assert message.key == b"a"
    assert message.header("ce_type") == "warehouse.item_sold"
    producer.broker.down = True
    with pytest.raises(memory.runtime.PublishError):
        await producer.send(sold)


def test_a_producer_for_threads_does_the_same(memory: Any) -> None:
    producer = memory.messages.FakeItemSoldProducer(headers=lambda: {"tenant": "blue"})
    sold = memory.sale()
    producer.send(sold)
    assert producer.sent == [sold]
    assert producer.broker.messages(TOPIC)[0].header("tenant") == "blue"


async def test_consumers_with_claims_and_with_no_memory_are_hosted_too(
    memory: Any,
) -> None:
    mailed, audited = [], []
    claims = memory.runtime.MemoryClaimStore()
    memory.fake.mail_consumer(
        memory.broker, claims, lambda sold, delivery: mailed.append(delivery.id)
    )
    memory.fake.audit_consumer(
        memory.broker, lambda sold, delivery: audited.append(sold.item)
    )
    sold = memory.sale()
    for _ in range(2):
        await memory.send(sold)
    await memory.broker.settle()
    assert mailed == [str(sold.sale_id)]
    assert audited == ["a", "a"]


async def test_an_inbox_without_tables_is_an_error_of_the_test(
    memory: Any, tmp_path: Path
) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with contextlib.closing(memory.runtime.SqliteInbox(path)) as inbox:
        memory.fake.stock_consumer(memory.broker, inbox, memory.handle)
        with pytest.raises(Exception, match="has no inbox tables"):
            await memory.broker.settle()


def test_doubles_of_messages_load_no_client_of_a_broker(
    package: ModuleType, folder: Path
) -> None:
    assert loaded(folder, "warehouse.item_sold", "FakeAsyncItemSoldProducer") == "[]\n"


def loaded(folder: Path, module: str, name: str) -> str:
    script = (
        f"import sys; from {module} import {name}; {name}(); import {module}.fake; "
        "print([name for name in ('confluent_kafka', 'aiobotocore', 'botocore', "
        "'aiohttp', 'grpc') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return told.stdout


# What would travel over SQS


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    with emitted("post", tmp_path_factory.mktemp("post")) as found:
        yield lambda name: importlib.import_module(f"{found.__name__}.{name}")


async def test_a_delayed_command_arrives_when_its_time_has_come(
    post: Callable[[str], Any],
) -> None:
    seen: list[float] = []
    parcel = post("models").Parcel(parcel_id=uuid.uuid4(), street="Main Street")
    async with post("runtime").InMemoryBroker() as broker:
        post("deliver.fake").carrier_consumer(
            broker,
            post("runtime").MemoryClaimStore(),
            lambda parcel, delivery: seen.append(broker.clock()),
        )
        began = broker.clock()
        await post("deliver").FakeAsyncDeliverProducer(broker).send(parcel, delay=60.0)
        await broker.advance(59.0)
        assert seen == []
        await broker.settle()
    assert seen == [began + 60.0]


async def test_what_sqs_would_refuse_is_refused(post: Callable[[str], Any]) -> None:
    producer = post("deliver").FakeAsyncDeliverProducer()
    model, errors = post("models").Parcel, post("runtime")
    with pytest.raises(errors.MessageTooLarge):
        await producer.send(model(parcel_id=uuid.uuid4(), street="x" * 3000))
    with pytest.raises(errors.PublishError, match="delay must be"):
        await producer.send(model(parcel_id=uuid.uuid4(), street=""), delay=901.0)
    assert producer.sent == []


async def test_an_event_over_sns_reaches_every_group(
    post: Callable[[str], Any],
) -> None:
    seen: list[str] = []
    parcel = post("models").Parcel(parcel_id=uuid.uuid4(), street="Main Street")
    async with post("runtime").InMemoryBroker() as broker:
        post("weighed.fake").carrier_consumer(
            broker, lambda parcel, delivery: seen.append("carrier")
        )
        post("weighed.fake").books_consumer(
            broker,
            post("runtime").MemoryClaimStore(),
            lambda parcel, delivery: seen.append("books"),
        )
        await post("weighed").FakeAsyncWeighedProducer(broker).send(parcel)
        await broker.settle()
    assert sorted(seen) == ["books", "carrier"]


def test_doubles_of_what_travels_over_sqs_load_no_client(
    post: Callable[[str], Any],
) -> None:
    folder = Path(post("deliver").__file__).parents[2]
    assert loaded(folder, "post.deliver", "FakeAsyncDeliverProducer") == "[]\n"
