"""Reads whatever lies at the broker, and knows how far each group has come."""

from __future__ import annotations

import json
from typing import Final

from confluent_kafka import Consumer, Message, TopicPartition

from .ledger import Ledger
from .topics import CONSUMED, PARTITIONS

_ANSWER_LIMIT: Final = 10.0
_BEGINNING: Final = 0
QUIET: Final = {"log_level": 2, "log.connection.close": False}
"""Connections that end with the broker are no news here."""


class BrokerTap:
    """Reads every record of every topic, from its beginning, into the ledger.

    It belongs to no group that the shop uses and commits nothing. Its methods block;
    use it from one thread.
    """

    def __init__(self, bootstrap: str, ledger: Ledger) -> None:
        self._bootstrap = bootstrap
        self._ledger = ledger
        self._consumer = _consumer(bootstrap, "demo-tap")
        self._read_to = dict.fromkeys(_partitions(), _BEGINNING)
        # Members of no group: they only ask how far it has come.
        self._askers = {group: _consumer(bootstrap, group) for group in CONSUMED}
        self._consumer.assign(
            [TopicPartition(*place, _BEGINNING) for place in self._read_to]
        )

    def read(self, wait: float) -> list[Message]:
        """Writes down and returns what has come, after at most `wait` seconds."""
        found: list[Message] = []
        for message in self._consumer.consume(500, wait):
            error = message.error()
            if error is None:
                self._write_down(message)
                found.append(message)
            elif not error.retriable():
                raise RuntimeError(f"the broker cannot be read: {error}")
        return found

    def _write_down(self, message: Message) -> None:
        topic, offset = message.topic() or "", message.offset() or 0
        partition = message.partition() or 0
        self._read_to[topic, partition] = offset + 1
        event, order = identify(message)
        self._ledger.write(
            "record",
            topic=topic,
            partition=partition,
            offset=offset,
            event=event,
            order=order,
            **{
                fact: header(message, f"mscomm-dead-letter-{fact}")
                for fact in ("group", "reason", "detail")
            },
        )

    def behind(self) -> list[str]:
        """What is still to be done: unread by this tap, or not committed by a group.

        Commits are asked for before the ends: a dead letter is at the broker before its
        group commits, so no end is too early to have it.
        """
        done = {
            group: self._committed(group, topic) for group, topic in CONSUMED.items()
        }
        ends = {place: self._end(*place) for place in self._read_to}
        waiting = [
            f"{topic}/{partition} is read to {self._read_to[topic, partition]} of {end}"
            for (topic, partition), end in ends.items()
            if self._read_to[topic, partition] < end
        ]
        for group, topic in CONSUMED.items():
            for partition, offset in done[group].items():
                if offset < ends[topic, partition]:
                    waiting.append(
                        f"{group} has done {offset} of {ends[topic, partition]} "
                        f"in {topic}/{partition}"
                    )
        return waiting

    def _end(self, topic: str, partition: int) -> int:
        _, high = self._consumer.get_watermark_offsets(
            TopicPartition(topic, partition), timeout=_ANSWER_LIMIT
        )
        return high

    def _committed(self, group: str, topic: str) -> dict[int, int]:
        places = [TopicPartition(topic, each) for each in range(PARTITIONS[topic])]
        found = self._askers[group].committed(places, timeout=_ANSWER_LIMIT)
        return {place.partition: max(place.offset, 0) for place in found}

    def close(self) -> None:
        """Leaves the broker."""
        for consumer in (self._consumer, *self._askers.values()):
            consumer.close()


def identify(message: Message) -> tuple[str, str]:
    """The ids of the event and of its order; empty where the record cannot be read."""
    try:
        payload = json.loads(message.value() or b"")
        return str(payload["event_id"]), str(payload["order_id"])
    except (ValueError, TypeError, KeyError):
        return "", ""


def header(message: Message, name: str) -> str:
    """A header as text; empty where there is none."""
    value = dict(message.headers() or {}).get(name)
    return value.decode() if isinstance(value, bytes) else value or ""


def _partitions() -> list[tuple[str, int]]:
    return [
        (topic, each) for topic, count in PARTITIONS.items() for each in range(count)
    ]


def _consumer(bootstrap: str, group: str) -> Consumer:
    return Consumer(
        {
            "bootstrap.servers": bootstrap,
            "group.id": group,
            "enable.auto.commit": False,
            "auto.offset.reset": "earliest",
            "fetch.wait.max.ms": 50,
            **QUIET,
        }
    )
