"""Committing before handling, for what comes at most once."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition

# Between two tries, while the group's coordinator is away.
_PAUSE = 0.2


def commit_now(
    consumer: Consumer,
    offsets: Sequence[TopicPartition],
    stopping: threading.Event,
) -> Collection[str]:
    """Returns once the broker has the offsets; says by their names (`topic/partition`)
    which partitions it has none of: another member has those, or will, and begins with
    the messages at hand. Tries on until `stopping`.
    """
    left = list(offsets)
    refused: set[str] = set()
    while left:
        error = _try(consumer, left)
        if error is None:
            break
        if not error.retriable() or stopping.wait(_PAUSE):
            refused.update(_name(each) for each in left)
            break
    refused.update(_name(each) for each in left if each.error is not None)
    return refused


def _try(consumer: Consumer, offsets: list[TopicPartition]) -> KafkaError | None:
    try:
        answer = consumer.commit(offsets=offsets, asynchronous=False)
    except KafkaException as fault:
        error: KafkaError = fault.args[0]
        return error
    offsets[:] = answer or offsets
    return None


def _name(one: TopicPartition) -> str:
    return f"{one.topic}/{one.partition}"
