"""Headers of messages: schemas that documents share, and the values that examples have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ...contract.messages import Message
from ...emit.yaml_text import Data
from .structured import STRUCTURED

_PROPERTIES: Final[dict[str, Data]] = {
    "ce_specversion": {"type": "string", "const": "1.0"},
    "ce_id": {
        "type": "string",
        "minLength": 1,
        "description": "Unique within its source.",
    },
    "ce_source": {
        "type": "string",
        "format": "uri-reference",
        "minLength": 1,
        "description": "Who published it.",
    },
    "ce_type": {"type": "string", "minLength": 1},
    "ce_time": {"type": "string", "format": "date-time"},
    "ce_expirytime": {
        "type": "string",
        "format": "date-time",
        "description": "From when on it is of no use: it is then a dead letter, and not handled.",
    },
    "content-type": {"type": "string", "const": "application/json"},
    "traceparent": {
        "type": "string",
        "pattern": "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}",
        "description": "The trace that it belongs to, where its publisher has one.",
    },
}
# CloudEvents 1.0, Kafka protocol binding; attributes of messages have the same names on SQS.
_CLOUD_EVENT: Final[dict[str, Data]] = {
    "description": "CloudEvents attributes, and the W3C trace context.",
    "type": "object",
    "properties": _PROPERTIES,
    "required": [
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_time",
        "content-type",
    ],
}

DEAD_LETTER: Final[dict[str, Data]] = {
    "description": "Why a message was given up. Its own headers stand beside these.",
    "type": "object",
    "properties": {
        "mscomm-dead-letter-reason": {
            "type": "string",
            "description": "Such as `undecodable` or `deliveries exhausted`.",
        },
        "mscomm-dead-letter-detail": {"type": "string", "description": "For people."},
        "mscomm-dead-letter-id": {
            "type": "string",
            "description": "The id it was judged by; empty where none could be read.",
        },
        "mscomm-dead-letter-deliveries": {"type": "string", "pattern": "^[0-9]+$"},
        "mscomm-dead-letter-group": {
            "type": "string",
            "description": "The consumer group that gave it up.",
        },
        "mscomm-dead-letter-origin": {
            "type": "string",
            "description": "Where it came from: on Kafka topic, partition and offset.",
        },
    },
    "required": ["mscomm-dead-letter-reason", "mscomm-dead-letter-group"],
}


def cloud_event_headers(messages: Iterable[Message]) -> Mapping[str, Data]:
    """The headers that all of these messages share."""
    if not any(message.mode == "structured" for message in messages):
        return _CLOUD_EVENT
    # Which of the two it is, each message says.
    kinds: Data = {"type": "string", "enum": ["application/json", STRUCTURED]}
    return {**_CLOUD_EVENT, "properties": {**_PROPERTIES, "content-type": kinds}}


_ID: Final = "0b8e3f0c-58a5-4d0e-9a3c-5f0d9c1b7a21"
_TRACE: Final = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def cloud_event_example(event_type: str, source: str) -> dict[str, Data]:
    """The headers of an example of a message."""
    return {
        "ce_specversion": "1.0",
        "ce_id": _ID,
        "ce_source": source,
        "ce_type": event_type,
        "ce_time": "2026-01-31T12:30:00Z",
        "content-type": "application/json",
        "traceparent": _TRACE,
    }


def dead_letter_example(group: str, deliveries: int, origin: str) -> dict[str, Data]:
    """Our headers of an example of a dead letter."""
    return {
        "mscomm-dead-letter-reason": "deliveries exhausted",
        "mscomm-dead-letter-detail": f"it was delivered {deliveries} times and never handled",
        "mscomm-dead-letter-id": _ID,
        "mscomm-dead-letter-deliveries": str(deliveries),
        "mscomm-dead-letter-group": group,
        "mscomm-dead-letter-origin": origin,
    }
