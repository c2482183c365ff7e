"""Consuming from SQS: long polls on the event loop, an engine that does the work.

A message stays hidden from others, by a heartbeat, for as long as it stands in the
engine: waiting for its turn, for a backoff, for a store. So a failure costs no receive,
and SQS's own maxReceiveCount, far above `max_deliveries`, only counts crashes. It is
deleted after its mark, or after a confirmed dead letter.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from types import TracebackType
from typing import Self

from .consumer_engine import ConsumerEngine
from .incoming import Incoming
from .sqs_client import Message, SqsClient
from .sqs_connection import SqsConnection
from .sqs_dead_letters import SqsDeadLetters
from .sqs_faults import Fault, asked
from .sqs_held import Held, whole_seconds
from .sqs_incoming import incoming
from .sqs_producer import SqsProducer
from .sqs_settings import SqsSettings

_logger = logging.getLogger("mscomm.sqs")
_AT_ONCE = 10
# More polls at once while the queue has more than one can bring.
_POLLS = 4
# What is taken and not begun is hidden from other consumers: not much more than is
# needed to keep the handlers busy.
_LEAST_PREFETCH = 40
_PREFETCH_PER_HANDLER = 4
# However many of them wait behind one that failed. SQS itself allows 120,000.
_MOST_HELD = 2_000
_LOOK = 0.2
# For the last deletes of a consumer that stops.
_FLUSH = 5.0


class SqsConsumer:
    """One of the consumers of a queue. `await run()`, and `stop()` from anywhere on the
    loop; or `async with consumer:`, which runs it meanwhile.
    """

    def __init__(self, settings: SqsSettings, engine: ConsumerEngine) -> None:
        self._settings = settings
        self._engine = engine
        self._subscription = engine.subscription
        self._prefetch = min(
            engine.prefetch,
            max(
                _LEAST_PREFETCH, _PREFETCH_PER_HANDLER * engine.subscription.concurrency
            ),
        )
        self._asked = 0
        self._stop_asked = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.polling = asyncio.Event()
        """Set once the queues were found and the first poll begins."""

    @property
    def name(self) -> str:
        """What it consumes, and for whom."""
        return f"{self._subscription.topic} for {self._subscription.group}"

    @property
    def ready(self) -> bool:
        """Whether it polls, and is not about to stop."""
        return self.polling.is_set() and not self._stop_asked.is_set()

    async def run(self) -> None:
        """Consumes until `stop`. Raises MissingQueue, and what makes going on
        impossible.

        Stopping waits for the last poll, lets running handlers end (up to the drain
        limit), deletes, and shows to others at once what was not begun.
        """
        connection = SqsConnection(self._settings)
        producer = SqsProducer(self._settings, connection=connection)
        async with connection, producer:
            url = await self._find(connection)
            client = await connection.sqs()
            held = Held(
                self._subscription.topic,
                client,
                url,
                visibility=whole_seconds(self._subscription.visibility),
                pause=self._subscription.pause,
            )
            engine = asyncio.create_task(self._engine.run(SqsDeadLetters(producer)))
            poll = asyncio.create_task(self._poll(client, url, held))
            keeping = [
                asyncio.create_task(work)
                for work in (held.delete_all(), held.extend_all())
            ]
            asked = asyncio.create_task(self._stop_asked.wait())
            try:
                await asyncio.wait(
                    (engine, poll, asked, *keeping),
                    return_when=asyncio.FIRST_COMPLETED,
                )
            finally:
                failed = engine.done()
                self._stop_asked.set()
                limit = 0.0 if failed else self._subscription.drain
                # What the last poll brings is not begun any more.
                await asyncio.gather(
                    asyncio.wait((poll,)), self._engine.withdraw([held], limit)
                )
                ended = engine.done()
                for task in (engine, *keeping, asked):
                    task.cancel()
                await asyncio.wait((engine, *keeping, asked))
                await held.flush(_FLUSH)
                await held.release()
            poll.result()
            if ended:
                engine.result()
            for task in keeping:
                if not task.cancelled():
                    task.result()

    def stop(self) -> None:
        """Makes `run` end in good order. May be called from a signal handler of the
        loop.
        """
        self._stop_asked.set()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self.run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._task is not None:
            await self._task

    async def _find(self, connection: SqsConnection) -> str:
        """The queue's URL; a missing dead-letter queue is found out now, not at night."""
        while True:
            found = await asked(self._look_up(connection))
            if not isinstance(found, Fault):
                return found
            if found.error and (not found.repeatable or self._stop_asked.is_set()):
                raise found.error
            _logger.warning(
                "%s: not found yet: %s", self._subscription.topic, found.text
            )
            await asyncio.sleep(self._subscription.pause)

    async def _look_up(self, connection: SqsConnection) -> str:
        url = await connection.queue_url(self._subscription.topic)
        await connection.queue_url(self._subscription.dead_letter)
        return url

    # Polling

    async def _poll(self, client: SqsClient, url: str, held: Held) -> None:
        """One poll, and others beside it while they come back full."""
        polls = {self._spawn(self._poll_once(client, url, held))}
        self.polling.set()
        while polls:
            done, polls = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
            full = any(task.result() for task in done)
            if self._stop_asked.is_set():
                continue
            wanted = _POLLS if full else 1
            while len(polls) < wanted:
                polls.add(self._spawn(self._poll_once(client, url, held)))

    def _spawn(self, work: Coroutine[None, None, bool]) -> asyncio.Task[bool]:
        return asyncio.create_task(work)

    async def _poll_once(self, client: SqsClient, url: str, held: Held) -> bool:
        """Whether it brought as many as it could."""
        count = await self._room(held)
        if not count:
            return False
        self._asked += count
        try:
            answer = await asked(
                client.receive_message(
                    QueueUrl=url,
                    MaxNumberOfMessages=count,
                    WaitTimeSeconds=self._settings.wait,
                    VisibilityTimeout=whole_seconds(self._subscription.visibility),
                    MessageAttributeNames=["All"],
                    MessageSystemAttributeNames=["MessageGroupId"],
                )
            )
        finally:
            self._asked -= count
        if isinstance(answer, Fault):
            _logger.warning("%s: receiving failed: %s", held.name, answer.text)
            await self._rest(self._subscription.pause)
            return False
        messages = answer.get("Messages", ())
        batch = [_taken(message, held) for message in messages]
        if batch and not self._stop_asked.is_set():
            self._engine.submit(batch)
        return len(messages) == count

    async def _room(self, held: Held) -> int:
        """How many messages may be asked for; waits until there is room for some."""
        # A poll for a few costs as much as one for ten.
        least = min(_AT_ONCE, max(1, self._prefetch // 2))
        while not self._stop_asked.is_set():
            pending = self._engine.pending
            # A group that waits must not keep the others from coming.
            busy = pending - self._engine.parked
            room = min(self._prefetch - busy, _MOST_HELD - pending) - self._asked
            if room >= least:
                return min(room, _AT_ONCE)
            held.changed.clear()
            # A lane that is parked makes room as well, and tells nobody.
            await self._first(held.changed.wait(), _LOOK)
        return 0

    async def _rest(self, seconds: float) -> None:
        await self._first(asyncio.sleep(seconds))

    async def _first(
        self, work: Coroutine[None, None, object], limit: float | None = None
    ) -> None:
        """Until the work is done, the consumer is to stop, or `limit` seconds are over."""
        tasks = [
            asyncio.ensure_future(work),
            asyncio.ensure_future(self._stop_asked.wait()),
        ]
        try:
            await asyncio.wait(
                tasks, timeout=limit, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            for task in tasks:
                task.cancel()


def _taken(message: Message, held: Held) -> Incoming:
    return incoming(message, held, held.take(message["ReceiptHandle"]))
