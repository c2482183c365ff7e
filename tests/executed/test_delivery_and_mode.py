"""`delivery: at_most_once` and `mode: structured`: what is emitted for them, on the wire and under crashes."""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import json
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from confluent_kafka import Consumer, TopicPartition

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka
from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION, EmbeddedSqs

from .emitted import emitted

CASE = Path(__file__).parents[1] / "cases" / "told_and_delivered" / "contract.yaml"
MOVED, STANDS = "fleet.van-moved.v1", "fleet.van-stands.v1"
LIMIT = 20.0


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("fleet", tmp_path_factory.mktemp("fleet"), CASE) as found:
        yield found


class Fleet:
    """The emitted names, and what was reported."""

    def __init__(self, package: ModuleType) -> None:
        self.moved: Any = importlib.import_module("fleet.van_moved")
        self.stands: Any = importlib.import_module("fleet.van_stands")
        self.rented: Any = importlib.import_module("fleet.van_rented")
        self.fakes: dict[str, Any] = {
            name: importlib.import_module(f"fleet.{name}.fake")
            for name in ("van_moved", "van_stands", "van_rented")
        }
        self.runtime: Any = importlib.import_module("fleet.runtime")
        self.models: Any = importlib.import_module("fleet.models")
        self.claims: Any = importlib.import_module("fleet._runtime.memory_claims")
        self.reports: list[Any] = []
        self.changed = asyncio.Event()

    def observe(self, report: Any) -> None:
        self.reports.append(report)
        self.changed.set()

    @property
    def options(self) -> Any:
        return self.runtime.ConsumerOptions(observer=self.observe)

    def fates(self) -> list[str]:
        return [report.fate.value for report in self.reports]

    async def until(self, fate: str, count: int = 1) -> None:
        async with asyncio.timeout(LIMIT):
            while self.fates().count(fate) < count:
                self.changed.clear()
                await self.changed.wait()

    def a_move(self) -> Any:
        return self.models.VanMoved(
            van_id=uuid.uuid4(), kilometres=1.5, at=datetime.now(UTC)
        )

    def a_rental(self) -> Any:
        return self.models.VanRented(van_id=uuid.uuid4(), price="12.50", days=[1])

    def a_stand(self) -> Any:
        return self.models.VanStands(van_id=uuid.uuid4(), stands=[52.5, 13.4])


@pytest.fixture
async def fleet(package: ModuleType) -> Fleet:
    return Fleet(package)


# At most once


async def test_on_kafka_the_offset_is_committed_before_the_handler_begins(
    fleet: Fleet,
) -> None:
    topics = {MOVED: 1, f"{MOVED}.maps.dlq": 1}
    with EmbeddedKafka(topics) as broker:
        settings = fleet.runtime.KafkaSettings(
            broker.bootstrap,
            for_producers={"linger.ms": 0},
            for_consumers=CONSUMER_SETTINGS,
        )
        seen: list[int] = []

        def committed() -> int:
            looking = Consumer(
                {"bootstrap.servers": broker.bootstrap, "group.id": "maps"}
            )
            try:
                (found,) = looking.committed([TopicPartition(MOVED, 0)], timeout=10)
                return found.offset
            finally:
                looking.close()

        async def handle(moved: Any, delivery: Any) -> None:
            seen.append(await asyncio.to_thread(committed))
            raise ValueError("not today")

        consumer = fleet.moved.maps_consumer(settings, handle, options=fleet.options)
        async with AsyncExitStack() as stack:
            kafka = await stack.enter_async_context(
                fleet.runtime.KafkaProducer(settings)
            )
            producer = fleet.moved.AsyncVanMovedProducer(kafka)
            for number in (1, 2):
                await producer.send(fleet.a_move())
                if number == 1:
                    await stack.enter_async_context(consumer)
                await fleet.until("dead-lettered", number)
        assert seen == [1, 2]
        # Not tried again: each went to the dead letters with its first delivery.
        assert fleet.fates() == ["dead-lettered", "dead-lettered"]
        assert [report.deliveries for report in fleet.reports] == [1, 1]


async def test_what_was_handed_over_does_not_come_back(fleet: Fleet) -> None:
    """Unlike what comes at least once: its consumer dies here with a message in hand, and so does that one's."""
    handed: dict[str, int] = {"moved": 0, "rented": 0}
    never = asyncio.Event()

    async def hang(message: Any, delivery: Any) -> None:
        kind = "moved" if isinstance(message, fleet.models.VanMoved) else "rented"
        handed[kind] += 1
        await never.wait()

    def consumers(broker: Any) -> list[Any]:
        quick = fleet.runtime.ConsumerOptions(adjust=lambda s: s.scaled(0.001))
        claims = fleet.claims.MemoryClaimStore()
        return [
            fleet.fakes["van_moved"].maps_consumer(broker, hang, options=quick),
            fleet.fakes["van_rented"].maps_consumer(
                broker, claims, hang, options=quick
            ),
        ]

    async with fleet.runtime.InMemoryBroker() as broker:
        for _ in range(2):
            running = consumers(broker)
            if not handed["moved"]:
                moved = fleet.fakes["van_moved"].FakeAsyncVanMovedProducer(broker)
                await moved.send(fleet.a_move())
                rented = fleet.fakes["van_rented"].FakeAsyncVanRentedProducer(broker)
                await rented.send(fleet.a_rental())
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(broker.settle(), 0.2)
            for consumer in running:
                await consumer.close()
                consumer.position.start_again()
    assert handed == {"moved": 1, "rented": 2}


async def test_what_has_not_begun_is_handled_when_a_consumer_stops(
    fleet: Fleet,
) -> None:
    """It is acknowledged already, and nobody else would get it."""
    handled: list[object] = []
    begun = asyncio.Event()

    async def handle(moved: Any, delivery: Any) -> None:
        begun.set()
        await asyncio.sleep(0.01)
        handled.append(moved.van_id)

    async with fleet.runtime.InMemoryBroker() as broker:
        producer = fleet.fakes["van_moved"].FakeAsyncVanMovedProducer(broker)
        consumer = fleet.fakes["van_moved"].maps_consumer(
            broker,
            handle,
            options=fleet.runtime.ConsumerOptions(
                adjust=lambda each: dataclasses.replace(each, concurrency=1)
            ),
        )
        for _ in range(5):
            await producer.send(fleet.a_move())
        settling = asyncio.create_task(broker.settle())
        await begun.wait()
        await consumer.close()
        settling.cancel()
        await asyncio.wait((settling,))
    assert len(handled) == 5


# Structured mode


def document(rented: Any, **attributes: object) -> bytes:
    """The document that somebody else's publisher would send."""
    found = {
        "specversion": "1.0",
        "id": "id-1",
        "source": "/others",
        "type": "fleet.van_rented",
        "datacontenttype": "application/json",
        "data": json.loads(rented.model_dump_json()),
    }
    return json.dumps({**found, **attributes}).encode()


async def test_a_document_travels_and_is_read(fleet: Fleet) -> None:
    """By the producer, by the outbox, and by a double that shows what was sent."""
    got: list[tuple[Any, str]] = []

    async def handle(rented: Any, delivery: Any) -> None:
        got.append((rented, delivery.id))

    rental = fleet.a_rental()
    async with fleet.runtime.InMemoryBroker() as broker:
        fleet.fakes["van_rented"].maps_consumer(
            broker, fleet.claims.MemoryClaimStore(), handle, options=fleet.options
        )
        producer = fleet.fakes["van_rented"].FakeAsyncVanRentedProducer(broker)
        await producer.send(rental)
        await broker.settle()
        (sent,) = broker.messages("sns:fleet-van-rented")
        assert producer.sent == [rental]
        # The same again: a duplicate, although its document was made at another time.
        broker.redeliver(sent)
        await broker.settle()
    assert sent.header("content-type") == "application/cloudevents+json"
    found = json.loads(sent.value)
    assert found["data"] == json.loads(rental.model_dump_json())
    assert found["specversion"] == "1.0"
    assert found["type"] == "fleet.van_rented"
    assert found["source"] == "/fleet/vans"
    assert found["id"] == sent.header("ce_id")
    assert got == [(rental, found["id"])]
    assert fleet.fates() == ["processed", "skipped duplicate"]


async def test_documents_of_others_and_binary_mode_are_read_and_the_rest_is_buried(
    fleet: Fleet,
) -> None:
    got: list[str] = []

    async def handle(rented: Any, delivery: Any) -> None:
        got.append(delivery.id)

    rental = fleet.a_rental()
    kind = [("content-type", b"application/cloudevents+json; charset=utf-8")]
    lame = b'{"specversion": "1.0", "id": "id-9"}'
    async with fleet.runtime.InMemoryBroker() as broker:
        fleet.fakes["van_rented"].maps_consumer(
            broker, fleet.claims.MemoryClaimStore(), handle, options=fleet.options
        )
        topic = "sns:fleet-van-rented"
        # Without a header for any attribute, as Kafka's binding has it.
        broker.put(topic, document(rental), headers=kind)
        # The same id and data with another time: a duplicate, not another payload.
        broker.put(topic, document(rental, time="2026-01-31T12:00:00Z"), headers=kind)
        binary = [("content-type", b"application/json"), ("ce_id", b"id-2")]
        broker.put(topic, rental.model_dump_json().encode(), headers=binary)
        broker.put(topic, lame, headers=kind)
        broker.put(topic, b"{", headers=kind)
        late = document(rental, id="id-3", expirytime="2001-01-01T00:00:00Z")
        broker.put(topic, late, headers=kind)
        await broker.settle()
        buried = {letter.sent.value: letter for letter in broker.dead_letters}
    assert got == ["id-1", "id-2"]
    assert buried.keys() == {lame, b"{", late}
    assert buried[late].reason.value == "expired"
    # As it came: neither the document nor its headers were touched.
    assert buried[lame].sent.headers == kind
    assert "no data" in buried[lame].detail


async def test_over_kafka_and_an_inbox_a_document_has_one_effect(
    fleet: Fleet, tmp_path: Path
) -> None:
    database = tmp_path / "maps.db"
    connection = sqlite3.connect(database)
    fleet.runtime.SqliteInbox.create_tables(connection)
    fleet.runtime.SqliteOutbox.create_tables(connection)
    got: list[Any] = []

    async def handle(stands: Any, delivery: Any) -> None:
        got.append(stands)

    stand = fleet.a_stand()
    with EmbeddedKafka({STANDS: 1, f"{STANDS}.maps.dlq": 1}) as broker:
        settings = fleet.runtime.KafkaSettings(
            broker.bootstrap,
            for_producers={"linger.ms": 0},
            for_consumers=CONSUMER_SETTINGS,
        )
        inbox = fleet.runtime.SqliteInbox(database)
        outbox = fleet.runtime.SqliteOutbox(database)
        connection.execute("BEGIN")
        fleet.stands.VanStandsOutbox(outbox).add(connection, stand)
        connection.commit()
        (text,) = connection.execute("SELECT value FROM mscomm_outbox").fetchone()
        assert json.loads(text)["data"]["van_id"] == str(stand.van_id)
        async with AsyncExitStack() as stack:
            kafka = await stack.enter_async_context(
                fleet.runtime.KafkaProducer(settings)
            )
            await fleet.stands.AsyncVanStandsProducer(kafka).send(stand)
            await stack.enter_async_context(
                fleet.stands.maps_consumer(
                    settings, inbox, handle, options=fleet.options
                )
            )
            await fleet.until("processed")
            relay = fleet.runtime.SqliteOutboxRelay(outbox, kafka)
            await stack.enter_async_context(relay)
            await fleet.until("processed", 2)
        inbox.close()
        outbox.close()
    connection.close()
    assert got == [stand, stand]


async def test_over_sqs_a_document_arrives(fleet: Fleet) -> None:
    got: list[Any] = []

    async def handle(rented: Any, delivery: Any) -> None:
        got.append(rented)

    rental = fleet.a_rental()
    with EmbeddedSqs() as server:
        settings = fleet.runtime.SqsSettings(
            REGION, server.endpoint, extra=CREDENTIALS, wait=1
        )
        await fleet.runtime.create_queues(settings, fleet.rented.VAN_RENTED_QUEUES)
        async with AsyncExitStack() as stack:
            sqs = await stack.enter_async_context(fleet.runtime.SqsProducer(settings))
            await fleet.rented.AsyncVanRentedProducer(sqs).send(rental)
            await stack.enter_async_context(
                fleet.rented.maps_consumer(
                    settings,
                    fleet.claims.MemoryClaimStore(),
                    handle,
                    options=fleet.options,
                )
            )
            await fleet.until("processed")
    assert got == [rental]
