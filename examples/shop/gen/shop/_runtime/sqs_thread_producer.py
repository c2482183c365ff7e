# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Publishing to SQS and SNS from plain threads: the producer for asyncio, in an event loop
that runs in a thread of its own, so that messages of all threads share requests.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import CancelledError
from threading import Lock, Thread
from types import TracebackType
from typing import Self, TypeVar

from .forks import ForkedClient, renew_after_fork
from .incoming import RawHeaders
from .publisher import PublishError
from .sqs_outgoing import QUEUE_LIMIT
from .sqs_producer import SqsProducer
from .sqs_settings import SqsSettings

T = TypeVar("T")


class ThreadSqsProducer:
    """Sends to any queue or topic of one account, from any number of threads; their
    messages go out together. Use it as a context manager, or `close` it.

    A topic is named `sns:<name>` or by its ARN, a queue by its name or its URL. On a
    FIFO one, messages of one key that one thread sends keep their order.

    In the child of a fork every send raises ForkedClient: make one there.
    """

    def __init__(self, settings: SqsSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._producer: SqsProducer | None = None
        self._closed = False
        self._forked = False
        renew_after_fork(self)

    def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
        delay: float | None = None,
        limit: int = QUEUE_LIMIT,
        deduplication: str | None = None,
    ) -> None:
        """Returns after AWS confirmed. Raises PublishError; MessageTooLarge, which is
        one, for what is over `limit` bytes; and ForkedClient. `delay` (seconds) and
        `deduplication` are those of `SqsProducer.send`.

        Interrupted while it waits, it leaves open whether the message arrives.
        """
        producer, loop = self._started(topic)
        sending = producer.send(
            topic,
            value,
            key=key,
            headers=headers,
            delay=delay,
            limit=limit,
            deduplication=deduplication,
        )
        try:
            _run(loop, sending)
        except CancelledError:
            raise PublishError(topic, "the producer was closed") from None

    def close(self) -> None:
        """Stops; what is not confirmed yet fails."""
        with self._lock:
            first, self._closed = not self._closed, True
            producer, loop, thread = self._producer, self._loop, self._thread
        if not first or self._forked or not producer or not loop or not thread:
            return
        _run(loop, producer.close())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()

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
        """After a fork: refuses to send. Its thread is the parent's."""
        self._lock = Lock()
        self._forked = True

    def _started(self, topic: str) -> tuple[SqsProducer, asyncio.AbstractEventLoop]:
        if self._forked:
            raise ForkedClient(
                "this SQS producer was made before the process was forked, and its "
                "thread does not live on in the child: make one after the fork"
            )
        with self._lock:
            if self._closed:
                raise PublishError(topic, "the producer is closed")
            if self._producer is None or self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._producer = SqsProducer(self._settings)
                self._thread = Thread(
                    target=_live,
                    args=(self._loop,),
                    name="mscomm-sqs-producer",
                    # The process may end without a close; then nobody waits.
                    daemon=True,
                )
                self._thread.start()
            return self._producer, self._loop


def _run(loop: asyncio.AbstractEventLoop, work: Coroutine[None, None, T]) -> T:
    """Does it in the loop's thread, and waits for it."""
    doing = asyncio.run_coroutine_threadsafe(work, loop)
    try:
        return doing.result()
    except BaseException:
        # Where this thread was interrupted; else it is over anyway.
        doing.cancel()
        raise


def _live(loop: asyncio.AbstractEventLoop) -> None:
    """Runs the loop until it is stopped, then ends what is left in it."""
    try:
        loop.run_forever()
        loop.run_until_complete(_end_all())
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


async def _end_all() -> None:
    """Cancels every other task of this loop, and waits for it."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
