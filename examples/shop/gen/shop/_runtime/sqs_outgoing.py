# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A message as SQS and SNS take it, judged before it is sent."""

from __future__ import annotations

import asyncio
import hashlib
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from .dead_letters import REDRIVE_HEADER
from .incoming import RawHeaders
from .publisher import PublishError
from .sqs_attributes import KEY, fits, pack, size_of
from .sqs_client import AttributeValue

QUEUE_LIMIT = 1024 * 1024
"""Bytes of a message and of a batch, SQS ("SendMessageBatch")."""
TOPIC_LIMIT = 256 * 1024
"""Bytes of a message and of a batch, SNS, unless a topic allows more ("PublishBatch")."""
MOST_DELAY = 900.0
"""Seconds, SQS ("Message timer")."""

_FIFO = ".fifo"
# What groups and deduplication ids may consist of ("MessageGroupId").
_PLAIN = re.compile(r"[A-Za-z0-9!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]{1,128}")


class MessageTooLarge(PublishError):
    """The message is larger than its queue or topic takes; nothing was sent."""


@dataclass(slots=True, eq=False)
class Outgoing:
    """One entry of a batch to come. `group` and `deduplication` are for FIFO only."""

    body: str
    attributes: dict[str, AttributeValue]
    size: int
    group: str | None
    deduplication: str | None
    delay: int | None
    sent: asyncio.Future[None]


def is_fifo(name: str) -> bool:
    """Whether a queue or topic keeps order: by its name, as for AWS."""
    return name.endswith(_FIFO)


def check_size(
    topic: str,
    value: bytes,
    headers: Mapping[str, str],
    *,
    key: str | None,
    limit: int,
) -> None:
    """Raises MessageTooLarge where a message of these parts is over `limit` bytes."""
    raw = [(name, text.encode()) for name, text in headers.items()]
    if key is not None:
        raw.append((KEY, key.encode()))
    size = len(value) + size_of(pack(raw))
    if size > limit:
        raise _too_large(topic, size, limit)


def outgoing(
    topic: str,
    value: bytes | None,
    *,
    key: bytes | None,
    headers: RawHeaders,
    delay: float | None,
    limit: int,
    deduplication: str | None,
) -> Outgoing:
    """The entry for one message. Raises PublishError for what SQS could not take."""
    body = _body(topic, value)
    fifo = is_fifo(topic)
    group = same = None
    if fifo:
        if delay is not None:
            raise PublishError(topic, "a FIFO queue delays all messages or none")
        same = _plain(deduplication or _deduplication(value or b"", headers))
        group = same if key is None else _plain(key.decode("utf-8", "replace"))
    elif delay is not None and not 0 <= delay <= MOST_DELAY:
        raise PublishError(topic, f"delay must be from 0 to {MOST_DELAY:.0f} seconds")
    if key is not None and (group is None or group.encode() != key):
        headers = [*headers, (KEY, key)]
    attributes = pack(headers)
    size = len(body.encode()) + size_of(attributes)
    if size > limit:
        raise _too_large(topic, size, limit)
    return Outgoing(
        body,
        attributes,
        size,
        group,
        same,
        None if delay is None else round(delay),
        asyncio.get_running_loop().create_future(),
    )


def _body(topic: str, value: bytes | None) -> str:
    if not value:
        raise PublishError(topic, "SQS carries no message without a payload")
    try:
        body = value.decode()
    except UnicodeDecodeError:
        raise PublishError(topic, "SQS carries text only") from None
    if fits(body):
        return body
    # In JSON these two can only stand inside a string, where they may be escaped.
    escaped = body.replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")
    if not fits(escaped):
        raise PublishError(topic, "the payload has characters that SQS does not carry")
    return escaped


def _deduplication(value: bytes, headers: RawHeaders) -> str:
    """The event's id, with what tells it from another payload under that id (which is
    the consumer's to refuse, not SQS's to drop) and from a dead letter run again.
    """
    found = {name: text for name, text in headers if text is not None}
    event = found.get("ce_id", b"").decode("utf-8", "replace")
    if not event:
        return uuid.uuid4().hex
    redrive = found.get(REDRIVE_HEADER, b"").decode("utf-8", "replace")
    digest = hashlib.blake2b(value, digest_size=8).hexdigest()
    return f"{event}#{digest}#{redrive}" if redrive else f"{event}#{digest}"


def _plain(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return hashlib.sha256(text.encode()).hexdigest()


def _too_large(topic: str, size: int, limit: int) -> MessageTooLarge:
    return MessageTooLarge(
        topic,
        f"a message of {size} bytes, attributes counted, is over the limit of {limit}",
        code="MessageTooLarge",
    )
