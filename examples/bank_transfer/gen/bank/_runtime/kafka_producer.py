# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Publishing to Kafka from asyncio: a send returns once the broker has confirmed it.

The plain `Producer` with delivery callbacks: one thread polls it and hands what was
reported to the event loop, all that came together in one wake-up.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from functools import partial
from types import TracebackType
from typing import Self

from confluent_kafka import KafkaError, KafkaException, Message, Producer

from .incoming import RawHeaders
from .kafka_faults import publish_error
from .kafka_settings import KafkaSettings
from .publisher import PublishError

_POLL = 0.1
# The library's own queue is full: so long until the next try.
_QUEUE_PAUSE = 0.01


class KafkaProducer:
    """Sends to any topic of one cluster. Use it as an async context manager, or `close`
    it; it belongs to one event loop. Messages of one key keep their order as long as
    each is awaited before the next.
    """

    def __init__(self, settings: KafkaSettings) -> None:
        self._settings = settings
        self._producer: Producer | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self._reports: deque[tuple[asyncio.Future[None], KafkaError | None]] = deque()
        self._waking = False
        self._waiting: dict[asyncio.Future[None], str] = {}

    async def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
    ) -> None:
        """Returns after the broker confirmed. Raises PublishError."""
        if self._closing.is_set():
            raise PublishError(topic, "the producer is closed")
        producer = self._producer or self._start()
        confirmed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        report = partial(self._report, confirmed)
        while True:
            if self._closing.is_set():
                raise PublishError(topic, "the producer is closed")
            try:
                producer.produce(
                    topic, value, key, headers=list(headers), on_delivery=report
                )
                break
            except BufferError:
                await asyncio.sleep(_QUEUE_PAUSE)
            except KafkaException as fault:
                raise publish_error(topic, fault) from fault
        self._waiting[confirmed] = topic
        try:
            await confirmed
        except KafkaException as fault:
            raise publish_error(topic, fault) from fault
        finally:
            self._waiting.pop(confirmed, None)

    async def close(self, limit: float = 10.0) -> None:
        """Waits up to `limit` seconds for what is under way, and stops."""
        thread, producer = self._thread, self._producer
        if thread is None or producer is None or self._closing.is_set():
            return
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, producer.flush, limit)
        self._closing.set()
        await loop.run_in_executor(None, thread.join)
        # The library's threads and sockets go with the last reference.
        self._producer = None
        self._settle()
        for future, topic in list(self._waiting.items()):
            if not future.done():
                future.set_exception(PublishError(topic, "the producer was closed"))

    async def __aenter__(self) -> Self:
        if self._producer is None:
            self._start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def _start(self) -> Producer:
        self._loop = asyncio.get_running_loop()
        self._producer = Producer(self._settings.producer())
        self._thread = threading.Thread(
            target=self._poll, args=(self._producer,), name="mscomm-kafka-producer"
        )
        # The process may end without a close; then nothing waits for the reports.
        self._thread.daemon = True
        self._thread.start()
        return self._producer

    def _poll(self, producer: Producer) -> None:
        while not self._closing.is_set():
            producer.poll(_POLL)

    def _report(
        self,
        confirmed: asyncio.Future[None],
        error: KafkaError | None,
        message: Message,
    ) -> None:
        # In whatever thread polls or flushes.
        self._reports.append((confirmed, error))
        if not self._waking and self._loop is not None and not self._loop.is_closed():
            self._waking = True
            self._loop.call_soon_threadsafe(self._settle)

    def _settle(self) -> None:
        # Lowered first: a report that comes from now on wakes the loop again.
        self._waking = False
        while self._reports:
            confirmed, error = self._reports.popleft()
            if confirmed.done():
                continue
            if error is None:
                confirmed.set_result(None)
            else:
                confirmed.set_exception(KafkaException(error))
