"""The consumer against raw confluent-kafka, from subscribe to the last message.

    python -m tests.bench kafka

All contestants read the same topic of an embedded broker, in turns, each time as a new group. Raw is
the library's batch consume with a commit now and then, and nothing else: no decoding, no dedupe, no
order within a key. The bar is 0.4 for lease mode over SQLite; inbox mode is reported beside it.
"""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Final

from confluent_kafka import Consumer, Producer
from pydantic import BaseModel

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka
from runtime.decoding import json_decoder
from runtime.delivery import Delivery
from runtime.engine import Engine
from runtime.inbox_engine import InboxEngine
from runtime.kafka_consumer import KafkaConsumer
from runtime.kafka_settings import KafkaSettings
from runtime.lease_engine import LeaseEngine
from runtime.memory_claims import MemoryClaimStore
from runtime.sqlite_claims import SqliteClaimStore
from runtime.sqlite_inbox import SqliteInbox
from runtime.subscription import Subscription

from .results import Bar, Section, conclude, spread

TOPIC: Final = "bench"
PARTITIONS: Final = 8
BAR: Final = 0.4
KEYS: Final = 1000
WHY: Final = (
    "raw batch consume leaves the work to C; ours decodes, validates, orders by key, claims, calls a handler and "
    "marks, in Python, for each message."
)
_LIMIT: Final = 120.0


# What the handlers of the current run have seen.
handled: list[None] = []


class Sale(BaseModel):
    """The payload."""

    sale_id: str
    item: str
    count: int


def _id(sale: Sale) -> str:
    return sale.sale_id


DECODE: Final = json_decoder(Sale, _id)


def fill(bootstrap: str, count: int) -> None:
    """Puts the messages on the topic."""
    producer = Producer(
        {
            "bootstrap.servers": bootstrap,
            "linger.ms": 20,
            "queue.buffering.max.messages": 2 * count,
        }
    )
    for number in range(count):
        sale = Sale(sale_id=str(uuid.uuid4()), item=f"item {number % KEYS}", count=1)
        producer.produce(TOPIC, sale.model_dump_json().encode(), key=sale.item.encode())
        if number % 1000 == 0:
            producer.poll(0)
    producer.flush(60)


def raw(settings: KafkaSettings, count: int) -> float:
    """Seconds of the library alone."""
    config = settings.consumer(f"raw-{uuid.uuid4().hex}")
    consumer = Consumer(config)
    began = time.perf_counter()
    consumer.subscribe([TOPIC])
    seen = 0
    while seen < count:
        messages = consumer.consume(500, 0.1)
        seen += sum(message.error() is None for message in messages)
        if messages:
            consumer.commit(message=messages[-1], asynchronous=True)
    took = time.perf_counter() - began
    consumer.close()
    return took


async def ours(
    settings: KafkaSettings,
    count: int,
    make: (
        Callable[[Subscription], Engine[Sale, None]]
        | Callable[[Subscription], Engine[Sale, sqlite3.Connection]]
    ),
) -> float:
    """Seconds of our consumer, until the last message is settled."""
    subscription = Subscription(
        message="sale",
        topic=TOPIC,
        group=f"ours-{uuid.uuid4().hex}",
        dead_letter=f"{TOPIC}.dlq",
    )
    engine = make(subscription)
    handled.clear()
    began = time.perf_counter()
    async with KafkaConsumer(settings, engine):
        async with asyncio.timeout(_LIMIT):
            await _settled(engine, count)
        return time.perf_counter() - began


async def _settled(
    engine: Engine[Sale, None] | Engine[Sale, sqlite3.Connection], count: int
) -> None:
    for _ in itertools.count():
        if len(handled) >= count and not engine.pending:
            return
        await asyncio.sleep(0.005)


async def nothing(sale: Sale, delivery: Delivery[None]) -> None:
    """A handler that only counts."""
    handled.append(None)


async def row(sale: Sale, delivery: Delivery[sqlite3.Connection]) -> None:
    """A handler with one row of effect."""
    handled.append(None)
    delivery.transaction.execute("INSERT INTO sales VALUES (?)", (sale.sale_id,))


def lease_memory(settings: KafkaSettings, count: int) -> float:
    """Lease mode, memory."""

    def make(subscription: Subscription) -> LeaseEngine[Sale]:
        return LeaseEngine(
            subscription,
            store=MemoryClaimStore(),
            decode=DECODE,
            handler=nothing,
        )

    return asyncio.run(ours(settings, count, make))


def lease_sqlite(settings: KafkaSettings, count: int) -> float:
    """Lease mode, SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        connection = sqlite3.connect(path)
        SqliteClaimStore.create_tables(connection)
        connection.close()
        store = SqliteClaimStore(path)

        def make(subscription: Subscription) -> LeaseEngine[Sale]:
            return LeaseEngine(
                subscription,
                store=store,
                decode=DECODE,
                handler=nothing,
            )

        took = asyncio.run(ours(settings, count, make))
        store.close()
    return took


def inbox_sqlite(settings: KafkaSettings, count: int) -> float:
    """Inbox mode, with a row of effect a message."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "inbox.db"
        connection = sqlite3.connect(path)
        SqliteInbox.create_tables(connection)
        connection.execute("CREATE TABLE sales (id TEXT)")
        connection.commit()
        connection.close()
        inbox = SqliteInbox(path)

        def make(subscription: Subscription) -> InboxEngine[Sale]:
            return InboxEngine(
                subscription,
                inbox=inbox,
                decode=DECODE,
                handler=row,
            )

        took = asyncio.run(ours(settings, count, make))
        inbox.close()
    return took


def main(arguments: list[str]) -> int:
    """Prints a table; 1 if the bar is missed."""
    count = int(arguments[0]) if arguments else 40_000
    runs = int(arguments[1]) if len(arguments) > 1 else 5
    contestants: dict[str, Callable[[KafkaSettings, int], float]] = {
        "raw confluent-kafka": raw,
        "lease, SQLite": lease_sqlite,
        "lease, memory": lease_memory,
        "inbox, SQLite": inbox_sqlite,
    }
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    with EmbeddedKafka({TOPIC: PARTITIONS, f"{TOPIC}.dlq": 1}) as broker:
        settings = KafkaSettings(broker.bootstrap, for_consumers=CONSUMER_SETTINGS)
        fill(broker.bootstrap, count)
        raw(settings, count)
        for _ in range(runs):
            for name, run in contestants.items():
                taken[name].append(run(settings, count))
    return conclude("kafka", [section(taken, count, runs)])


def section(taken: dict[str, list[float]], count: int, runs: int) -> Section:
    """The table, and the bar of lease mode over SQLite."""
    base = taken["raw confluent-kafka"]
    ratios = {
        name: statistics.median(b / t for b, t in zip(base, times, strict=True))
        for name, times in taken.items()
    }
    rows = [
        (
            name,
            spread([count / took for took in times], "{:,.0f}"),
            f"{ratios[name]:.2f}",
        )
        for name, times in taken.items()
    ]
    bar = Bar(
        "Kafka consumer, lease mode over SQLite, against raw confluent-kafka",
        ratios["lease, SQLite"],
        BAR,
        least=True,
        why=WHY,
    )
    return Section(
        "From subscribe to the last message",
        f"{count:,} messages, {runs} runs each, in turns, on the embedded broker.",
        ("", "messages/s, median (range)", "x raw"),
        tuple(rows),
        (bar,),
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
