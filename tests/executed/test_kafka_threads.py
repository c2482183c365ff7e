"""The emitted producer for plain threads, and the outbox's relay in a thread, over the embedded broker."""

from __future__ import annotations

import importlib
import sqlite3
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from confluent_kafka import Consumer, Message

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka

from .emitted import emitted

TOPIC = "warehouse.item-sold.v1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def parts(folder: Path) -> Iterator[SimpleNamespace]:
    with emitted("warehouse", folder) as package:

        def part(name: str) -> Any:
            return importlib.import_module(f"{package.__name__}.{name}")

        yield SimpleNamespace(
            names=part("item_sold"), runtime=part("runtime"), models=part("models")
        )


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedKafka]:
    with EmbeddedKafka({TOPIC: 4}) as running:
        yield running


def settings(parts: SimpleNamespace, broker: EmbeddedKafka, **more: object) -> Any:
    return parts.runtime.KafkaSettings(
        broker.bootstrap, for_producers={"linger.ms": 1, **more}
    )


def sale(parts: SimpleNamespace, item: str, count: int = 1) -> Any:
    return parts.models.ItemSold(sale_id=uuid.uuid4(), item=item, count=count)


def received(broker: EmbeddedKafka, count: int) -> list[Message]:
    """All that is in the topic, which must be so many messages at least."""
    consumer = Consumer(
        {
            **CONSUMER_SETTINGS,
            "bootstrap.servers": broker.bootstrap,
            "group.id": str(uuid.uuid4()),
            "auto.offset.reset": "earliest",
        }
    )
    consumer.subscribe([TOPIC])
    found: list[Message] = []
    ends = time.monotonic() + 20
    try:
        while len(found) < count and time.monotonic() < ends:
            found += [each for each in consumer.consume(100, 0.2) if not each.error()]
    finally:
        consumer.close()
    return found


def read(parts: SimpleNamespace, messages: list[Message], ids: set[str]) -> list[Any]:
    """Those of the events that have one of these ids."""
    sold = [
        parts.models.ItemSold.model_validate_json(value)
        for message in messages
        if (value := message.value()) is not None
    ]
    return [each for each in sold if str(each.sale_id) in ids]


def test_a_send_returns_once_it_is_confirmed_with_the_headers_of_an_event(
    parts: SimpleNamespace, broker: EmbeddedKafka
) -> None:
    event = sale(parts, "pear")
    with parts.runtime.ThreadKafkaProducer(settings(parts, broker)) as kafka:
        parts.names.ItemSoldProducer(kafka).send(event)
        [message] = [
            each
            for each in received(broker, 1)
            if dict(each.headers() or [])["ce_id"] == str(event.sale_id).encode()
        ]
    assert message.key() == b"pear"
    assert dict(message.headers() or [])["ce_type"] == b"warehouse.item_sold"


def test_many_threads_share_a_producer_and_each_keeps_its_order(
    parts: SimpleNamespace, broker: EmbeddedKafka
) -> None:
    ids: set[str] = set()

    def work(number: int) -> None:
        for turn in range(20):
            event = sale(parts, f"item{number}", turn + 1)
            ids.add(str(event.sale_id))
            producer.send(event)

    with parts.runtime.ThreadKafkaProducer(settings(parts, broker)) as kafka:
        producer = parts.names.ItemSoldProducer(kafka)
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(work, range(16)))
    assert len(ids) == 320
    counts: dict[str, list[int]] = {}
    for event in read(parts, received(broker, 321), ids):
        counts.setdefault(event.item, []).append(event.count)
    assert len(counts) == 16
    assert all(found == list(range(1, 21)) for found in counts.values())


def test_what_the_broker_does_not_confirm_is_raised(parts: SimpleNamespace) -> None:
    nobody = parts.runtime.KafkaSettings(
        "127.0.0.1:1",
        for_producers={
            "delivery.timeout.ms": 300,
            "linger.ms": 0,
            "log_level": 0,
        },
    )
    kafka = parts.runtime.ThreadKafkaProducer(nobody)
    with pytest.raises(parts.runtime.PublishError) as caught:
        parts.names.ItemSoldProducer(kafka).send(sale(parts, "fig"))
    assert caught.value.code == "_MSG_TIMED_OUT"
    kafka.close(0.1)


def test_closing_ends_the_sends_that_are_under_way_and_refuses_others(
    parts: SimpleNamespace,
) -> None:
    nobody = parts.runtime.KafkaSettings("127.0.0.1:1", for_producers={"log_level": 0})
    kafka = parts.runtime.ThreadKafkaProducer(nobody)
    producer = parts.names.ItemSoldProducer(kafka)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            producer.send(sale(parts, "fig"))
        except parts.runtime.PublishError as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    kafka.close(0.1)
    for thread in threads:
        thread.join(5)
    assert ["closed" in str(failure) for failure in failures] == [True] * 3
    with pytest.raises(parts.runtime.PublishError, match="closed"):
        producer.send(sale(parts, "fig"))


FORK = """
import os, sys, uuid
from warehouse.item_sold import ItemSoldProducer
from warehouse.models import ItemSold
from warehouse.runtime import ForkedClient, KafkaSettings, ThreadKafkaProducer
kafka = ThreadKafkaProducer(KafkaSettings(sys.argv[1]))
producer = ItemSoldProducer(kafka)
event = ItemSold(sale_id=uuid.uuid4(), item="plum", count=1)
producer.send(event)
child = os.fork()
if not child:
    status = 1
    try:
        producer.send(event)
    except ForkedClient as error:
        assert "after the fork" in str(error)
        kafka.close()
        with ThreadKafkaProducer(KafkaSettings(sys.argv[1])) as own:
            ItemSoldProducer(own).send(event)
        status = 0
    finally:
        os._exit(status)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
producer.send(event)
kafka.close()
"""


def test_a_forked_child_is_told_to_make_a_producer_of_its_own(
    folder: Path, broker: EmbeddedKafka
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FORK, broker.bootstrap],
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ended.stdout.strip(), ended.returncode) == ("0", 0), ended.stderr


def test_a_relay_in_a_thread_publishes_what_was_committed(
    parts: SimpleNamespace, broker: EmbeddedKafka, tmp_path: Path
) -> None:
    runtime = parts.runtime
    path = tmp_path / "sales.db"
    connection = sqlite3.connect(path)
    runtime.SqliteOutbox.create_tables(connection)
    outbox = runtime.SqliteOutbox(path)
    events = [sale(parts, "kiwi", turn + 1) for turn in range(5)]
    with runtime.SqliteOutboxRelayThread(
        outbox, lambda: runtime.KafkaProducer(settings(parts, broker)), poll=0.02
    ):
        for event in events:
            with connection:
                parts.names.ItemSoldOutbox(outbox).add(connection, event)
        ends = time.monotonic() + 10
        waiting = "SELECT count(*) FROM mscomm_outbox WHERE sent IS NULL"
        while connection.execute(waiting).fetchone()[0] and time.monotonic() < ends:
            time.sleep(0.02)
    assert connection.execute(waiting).fetchone() == (0,)
    connection.close()
    outbox.close()


def test_a_relay_without_tables_says_so_at_once(
    parts: SimpleNamespace, broker: EmbeddedKafka, tmp_path: Path
) -> None:
    outbox = parts.runtime.SqliteOutbox(tmp_path / "nothing.db")
    relay = parts.runtime.SqliteOutboxRelayThread(
        outbox, lambda: parts.runtime.KafkaProducer(settings(parts, broker))
    )
    with pytest.raises(Exception, match=r"schemas/sql/outbox\.sql"):
        relay.start()
    outbox.close()
