# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A broker in memory, for unit tests: topics, consumer groups, dead letters, and time
that jumps.

Nothing is handed to a consumer until the test says `settle` or `advance`; then the same
engine works that works on a real broker.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Protocol, Self, TypeVar, runtime_checkable

from pydantic import BaseModel

from .consumer_options import ConsumerOptions
from .dead_letters import REDRIVE_HEADER, DeadLetter
from .delivery import Delivery
from .incoming import Incoming, RawHeaders
from .memory_consumer import MemoryConsumer
from .memory_messages import BuriedMessage, GroupPosition, SentMessage, buried
from .memory_outbox import Outbox, drain
from .memory_settling import settle
from .memory_time import MemoryTime
from .publisher import PublishError
from .reports import Report
from .subscription import Subscription

S = TypeVar("S")
B = TypeVar("B", bound=BaseModel)

# The first moment of 2026, UTC: any would do, and the same one always.
_START = 1_767_225_600.0


@runtime_checkable
class Clocked(Protocol):
    """A store with a clock: SqliteInbox, SqliteClaimStore, MemoryClaimStore."""

    clock: Callable[[], float]


class InMemoryBroker:
    """What the doubles in `fake.py` of a message send to and consume from. Use it as an
    async context manager.

    `down` makes every send fail while it is set, that of dead letters too. `reports`
    are the fates of all deliveries, `dead_letters` what was given up, oldest first.
    `start` is the time at which it begins, in seconds of Unix time.
    """

    def __init__(self, *, start: float = _START) -> None:
        self.down = False
        self.reports: list[Report] = []
        self.dead_letters: list[BuriedMessage] = []
        self._time = MemoryTime(start)
        self._log: defaultdict[str, list[SentMessage]] = defaultdict(list)
        self._lock = threading.Lock()
        self._positions: dict[tuple[str, str], GroupPosition] = {}
        self._consumers: list[MemoryConsumer] = []
        self._handling = 0
        self._redrives = 0

    # Publishing

    def put(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
        delay: float | None = None,
    ) -> None:
        """Puts a message on a topic, as it is: for what no producer would send. It gets
        there after `delay` seconds of this broker's time. Raises PublishError while the
        broker is down. May be called from any thread.
        """
        if self.down:
            raise PublishError(topic, "the broker is down")
        arrive = partial(self._arrive, topic, value, key, tuple(headers))
        if delay:
            self._time.after(delay, arrive)
        else:
            arrive()

    def _arrive(
        self, topic: str, value: bytes | None, key: bytes | None, headers: RawHeaders
    ) -> None:
        with self._lock:
            log = self._log[topic]
            log.append(SentMessage(topic, len(log), key, value, headers))

    async def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
    ) -> None:
        """The same for code that awaits it: the broker is a Publisher."""
        self.put(topic, value, key=key, headers=headers)

    async def drain(self, outbox: Outbox) -> int:
        """Publishes what is committed in an outbox; says how many messages that were.

        Raises MissingTables, StoreDown, and PublishError: then the rest still waits.
        """
        return await drain(outbox, self)

    def messages(self, topic: str) -> Sequence[SentMessage]:
        """What was sent to a topic, oldest first."""
        with self._lock:
            return tuple(self._log[topic])

    def read(
        self,
        topic: str,
        model: type[B],
        *,
        unwrap: Callable[[Incoming], Incoming] | None = None,
    ) -> list[B]:
        """What was sent to a topic, read anew, out of its envelope by `unwrap`. Raises
        pydantic's ValidationError for what cannot be read.
        """
        found: list[B] = []
        for sent in self.messages(topic):
            incoming = sent.incoming(GroupPosition(topic))
            if unwrap is not None:
                incoming = unwrap(incoming)
            found.append(model.model_validate_json(incoming.value or b""))
        return found

    def redeliver(self, sent: SentMessage) -> None:
        """Every group gets the message again, as after a lost acknowledgement."""
        for (topic, _), position in self._positions.items():
            if topic == sent.topic:
                position.once_more(sent)

    def redrive(self, letter: BuriedMessage) -> None:
        """The group that gave a message up gets it again, on purpose: it runs, past the
        record of its id.
        """
        self._redrives += 1
        header = (REDRIVE_HEADER, f"redrive-{self._redrives}".encode())
        self._positions[letter.sent.topic, letter.group].once_more(
            letter.sent, [header]
        )

    # Time

    def clock(self) -> float:
        """The time it is on this broker, in seconds of Unix time."""
        return self._time.clock()

    async def settle(self, *, limit: float = 10.0) -> None:
        """Lets every consumer work until nothing is left to do. Where all wait, for a
        backoff say, time jumps.

        `limit` is in seconds of real time. Raises NotSettled, and what makes going on
        impossible for a consumer, such as MissingTables.
        """
        await self._settle(None, limit)

    async def advance(self, seconds: float, *, limit: float = 10.0) -> None:
        """Lets so much time pass, and consumers do what is due by then. See `settle`."""
        until = self.clock() + seconds
        await self._settle(until, limit)
        self._time.pass_until(until)
        await self._settle(until, limit)

    async def _settle(self, until: float | None, limit: float) -> None:
        for consumer in self._consumers:
            consumer.start()
        await settle(
            self._consumers,
            self._time,
            until=until,
            limit=limit,
            feed=self._feed,
            handling=lambda: self._handling,
            describe=self._describe,
        )

    def _feed(self) -> None:
        with self._lock:
            for consumer in self._at_work().values():
                consumer.feed(self._log[consumer.position.name])

    def _at_work(self) -> dict[GroupPosition, MemoryConsumer]:
        """The oldest consumer of each group; others of the group stand by."""
        found: dict[GroupPosition, MemoryConsumer] = {}
        for consumer in self._consumers:
            found.setdefault(consumer.position, consumer)
        return found

    def _describe(self) -> str:
        found = [
            f"{consumer.subscription.group} has {consumer.pending} of "
            f"{consumer.subscription.message}"
            for consumer in self._consumers
            if consumer.pending
        ]
        if self._handling:
            found.append(f"{self._handling} handlers are running")
        if self.reports:
            last = self.reports[-1]
            found.append(f"last of all: {last.fate.value} ({last.reason})")
        return "; ".join(found)

    # For what is made to work on it

    def options(self, options: ConsumerOptions) -> ConsumerOptions:
        """The same options, in this broker's time, with all reports kept."""

        def observe(report: Report) -> None:
            self.reports.append(report)
            if options.observer is not None:
                options.observer(report)

        @contextmanager
        def handling(
            subscription: Subscription, delivery: Delivery[object]
        ) -> Iterator[None]:
            inner: AbstractContextManager[object] = nullcontext()
            if options.telemetry is not None:
                inner = options.telemetry(subscription, delivery)
            self._handling += 1
            try:
                with inner:
                    yield
            finally:
                self._handling -= 1

        return replace(
            options,
            observer=observe,
            telemetry=handling,
            sleep=self._time.sleep,
            clock=self.clock,
        )

    def keeps_time(self, store: S) -> S:
        """The store, now with this broker's clock, if it has one at all."""
        if isinstance(store, Clocked):
            store.clock = self.clock
        return store

    def attach(self, topic: str, group: str) -> GroupPosition:
        """How far the group of a new consumer has come. A topic has one partition: a
        second consumer of a group stands by until the first one ends.
        """
        return self._positions.setdefault((topic, group), GroupPosition(topic))

    def begin(self, consumer: MemoryConsumer) -> None:
        """The consumer is there."""
        self._consumers.append(consumer)

    def end(self, consumer: MemoryConsumer) -> None:
        """The consumer has ended; what it had and did not finish goes to the next one."""
        if self._at_work().get(consumer.position) is consumer:
            consumer.position.start_again()
        if consumer in self._consumers:
            self._consumers.remove(consumer)

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        """See DeadLetterQueue."""
        incoming = dead.incoming
        self.put(
            subscription.dead_letter,
            incoming.value,
            key=incoming.key,
            headers=dead.headers(subscription),
        )
        self.dead_letters.append(buried(dead, subscription))

    # The end

    async def close(self) -> None:
        """Ends every consumer that is left."""
        for consumer in list(self._consumers):
            await consumer.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
