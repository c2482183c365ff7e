# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Publishing to Kafka from plain threads: a send returns once the broker has confirmed it.

One thread of its own polls the library for reports, and wakes whoever waits.
"""

from __future__ import annotations

from functools import partial
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from confluent_kafka import KafkaError, KafkaException, Message, Producer

from .forks import ForkedClient, renew_after_fork
from .incoming import RawHeaders
from .kafka_faults import publish_error
from .kafka_settings import KafkaSettings
from .publisher import PublishError

_POLL = 0.1
# The library's own queue is full: so long until the next try.
_QUEUE_PAUSE = 0.01


class _Sending:
    """One message that waits for the broker."""

    __slots__ = ("error", "reported", "topic")

    def __init__(self, topic: str) -> None:
        self.topic = topic
        self.reported = Event()
        self.error: PublishError | None = None

    def end(self, error: PublishError | None) -> None:
        """Wakes who waits."""
        self.error = error
        self.reported.set()


class ThreadKafkaProducer:
    """Sends to any topic of one cluster, from any number of threads; their messages go
    out together. Use it as a context manager, or `close` it. Messages of one key that
    one thread sends keep their order.

    In the child of a fork every send raises ForkedClient: make one there.
    """

    def __init__(self, settings: KafkaSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._producer: Producer | None = None
        self._thread: Thread | None = None
        self._closed = False
        self._ended = Event()
        self._waiting: set[_Sending] = set()
        self._forked = False
        renew_after_fork(self)

    def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
    ) -> None:
        """Returns after the broker confirmed. Raises PublishError, and ForkedClient.

        Interrupted while it waits, it leaves open whether the message arrives.
        """
        producer = self._started(topic)
        sending = _Sending(topic)
        self._waiting.add(sending)
        try:
            self._produce(producer, sending, value, key, headers)
            if self._ended.is_set():
                # Closed meanwhile: perhaps nobody hears the broker's answer.
                sending.end(PublishError(topic, "the producer was closed"))
            sending.reported.wait()
        finally:
            self._waiting.discard(sending)
        if sending.error is not None:
            raise sending.error

    def close(self, limit: float = 10.0) -> None:
        """Waits up to `limit` seconds for what is under way, and stops."""
        with self._lock:
            first, self._closed = not self._closed, True
            producer, thread = self._producer, self._thread
        if not first or self._forked or producer is None or thread is None:
            return
        producer.flush(limit)
        self._ended.set()
        thread.join()
        # The library's threads and sockets go with the last reference.
        self._producer = None
        for sending in list(self._waiting):
            sending.end(PublishError(sending.topic, "the producer was closed"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def renew(self) -> None:
        """After a fork: refuses to send. The library's threads are the parent's."""
        self._lock = Lock()
        self._forked = True

    def _started(self, topic: str) -> Producer:
        if self._forked:
            raise ForkedClient(
                "this Kafka producer was made before the process was forked, and its "
                "threads do not live on in the child: make one after the fork"
            )
        with self._lock:
            if self._closed:
                raise PublishError(topic, "the producer is closed")
            if self._producer is None:
                self._producer = Producer(self._settings.producer())
                self._thread = Thread(
                    target=self._poll,
                    args=(self._producer,),
                    name="mscomm-kafka-producer",
                    # The process may end without a close; then nobody waits.
                    daemon=True,
                )
                self._thread.start()
            return self._producer

    def _produce(
        self,
        producer: Producer,
        sending: _Sending,
        value: bytes | None,
        key: bytes | None,
        headers: RawHeaders,
    ) -> None:
        report = partial(_report, sending)
        while True:
            try:
                producer.produce(
                    sending.topic, value, key, headers=list(headers), on_delivery=report
                )
                return
            except BufferError:
                if self._ended.wait(_QUEUE_PAUSE):
                    raise PublishError(
                        sending.topic, "the producer is closed"
                    ) from None
            except KafkaException as fault:
                raise publish_error(sending.topic, fault) from fault

    def _poll(self, producer: Producer) -> None:
        while not self._ended.is_set():
            producer.poll(_POLL)


def _report(sending: _Sending, error: KafkaError | None, message: Message) -> None:
    # In whatever thread polls or flushes.
    if error is None:
        sending.end(None)
    else:
        sending.end(publish_error(sending.topic, KafkaException(error)))
