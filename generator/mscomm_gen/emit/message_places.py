"""Where a message travels: what its producers, consumers and dead letters name, on whatever broker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.services import Consumption
from ..records import dataclass
from .layout import Layout
from .sqs_names import SqsNames

# Kafka's own default (`log.retention.hours`), in seconds.
_KAFKA_RETENTION = 7 * 86400.0


@dataclass(frozen=True, slots=True)
class Places:
    """`address` is what a producer names, `source` what a group consumes; `described` is for people.

    `limit` is the most bytes of a message that is checked before it is sent, `visibility_timeout` in seconds;
    both None where the broker has no such thing. `has_queues`: it carries messages in queues that somebody makes,
    and straight, unless a topic feeds them (`topicless`).
    """

    broker: str
    address: str
    described: str
    retention: float
    source: Callable[[Consumption], str]
    dead_letter: Callable[[Consumption], str]
    has_queues: bool = False
    topicless: bool = True
    limit: int | None = None
    visibility_timeout: float | None = None


def places_of(contract: Contract, layout: Layout, message: Message) -> Places:
    """The places of one message, on the broker that carries it."""
    if message.travels_on("sqs"):
        found = SqsNames(contract, message)
        topic = found.topic
        return Places(
            broker="sqs",
            address=found.address,
            described=(
                f"the queue {found.address}"
                if topic is None
                else f"the SNS topic {topic}"
            ),
            retention=found.retention,
            source=found.queue,
            dead_letter=found.dead_letter,
            has_queues=True,
            topicless=topic is None,
            limit=found.max_message_size,
            visibility_timeout=found.visibility_timeout,
        )
    topic = layout.topic(message)
    block = message.option_block("kafka")
    said = block.get("retention") if block is not None else None
    return Places(
        broker="kafka",
        address=topic,
        described=f"the topic {topic}",
        retention=float(said) if isinstance(said, int | float) else _KAFKA_RETENTION,
        source=lambda consumption: topic,
        dead_letter=partial(layout.dead_letter_topic, message),
    )
