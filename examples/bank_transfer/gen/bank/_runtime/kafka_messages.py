# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From the library's messages to ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from confluent_kafka import KafkaError, KafkaException, Message

from .incoming import Incoming
from .kafka_offsets import PartitionOffsets

# Errors that pass by themselves; the library retries.
_PASSING = frozenset(
    (
        KafkaError._PARTITION_EOF,
        KafkaError._TRANSPORT,
        KafkaError._ALL_BROKERS_DOWN,
        KafkaError.UNKNOWN_TOPIC_OR_PART,
        KafkaError.TOPIC_AUTHORIZATION_FAILED,
        KafkaError._MAX_POLL_EXCEEDED,
    )
)


def incoming(
    messages: Iterable[Message], partitions: Mapping[int, PartitionOffsets]
) -> list[Incoming]:
    """Messages of partitions that are ours, noted as taken. Raises KafkaException for an
    error that does not pass by itself.
    """
    batch: list[Incoming] = []
    for message in messages:
        error = message.error()
        if error is not None:
            if error.code() in _PASSING and not error.fatal():
                continue
            raise KafkaException(error)
        partition, offset = message.partition(), message.offset()
        # Not ours any more: fetched just before the partition went.
        source = None if partition is None else partitions.get(partition)
        if source is None or offset is None:
            continue
        source.taken(offset)
        headers = message.headers()
        batch.append(
            Incoming(
                source,
                offset,
                _bytes(message.key()),
                _bytes(message.value()),
                [] if headers is None else _raw(headers),
            )
        )
    return batch


def _bytes(data: bytes | str | None) -> bytes | None:
    return data.encode() if isinstance(data, str) else data


def _raw(
    headers: (
        Mapping[str, str | bytes | None] | Sequence[tuple[str, str | bytes | None]]
    ),
) -> list[tuple[str, bytes | None]]:
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    return [(name, _bytes(value)) for name, value in pairs]
