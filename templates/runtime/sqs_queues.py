"""Makes queues and topics, on request only: for local servers, tests, and accounts whose
infrastructure is not kept elsewhere. Producers and consumers never do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from .sqs_client import SqsClient
from .sqs_connection import SqsConnection
from .sqs_outgoing import is_fifo
from .sqs_settings import SqsSettings

# As long as SQS keeps anything: dead letters wait for people.
_DEAD_LETTER_RETENTION = 14 * 86400
_DEFAULT_TOPIC_LIMIT = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class SqsQueue:
    """A queue as the contract wants it; durations are whole seconds. A name that ends in
    `.fifo` makes it, and what belongs to it, FIFO.
    """

    name: str
    dead_letter: str | None = None
    """The queue of its dead letters."""
    max_receive_count: int = 100
    """After so many receives SQS itself moves a message to the dead letters."""
    topic: str | None = None
    """The SNS topic that feeds it, with raw delivery."""
    delay: int = 0
    retention: int = 4 * 86400
    visibility_timeout: int = 30
    max_message_size: int = 1024 * 1024
    """Bytes."""


async def create_queues(settings: SqsSettings, *groups: Iterable[SqsQueue]) -> None:
    """Makes the queues of all `groups`, their dead-letter queues, topics and
    subscriptions, where they are not there yet. Raises what the library raises, as for
    a queue that is there with other settings.
    """
    async with SqsConnection(settings) as connection:
        client = await connection.sqs()
        topics: dict[str, str] = {}
        for queue in (queue for group in groups for queue in group):
            attributes = {
                "DelaySeconds": str(queue.delay),
                "MessageRetentionPeriod": str(queue.retention),
                "VisibilityTimeout": str(queue.visibility_timeout),
                "MaximumMessageSize": str(queue.max_message_size),
            }
            if queue.dead_letter is not None:
                retention = {"MessageRetentionPeriod": str(_DEAD_LETTER_RETENTION)}
                _, arn = await _create(client, queue.dead_letter, retention)
                policy = {
                    "deadLetterTargetArn": arn,
                    "maxReceiveCount": queue.max_receive_count,
                }
                attributes["RedrivePolicy"] = json.dumps(policy)
            url, arn = await _create(client, queue.name, attributes)
            if queue.topic is not None:
                if queue.topic not in topics:
                    topics[queue.topic] = await _create_topic(connection, queue)
                await _subscribe(connection, topics[queue.topic], url, arn)


async def _create(
    client: SqsClient, name: str, attributes: dict[str, str]
) -> tuple[str, str]:
    if is_fifo(name):
        # Groups are ordered each for itself, and so are duplicates found.
        attributes = {
            **attributes,
            "FifoQueue": "true",
            "DeduplicationScope": "messageGroup",
            "FifoThroughputLimit": "perMessageGroupId",
        }
    answer = await client.create_queue(QueueName=name, Attributes=attributes)
    url = answer["QueueUrl"]
    found = await client.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
    return url, found["Attributes"]["QueueArn"]


async def _create_topic(connection: SqsConnection, queue: SqsQueue) -> str:
    attributes: dict[str, str] = {}
    name = queue.topic or ""
    if is_fifo(name):
        attributes |= {"FifoTopic": "true", "FifoThroughputScope": "MessageGroup"}
    if queue.max_message_size > _DEFAULT_TOPIC_LIMIT:
        attributes["MaximumMessageSize"] = str(queue.max_message_size)
    client = await connection.sns()
    answer = await client.create_topic(Name=name, Attributes=attributes)
    return answer["TopicArn"]


async def _subscribe(
    connection: SqsConnection, topic: str, url: str, queue: str
) -> None:
    """Lets the topic, and nobody else, send to the queue."""
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": queue,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    sqs = await connection.sqs()
    await sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    sns = await connection.sns()
    await sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=queue,
        Attributes={"RawMessageDelivery": "true"},
    )
