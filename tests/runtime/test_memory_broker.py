"""The in-memory broker: when things happen on it, and what a test can do to it."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from runtime import memory_settling
from runtime.claims import Claim, ClaimRequest, StoreDown
from runtime.consumer_options import ConsumerOptions
from runtime.delivery import Delivery
from runtime.lease_engine import LeaseEngine
from runtime.memory_broker import InMemoryBroker
from runtime.memory_claims import MemoryClaimStore
from runtime.memory_consumer import MemoryConsumer
from runtime.memory_settling import NotSettled
from runtime.publisher import PublishError
from runtime.reports import Fate
from runtime.subscription import RedeliveryBackoff, Subscription

from .engines import decode

SUBSCRIPTION = Subscription(
    message="thing",
    topic="things",
    group="readers",
    dead_letter="things.dlq",
    max_deliveries=3,
    backoff=RedeliveryBackoff(base=60.0, factor=10.0, cap=3600.0),
)


@dataclass
class Seen:
    """A handler that notes when it was called; `fail` says how often a text fails."""

    broker: InMemoryBroker
    fail: dict[str, int] = field(default_factory=dict)
    at: list[tuple[str, float]] = field(default_factory=list)

    async def __call__(self, text: str, delivery: Delivery[None]) -> None:
        self.at.append((text, self.broker.clock()))
        if self.fail.get(text, 0) > 0:
            self.fail[text] -= 1
            raise RuntimeError("not yet")

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.at]


@pytest.fixture
async def broker() -> AsyncIterator[InMemoryBroker]:
    async with InMemoryBroker() as made:
        yield made


def consume(
    broker: InMemoryBroker,
    handler: Callable[[str, Delivery[None]], Awaitable[None] | None],
    subscription: Subscription = SUBSCRIPTION,
    store: MemoryClaimStore | None = None,
    options: ConsumerOptions | None = None,
) -> MemoryConsumer:
    engine = LeaseEngine(
        subscription,
        store=broker.keeps_time(store or MemoryClaimStore()),
        decode=decode,
        handler=handler,
        options=broker.options(options or ConsumerOptions()),
        renew=False,
    )
    return MemoryConsumer(broker, engine, topic=subscription.topic)


def put(broker: InMemoryBroker, text: str, *, key: str = "k", name: str = "") -> None:
    headers = [("ce_id", (name or text).encode())]
    broker.put("things", text.encode(), key=key.encode(), headers=headers)


async def test_a_consumer_that_is_closed_while_the_broker_works_is_not_started_again(
    broker: InMemoryBroker,
) -> None:
    seen = Seen(broker)
    consumer = consume(broker, seen)
    others = asyncio.all_tasks()
    consumer.start()
    closing = asyncio.create_task(consumer.close())
    # What others ask of the broker while the consumer gives back what it has.
    consumer.start()
    broker.put("things", b"late", key=b"k")
    await closing
    consumer.start()
    consumer.feed(broker._log["things"])
    assert asyncio.all_tasks() == others
    assert not consumer.ready
    assert seen.texts == []


async def test_nothing_happens_before_the_test_says_so(broker: InMemoryBroker) -> None:
    seen = Seen(broker)
    consume(broker, seen)
    put(broker, "a")
    await asyncio.sleep(0.01)
    assert seen.at == []
    await broker.settle()
    assert seen.texts == ["a"]


async def test_a_backoff_passes_at_once_and_its_time_has_passed(
    broker: InMemoryBroker,
) -> None:
    seen = Seen(broker, fail={"a": 2})
    consume(broker, seen)
    began = broker.clock()
    put(broker, "a")
    real = asyncio.get_running_loop().time()
    await broker.settle()
    assert asyncio.get_running_loop().time() - real < 5.0
    assert [at - began for _, at in seen.at] == [0.0, 60.0, 660.0]


async def test_time_can_be_let_pass_by_pieces(broker: InMemoryBroker) -> None:
    seen = Seen(broker, fail={"a": 2})
    consume(broker, seen)
    began = broker.clock()
    put(broker, "a")
    await broker.advance(59.0)
    assert seen.texts == ["a"]
    await broker.advance(1.0)
    assert seen.texts == ["a", "a"]
    await broker.advance(599.0)
    assert seen.texts == ["a", "a"]
    assert broker.clock() - began == 659.0


async def test_a_duplicate_is_skipped_until_it_is_forgotten(
    broker: InMemoryBroker,
) -> None:
    seen = Seen(broker)
    consumer = consume(broker, seen, replace(SUBSCRIPTION, dedupe_window=3600.0))
    put(broker, "a")
    await broker.settle()
    (sent,) = broker.messages("things")
    broker.redeliver(sent)
    await broker.settle()
    assert seen.texts == ["a"]
    assert [report.fate for report in consumer.reports] == [
        Fate.PROCESSED,
        Fate.SKIPPED_DUPLICATE,
    ]
    await broker.advance(3600.0)
    broker.redeliver(sent)
    await broker.settle()
    assert seen.texts == ["a", "a"]


async def test_what_is_given_up_is_listed_and_can_be_redriven_to_its_group_alone(
    broker: InMemoryBroker,
) -> None:
    seen, other = Seen(broker, fail={"a": 3}), Seen(broker)
    consume(broker, seen)
    consume(broker, other, replace(SUBSCRIPTION, group="others"))
    put(broker, "a")
    put(broker, "b")
    await broker.settle()
    assert (seen.texts, other.texts) == (["a", "a", "a", "b"], ["a", "b"])
    (letter,) = broker.dead_letters
    assert (letter.group, letter.message, letter.topic) == (
        "readers",
        "thing",
        "things.dlq",
    )
    assert (letter.reason.value, letter.deliveries) == ("handler failed", 3)
    assert letter.detail == "RuntimeError: not yet"
    assert letter.sent.value == b"a"
    assert len(broker.messages("things.dlq")) == 1
    broker.redrive(letter)
    await broker.settle()
    assert (seen.texts[4:], other.texts[2:]) == (["a"], [])
    assert len(broker.dead_letters) == 1


async def test_a_group_gets_what_was_sent_before_it_came(
    broker: InMemoryBroker,
) -> None:
    put(broker, "a")
    seen = Seen(broker)
    consume(broker, seen)
    await broker.settle()
    assert seen.texts == ["a"]


async def test_what_a_consumer_leaves_behind_goes_to_the_next_of_its_group(
    broker: InMemoryBroker,
) -> None:
    seen = Seen(broker, fail={"b": 1})
    store = MemoryClaimStore()
    first = consume(broker, seen, store=store)
    second = consume(broker, seen, store=store)
    put(broker, "a")
    put(broker, "b")
    await broker.advance(1.0)
    assert second.reports == first.reports
    await first.close()
    await broker.settle()
    assert seen.texts == ["a", "b", "b"]


async def test_a_handler_that_sends_sets_off_what_follows(
    broker: InMemoryBroker,
) -> None:
    seen = Seen(broker)

    async def forward(text: str, delivery: Delivery[None]) -> None:
        headers = [("ce_id", delivery.id.encode())]
        await broker.send("more", text.upper().encode(), headers=headers)

    consume(broker, forward)
    consume(broker, seen, replace(SUBSCRIPTION, message="more", topic="more"))
    put(broker, "a")
    await broker.settle()
    assert seen.texts == ["A"]


async def test_a_handler_in_a_thread_is_waited_for(broker: InMemoryBroker) -> None:
    seen: list[str] = []
    consume(broker, lambda text, delivery: seen.append(text))
    put(broker, "a")
    await broker.settle()
    assert seen == ["a"]


async def test_a_handler_that_really_waits_is_waited_for(
    broker: InMemoryBroker,
) -> None:
    seen: list[str] = []

    async def slow(text: str, delivery: Delivery[None]) -> None:
        await asyncio.sleep(0.15)
        seen.append(text)

    failing = Seen(broker, fail={"a": 1})
    consume(broker, slow)
    consume(broker, failing, replace(SUBSCRIPTION, group="others"))
    began = broker.clock()
    put(broker, "a")
    await broker.advance(0.0)
    # Meanwhile time stood still for the other one.
    assert (seen, failing.at) == (["a"], [("a", began)])


async def test_a_handler_that_never_ends_is_told_of(broker: InMemoryBroker) -> None:
    async def hang(text: str, delivery: Delivery[None]) -> None:
        await asyncio.Event().wait()

    consume(broker, hang, replace(SUBSCRIPTION, drain=0.01))
    put(broker, "a")
    with pytest.raises(NotSettled, match="readers has 1 of thing; 1 handlers"):
        await broker.settle(limit=0.1)


async def test_a_broker_that_is_down_confirms_nothing_and_loses_nothing(
    broker: InMemoryBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Seen(broker, fail={"a": 9})
    consume(broker, seen)
    put(broker, "a")
    await broker.advance(61.0)
    broker.down = True
    with pytest.raises(PublishError, match="things: the broker is down"):
        put(broker, "b")
    await broker.advance(700.0)
    assert broker.dead_letters == []
    assert broker.reports[-1].fate is Fate.DEAD_LETTER_DOWN
    # What ends it is the number of jumps, of which fewer do: it may take what it takes.
    with monkeypatch.context() as patched:
        patched.setattr(memory_settling, "_JUMPS", 100)
        with pytest.raises(NotSettled, match=r"no end.*dead-letter queue down"):
            await broker.settle(limit=math.inf)
    broker.down = False
    await broker.settle()
    assert [letter.id for letter in broker.dead_letters] == ["a"]


class Shaky(MemoryClaimStore):
    """Is down when it is first asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        self.asked.append(self.clock())
        if len(self.asked) == 1:
            raise StoreDown("not now")
        return await super().claim(consumer, requests, lease=lease, alone=alone)


async def test_a_store_that_was_down_is_asked_again(broker: InMemoryBroker) -> None:
    seen, store = Seen(broker), Shaky()
    consume(broker, seen, store=store)
    put(broker, "a")
    await broker.settle()
    assert seen.texts == ["a"]
    assert store.asked[1] - store.asked[0] == SUBSCRIPTION.pause


async def test_what_ends_a_consumer_ends_the_test(broker: InMemoryBroker) -> None:
    class Broken(MemoryClaimStore):
        async def open(self) -> None:
            raise LookupError("no tables")

    consume(broker, Seen(broker), store=Broken())
    with pytest.raises(LookupError, match="no tables"):
        await broker.settle()


async def test_the_users_observer_and_telemetry_hear_of_everything_too(
    broker: InMemoryBroker,
) -> None:
    heard: list[str] = []

    @contextmanager
    def span(subscription: Subscription, delivery: Delivery[object]) -> Iterator[None]:
        heard.append(f"span {delivery.id}")
        yield

    options = ConsumerOptions(
        observer=lambda report: heard.append(report.fate.value), telemetry=span
    )
    consume(broker, Seen(broker), options=options)
    put(broker, "a")
    await broker.settle()
    assert heard == ["span a", "processed"]


async def test_a_consumer_runs_until_it_is_stopped(broker: InMemoryBroker) -> None:
    seen = Seen(broker)
    consumer = consume(broker, seen)
    running = asyncio.create_task(consumer.run())
    put(broker, "a")
    await broker.settle()
    consumer.stop()
    await asyncio.wait_for(running, 2)
    put(broker, "b")
    await broker.settle()
    assert seen.texts == ["a"]
