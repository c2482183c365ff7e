"""What is SQS's own, on the embedded server; some of it on a stricter one as well, where that is installed.

The names that begin with `test_sqs_` are those of broker_cases in tests/vectors/idempotent_consumer.json.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch

import pytest

from mscomm_gen.brokers.embedded_sqs import EmbeddedSqs
from runtime.consumer_options import ConsumerOptions
from runtime.delivery import Delivery
from runtime.lease_engine import LeaseEngine
from runtime.memory_claims import MemoryClaimStore
from runtime.publisher import PublishError
from runtime.reports import Fate
from runtime.sqs_connection import MissingQueue, SqsConnection
from runtime.sqs_consumer import SqsConsumer
from runtime.sqs_held import Held
from runtime.sqs_outgoing import MessageTooLarge
from runtime.sqs_producer import SqsProducer
from runtime.sqs_queues import SqsQueue, create_queues
from runtime.subscription import RedeliveryBackoff, Subscription

from .fauxqs import MISSING, fauxqs, fauxqs_folder
from .note import Note, decode
from .sqs_rig import sqs_settings
from .suite import LIMIT, Ledger, note


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedSqs]:
    with EmbeddedSqs() as running:
        yield running


class Place:
    """A queue and its dead letters on a server, and what tests do there."""

    def __init__(self, endpoint: str, name: str, **settings: int) -> None:
        self.settings = sqs_settings(endpoint)
        ending = ".fifo" if name.endswith(".fifo") else ""
        self.queue = name
        self.dead_letter = f"{name.removesuffix('.fifo')}-dlq{ending}"
        self.described = SqsQueue(
            name=name,
            dead_letter=self.dead_letter,
            max_receive_count=settings.get("max_receive_count", 100),
        )

    async def send(self, *numbers: int, key: str = "a") -> None:
        """Notes of these numbers, in this order."""
        async with SqsProducer(self.settings) as producer:
            for number in numbers:
                await producer.send(self.queue, note(number, key=key), key=key.encode())

    async def left(self, queue: str = "") -> tuple[int, int]:
        """How many messages are visible, and how many are hidden."""
        names = [
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesNotVisible",
        ]
        async with SqsConnection(self.settings) as connection:
            client = await connection.sqs()
            answer = await client.get_queue_attributes(
                QueueUrl=await connection.queue_url(queue or self.queue),
                AttributeNames=names,
            )
        visible, hidden = (int(answer["Attributes"][name]) for name in names)
        return visible, hidden

    async def until_left(self, visible: int, hidden: int) -> None:
        """Until so many are left."""
        async with asyncio.timeout(LIMIT):
            while True:
                if await self.left() == (visible, hidden):
                    return
                await asyncio.sleep(0.1)

    def subscription(self, **changes: float) -> Subscription:
        return Subscription(
            message="note",
            topic=self.queue,
            group="readers",
            dead_letter=self.dead_letter,
            ordering="per_key" if self.queue.endswith(".fifo") else "none",
            max_deliveries=int(changes.get("max_deliveries", 5)),
            backoff=RedeliveryBackoff(base=changes.get("backoff", 0.05), factor=1.0),
            concurrency=4,
            visibility=changes.get("visibility", 5.0),
            pause=0.1,
        )


class Reader:
    """A handler that remembers, and fails as often as `fail` says of a number."""

    def __init__(self, fail: dict[int, int] | None = None, pause: float = 0.0) -> None:
        self.fail = fail or {}
        self.pause = pause
        self.done: list[int] = []
        self.deliveries: list[Delivery[None]] = []

    async def read(self, note: Note, delivery: Delivery[None]) -> None:
        self.deliveries.append(delivery)
        await asyncio.sleep(self.pause)
        if self.fail.get(note.number, 0):
            self.fail[note.number] -= 1
            raise RuntimeError("not yet")
        self.done.append(note.number)


@asynccontextmanager
async def reading(
    place: Place,
    reader: Reader,
    ledger: Ledger,
    *,
    store: MemoryClaimStore | None = None,
    **changes: float,
) -> AsyncIterator[SqsConsumer]:
    """A consumer at work."""
    engine = LeaseEngine(
        place.subscription(**changes),
        store=store or MemoryClaimStore(),
        decode=decode,
        handler=reader.read,
        options=ConsumerOptions(observer=ledger),
    )
    async with SqsConsumer(place.settings, engine) as consumer:
        yield consumer


async def made(endpoint: str, name: str, **settings: int) -> Place:
    place = Place(endpoint, name, **settings)
    await create_queues(place.settings, [place.described])
    return place


async def test_sqs_batch_partial(server: EmbeddedSqs) -> None:
    place = await made(server.endpoint, "partial")
    await place.send(1, 2, 3, 4)
    reader, ledger, store = Reader(fail={2: 1}), Ledger(), MemoryClaimStore()
    async with reading(place, reader, ledger, store=store, backoff=2.0):
        await ledger.wait(Fate.PROCESSED, 3)
        await place.until_left(0, 1)
    assert sorted(reader.done) == [1, 3, 4]
    # Given up in good order, it is there for others at once.
    assert await place.left() == (1, 0)
    async with reading(place, reader, ledger, store=store):
        await ledger.wait(Fate.PROCESSED, 4)
        await place.until_left(0, 0)
    assert reader.done[-1] == 2
    assert ledger.reports[-1].deliveries == 2


async def test_sqs_fifo_batch_failure(server: EmbeddedSqs) -> None:
    place = await made(server.endpoint, "in-order.fifo")
    await place.send(1, 2, 3, key="g")
    await place.send(4, key="k")
    reader, ledger = Reader(fail={2: 1}), Ledger()
    async with reading(place, reader, ledger, backoff=6.0, visibility=3.0):
        await ledger.wait(Fate.PROCESSED, 2)
        await place.until_left(0, 2)
        # Longer than the visibility timeout: a heartbeat keeps them hidden.
        await asyncio.sleep(3.3)
        assert sorted(reader.done) == [1, 4]
        await ledger.wait(Fate.PROCESSED, 4)
        await place.until_left(0, 0)
    assert [number for number in reader.done if number != 4] == [1, 2, 3]
    assert ledger.count(Fate.IN_PROGRESS) == 0


async def test_a_group_that_waits_keeps_no_other_group_from_coming(
    server: EmbeddedSqs,
) -> None:
    place = await made(server.endpoint, "crowded.fifo")
    await place.send(*range(100, 145), key="g")
    await place.send(1, key="k")
    reader, ledger = Reader(fail={100: 1}), Ledger()
    async with reading(place, reader, ledger, backoff=8.0):
        await ledger.wait(Fate.PROCESSED, 1)
        assert reader.done == [1]
        await ledger.wait(Fate.PROCESSED, 46)
        await place.until_left(0, 0)
    assert reader.done[1:] == list(range(100, 145))


async def test_sqs_stale_receipt_handle(server: EmbeddedSqs) -> None:
    place = await made(server.endpoint, "stale")
    await place.send(1)
    reader, ledger = Reader(pause=2.5), Ledger()

    async def no_heartbeat(held: Held) -> None:
        await asyncio.sleep(LIMIT)

    with patch.object(Held, "extend_all", no_heartbeat):
        async with reading(place, reader, ledger, visibility=1.0):
            await ledger.wait(Fate.PROCESSED, 1)
            await ledger.wait(Fate.SKIPPED_DUPLICATE, 1)
            await place.until_left(0, 0)
    assert reader.done == [1]


async def test_sqs_redrive_count(server: EmbeddedSqs) -> None:
    place = await made(server.endpoint, "redrive", max_receive_count=3)
    await place.send(1)
    reader, ledger = Reader(fail={1: 10}), Ledger()
    async with reading(
        place, reader, ledger, backoff=0.3, visibility=1.0, max_deliveries=20
    ):
        await ledger.wait(Fate.PROCESSED, 1)
        await place.until_left(0, 0)
    assert ledger.count(Fate.RETRY_LATER) == 10
    assert await place.left(place.dead_letter) == (0, 0)


async def test_a_slow_handler_keeps_its_message_from_other_consumers(
    server: EmbeddedSqs,
) -> None:
    place = await made(server.endpoint, "slow")
    await place.send(1)
    reader, ledger, store = Reader(pause=2.5), Ledger(), MemoryClaimStore()
    async with (
        reading(place, reader, ledger, store=store, visibility=1.0),
        reading(place, reader, ledger, store=store, visibility=1.0),
    ):
        await ledger.wait(Fate.PROCESSED, 1)
        await place.until_left(0, 0)
    assert [report.fate for report in ledger.reports] == [Fate.PROCESSED]


async def test_sqs_size_limit() -> None:
    # Nobody listens there: what is refused is refused before it is sent.
    async with SqsProducer(sqs_settings("http://127.0.0.1:9")) as producer:
        with pytest.raises(MessageTooLarge, match="1048577 bytes"):
            await producer.send("q", b"1" * 1_048_577)
        with pytest.raises(MessageTooLarge, match="limit of 1000"):
            await producer.send("q", b"1" * 995, headers=[("a", b"1")], limit=1000)


@pytest.mark.parametrize("which", ["moto", "fauxqs"])
async def test_sqs_attributes_limit(which: str, server: EmbeddedSqs) -> None:
    headers = [(f"header-{number}", b"%d" % number) for number in range(11)]
    strange = [("with space", b"x"), ("empty", b""), ("bytes", b"\xff\x00")]
    if which == "moto":
        await _headers_arrive(server.endpoint, [*headers, *strange])
        return
    folder = fauxqs_folder()
    if folder is None:
        pytest.skip(MISSING)
    with fauxqs(folder) as endpoint:
        await _headers_arrive(endpoint, [*headers, *strange])


async def _headers_arrive(endpoint: str, headers: list[tuple[str, bytes]]) -> None:
    place = await made(endpoint, "attributes")
    async with SqsProducer(place.settings) as producer:
        await producer.send(place.queue, note(1), key=b"k", headers=headers)
    async with SqsConnection(place.settings) as connection:
        client = await connection.sqs()
        answer = await client.receive_message(
            QueueUrl=await connection.queue_url(place.queue),
            MaxNumberOfMessages=1,
            WaitTimeSeconds=1,
            VisibilityTimeout=0,
            MessageAttributeNames=["All"],
            MessageSystemAttributeNames=[],
        )
    assert len(answer["Messages"][0]["MessageAttributes"]) <= 10
    reader, ledger = Reader(), Ledger()
    async with reading(place, reader, ledger):
        await ledger.wait(Fate.PROCESSED, 1)
    (delivery,) = reader.deliveries
    assert sorted(delivery.raw_headers) == sorted(headers)
    assert delivery.key == "k"


@pytest.mark.parametrize("raw", [True, False], ids=["raw", "enveloped"])
async def test_what_comes_through_sns_is_understood(
    raw: bool, server: EmbeddedSqs
) -> None:
    place = Place(server.endpoint, f"told-{raw}".lower())
    topic = f"news-{raw}".lower()
    described = [place.described]
    if raw:
        described = [replace(place.described, topic=topic)]
    await create_queues(place.settings, described)
    if not raw:
        await _subscribe_without_raw_delivery(place, topic)
    headers = [("ce_id", b"e-1"), ("traceparent", b"00-1-1-01")]
    async with SqsProducer(place.settings) as producer:
        await producer.send(f"sns:{topic}", note(7), key=b"k", headers=headers)
        # One that is no envelope, whatever it looks like.
        likeness = json.dumps({"Type": "Notification", "TopicArn": "x"}).encode()
        await producer.send(place.queue, likeness)
    reader, ledger = Reader(), Ledger()
    async with reading(place, reader, ledger):
        await ledger.wait(Fate.PROCESSED, 1)
        await ledger.wait(Fate.DEAD_LETTERED, 1)
    (delivery,) = reader.deliveries
    assert sorted(delivery.raw_headers) == headers
    assert (delivery.key, reader.done) == ("k", [7])


async def _subscribe_without_raw_delivery(place: Place, topic: str) -> None:
    async with SqsConnection(place.settings) as connection:
        sns = await connection.sns()
        arn = (await sns.create_topic(Name=topic, Attributes={}))["TopicArn"]
        queue = arn.replace(":sns:", ":sqs:").replace(topic, place.queue)
        await sns.subscribe(TopicArn=arn, Protocol="sqs", Endpoint=queue, Attributes={})


async def test_a_missing_queue_ends_a_consumer_with_what_makes_it(
    server: EmbeddedSqs,
) -> None:
    place = Place(server.endpoint, "nowhere")
    with pytest.raises(MissingQueue, match=r"nowhere; schemas/sqs/cloudformation"):
        async with reading(place, Reader(), Ledger()):
            await asyncio.sleep(0)
    async with SqsProducer(place.settings) as producer:
        with pytest.raises(PublishError, match="no queue nowhere"):
            await producer.send("nowhere", b"{}")
        with pytest.raises(PublishError):
            await producer.send("sns:nowhere", b"{}")


async def test_queues_may_be_made_twice_and_never_differently(
    server: EmbeddedSqs,
) -> None:
    place = await made(server.endpoint, "twice.fifo")
    await create_queues(place.settings, [place.described])
    other = SqsQueue(name="twice.fifo", delay=7)
    with pytest.raises(Exception, match=r"(?i)already exists"):
        await create_queues(place.settings, [other])
