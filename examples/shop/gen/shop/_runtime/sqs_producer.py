# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Publishing to SQS queues and SNS topics: a send returns once AWS has confirmed it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import TracebackType
from typing import Self

from .incoming import RawHeaders
from .publisher import PublishError
from .sqs_batches import Batches, Post
from .sqs_client import Attributes, BatchAnswer, Entry
from .sqs_connection import SqsConnection, topic_name
from .sqs_outgoing import QUEUE_LIMIT, TOPIC_LIMIT, Outgoing, outgoing
from .sqs_settings import SqsSettings


class SqsProducer:
    """Sends to any queue or topic of one account. Use it as an async context manager, or
    `close` it; it belongs to one event loop.

    A topic is named `sns:<name>` or by its ARN, a queue by its name or its URL. On a
    FIFO one, messages of one key arrive in the order in which they were sent.
    """

    def __init__(
        self, settings: SqsSettings, *, connection: SqsConnection | None = None
    ) -> None:
        self._settings = settings
        self._owned = connection is None
        self._connection = connection or SqsConnection(settings)
        self._batches: dict[str, Batches] = {}
        self._closed = False

    async def send(
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
        one, for what is over `limit` bytes.

        `delay` (seconds) hides it so long, on a standard queue. `deduplication` is, on
        a FIFO one, the CloudEvents id with a digest of the payload unless it is given.
        """
        if self._closed:
            raise PublishError(topic, "the producer is closed")
        if delay is not None and topic_name(topic) is not None:
            raise PublishError(topic, "a topic delays nothing; its queues may")
        message = outgoing(
            topic,
            value,
            key=key,
            headers=headers,
            delay=delay,
            limit=limit,
            deduplication=deduplication,
        )
        batches = self._batches.get(topic)
        if batches is None:
            batches = self._batches[topic] = self._open(topic)
        await batches.send(message)

    async def close(self) -> None:
        """Stops; what is not confirmed yet fails."""
        self._closed = True
        for batches in self._batches.values():
            await batches.close()
        if self._owned:
            await self._connection.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def _open(self, topic: str) -> Batches:
        name = topic_name(topic)
        post: Post = partial(self._to_queue, topic)
        if name is not None:
            post = partial(self._to_topic, name)
        return Batches(
            topic,
            post,
            size=QUEUE_LIMIT if name is None else TOPIC_LIMIT,
            linger=self._settings.linger,
            limit=self._settings.limit,
        )

    async def _to_queue(self, name: str, batch: Sequence[Outgoing]) -> BatchAnswer:
        client = await self._connection.sqs()
        return await client.send_message_batch(
            QueueUrl=await self._connection.queue_url(name),
            Entries=_entries(batch, "MessageBody"),
        )

    async def _to_topic(self, name: str, batch: Sequence[Outgoing]) -> BatchAnswer:
        client = await self._connection.sns()
        return await client.publish_batch(
            TopicArn=await self._connection.topic_arn(name),
            PublishBatchRequestEntries=_entries(batch, "Message"),
        )


def _entries(batch: Sequence[Outgoing], body: str) -> list[Entry]:
    found: list[Entry] = []
    for number, message in enumerate(batch):
        entry: dict[str, str | int | Attributes] = {
            "Id": str(number),
            body: message.body,
            "MessageAttributes": message.attributes,
        }
        if message.group is not None:
            entry["MessageGroupId"] = message.group
        if message.deduplication is not None:
            entry["MessageDeduplicationId"] = message.deduplication
        if message.delay is not None:
            entry["DelaySeconds"] = message.delay
        found.append(entry)
    return found
