"""The consumer against raw aiobotocore, from the first poll until the queue is empty.

    python -m tests.bench sqs

On fauxqs, as moto would measure itself; where it is not installed, this part says so and measures nothing. All
contestants empty queues of equal content, in turns. Raw is four loops that receive ten messages with their
attributes and delete them, and nothing else: no decoding, no dedupe, no heartbeat. The bar is 0.85 for lease mode
over SQLite; inbox mode is reported beside it.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION
from runtime.decoding import json_decoder
from runtime.delivery import Delivery
from runtime.engine import Engine
from runtime.inbox_engine import InboxEngine
from runtime.lease_engine import LeaseEngine
from runtime.memory_claims import MemoryClaimStore
from runtime.sqlite_claims import SqliteClaimStore
from runtime.sqlite_inbox import SqliteInbox
from runtime.sqs_connection import SqsConnection
from runtime.sqs_consumer import SqsConsumer
from runtime.sqs_producer import SqsProducer
from runtime.sqs_queues import SqsQueue, create_queues
from runtime.sqs_settings import SqsSettings
from runtime.subscription import Subscription
from tests.brokers.fauxqs import MISSING, fauxqs, fauxqs_folder

from .results import Bar, Section, conclude, spread

BAR: Final = 0.85
_LOOPS: Final = 4
_LIMIT: Final = 120.0
Made = Engine["Sale", None] | Engine["Sale", sqlite3.Connection]
Run = Callable[[SqsSettings, str, int, Path], Awaitable[float]]


class Sale(BaseModel):
    """The payload."""

    sale_id: str
    item: str
    count: int


def _id(sale: Sale) -> str:
    return sale.sale_id


DECODE: Final = json_decoder(Sale, _id)


class Counter:
    """What the handlers of a run have seen."""

    def __init__(self) -> None:
        self.count = 0

    async def nothing(self, sale: Sale, delivery: Delivery[None]) -> None:
        """A handler that only counts."""
        self.count += 1

    async def row(self, sale: Sale, delivery: Delivery[sqlite3.Connection]) -> None:
        """A handler with one row of effect."""
        self.count += 1
        delivery.transaction.execute("INSERT INTO sales VALUES (?)", (sale.sale_id,))


async def fill(settings: SqsSettings, queue: str, count: int) -> None:
    """Makes a queue with so many messages."""
    await create_queues(settings, [SqsQueue(name=queue, dead_letter=f"{queue}-dlq")])
    async with SqsProducer(settings) as producer:

        async def send(number: int) -> None:
            sale = Sale(sale_id=uuid.uuid4().hex, item=f"item {number}", count=1)
            headers = [("ce_id", sale.sale_id.encode()), ("ce_type", b"bench.sale")]
            value = sale.model_dump_json().encode()
            await producer.send(queue, value, key=b"k", headers=headers)

        for first in range(0, count, 500):
            last = min(first + 500, count)
            await asyncio.gather(*(send(number) for number in range(first, last)))


async def raw(settings: SqsSettings, queue: str, count: int, folder: Path) -> float:
    """Seconds of the library alone."""
    left = count
    async with SqsConnection(settings) as connection:
        client = await connection.sqs()
        url = await connection.queue_url(queue)

        async def loop() -> None:
            nonlocal left
            while left > 0:
                answer = await client.receive_message(
                    QueueUrl=url,
                    MaxNumberOfMessages=10,
                    WaitTimeSeconds=0,
                    VisibilityTimeout=30,
                    MessageAttributeNames=["All"],
                    MessageSystemAttributeNames=["MessageGroupId"],
                )
                messages = answer.get("Messages", ())
                left -= len(messages)
                if messages:
                    await client.delete_message_batch(
                        QueueUrl=url,
                        Entries=[
                            {"Id": str(n), "ReceiptHandle": each["ReceiptHandle"]}
                            for n, each in enumerate(messages)
                        ],
                    )

        began = time.perf_counter()
        async with asyncio.timeout(_LIMIT):
            await asyncio.gather(*(loop() for _ in range(_LOOPS)))
        return time.perf_counter() - began


async def _ours(
    settings: SqsSettings, engine: Made, counter: Counter, count: int
) -> float:
    """Seconds of our consumer, until everything is settled and deleted."""
    consumer = SqsConsumer(settings, engine)
    running = asyncio.create_task(consumer.run())
    # Raw begins with its clients open, too.
    await consumer.polling.wait()
    began = time.perf_counter()
    async with asyncio.timeout(_LIMIT):
        while True:
            if counter.count >= count and not engine.pending:
                break
            await asyncio.sleep(0.002)
    took = time.perf_counter() - began
    consumer.stop()
    await running
    return took


def _subscription(queue: str) -> Subscription:
    return Subscription(
        message="sale",
        topic=queue,
        group=queue,
        dead_letter=f"{queue}-dlq",
        ordering="none",
    )


async def lease_memory(
    settings: SqsSettings, queue: str, count: int, folder: Path
) -> float:
    """Lease mode, memory."""
    counter = Counter()
    engine = LeaseEngine(
        _subscription(queue),
        store=MemoryClaimStore(),
        decode=DECODE,
        handler=counter.nothing,
    )
    return await _ours(settings, engine, counter, count)


async def lease_sqlite(
    settings: SqsSettings, queue: str, count: int, folder: Path
) -> float:
    """Lease mode, SQLite."""
    path = folder / f"{queue}.db"
    with closing(sqlite3.connect(path)) as connection:
        SqliteClaimStore.create_tables(connection)
    counter, store = Counter(), SqliteClaimStore(path)
    engine = LeaseEngine(
        _subscription(queue), store=store, decode=DECODE, handler=counter.nothing
    )
    with closing(store):
        return await _ours(settings, engine, counter, count)


async def inbox_sqlite(
    settings: SqsSettings, queue: str, count: int, folder: Path
) -> float:
    """Inbox mode, with a row of effect a message."""
    path = folder / f"{queue}.db"
    with closing(sqlite3.connect(path)) as connection:
        SqliteInbox.create_tables(connection)
        connection.execute("CREATE TABLE sales (id TEXT)")
    counter, inbox = Counter(), SqliteInbox(path)
    engine = InboxEngine(
        _subscription(queue), inbox=inbox, decode=DECODE, handler=counter.row
    )
    with closing(inbox):
        return await _ours(settings, engine, counter, count)


CONTESTANTS: Final[dict[str, Run]] = {
    "raw aiobotocore": raw,
    "lease, SQLite": lease_sqlite,
    "lease, memory": lease_memory,
    "inbox, SQLite": inbox_sqlite,
}


async def measure(endpoint: str, count: int, runs: int) -> dict[str, list[float]]:
    """Seconds of each run of each contestant; a first turn is not counted."""
    settings = SqsSettings(REGION, endpoint, extra=CREDENTIALS, wait=1)
    taken: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(runs + 1):
            for number, (name, run) in enumerate(CONTESTANTS.items()):
                queue = f"bench-{turn}-{number}"
                await fill(settings, queue, count)
                took = await run(settings, queue, count, Path(folder))
                if turn:
                    taken[name].append(took)
    return taken


def main(arguments: list[str]) -> int:
    """Prints a table; 1 if the bar is missed."""
    count = int(arguments[0]) if arguments else 3_000
    runs = int(arguments[1]) if len(arguments) > 1 else 5
    tools = fauxqs_folder()
    if tools is None:
        missing = Section("Not measured", MISSING, (), ())
        return conclude("sqs", [missing])
    with fauxqs(tools) as endpoint:
        taken = asyncio.run(measure(endpoint, count, runs))
    base = taken["raw aiobotocore"]
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
        "SQS consumer, lease mode over SQLite, against raw aiobotocore",
        ratios["lease, SQLite"],
        BAR,
        least=True,
    )
    section = Section(
        "From the first poll until the queue is empty",
        f"{count:,} messages, {runs} runs each, in turns, on fauxqs.",
        ("", "messages/s, median (range)", "x raw"),
        tuple(rows),
        (bar,),
    )
    return conclude("sqs", [section])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
