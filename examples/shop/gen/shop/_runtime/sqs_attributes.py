# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Headers as message attributes, and back.

SQS takes ten attributes, with text that is not empty and names of few characters. What
does not fit travels packed, as JSON in one attribute of its own.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence

from .incoming import RawHeaders
from .sqs_client import Attributes, AttributeValue

MOST = 10
"""Attributes of a message ("Amazon SQS message quotas"; the same for raw delivery)."""
PACKED = "mscomm-headers"
"""The attribute with the headers that are no attributes of their own."""
KEY = "ce_partitionkey"
"""The key (CloudEvents' extension for partitioning), where no message group says it."""

_NAME = re.compile(
    r"(?!aws\.|amazon\.|\.)(?!.*\.\.)[A-Za-z0-9_.-]{1,256}(?<!\.)",
    re.IGNORECASE,
)
# What XML 1.0 can carry, and so SQS.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Kept as attributes of their own for as long as there is room.
_FIRST = ("mscomm-dead-letter-", "mscomm-redrive", "ce_id", "ce_type", "traceparent")


def pack(headers: RawHeaders) -> dict[str, AttributeValue]:
    """At most ten attributes that say all headers."""
    own: dict[str, str] = {}
    rest: list[tuple[str, bytes | None]] = []
    for name, value in headers:
        text = _plain(value)
        if text is None or name in own or name == PACKED or not _NAME.fullmatch(name):
            rest.append((name, value))
        else:
            own[name] = text
    if len(own) + bool(rest) > MOST:
        ranked = sorted(own, key=_rank)
        for name in ranked[MOST - 1 :]:
            rest.append((name, own.pop(name).encode()))
    found: dict[str, AttributeValue] = {
        name: {"DataType": "String", "StringValue": text} for name, text in own.items()
    }
    if rest:
        packed = json.dumps([[name, *_packed(value)] for name, value in rest])
        found[PACKED] = {"DataType": "String", "StringValue": packed}
    return found


def unpack(attributes: Attributes) -> list[tuple[str, bytes | None]]:
    """The headers that `pack` was given; attributes of others are headers as well."""
    found: list[tuple[str, bytes | None]] = []
    packed: str | None = None
    for name, value in attributes.items():
        text = value.get("StringValue")
        if name == PACKED:
            packed = text
        elif text is not None:
            found.append((name, text.encode()))
        else:
            found.append((name, value.get("BinaryValue", b"")))
    if packed is not None:
        found += _unpacked(packed)
    return found


def fits(text: str) -> bool:
    """Whether SQS carries a text."""
    return _UNFIT.search(text) is None


def size_of(attributes: Attributes) -> int:
    """Bytes that attributes count for: names, types and values."""
    return sum(
        len(name)
        + len(value["DataType"])
        + len(value.get("StringValue", "").encode())
        + len(value.get("BinaryValue", b""))
        for name, value in attributes.items()
    )


def _rank(name: str) -> int:
    return 0 if name.startswith(_FIRST) else 1


def _plain(value: bytes | None) -> str | None:
    if not value:
        return None
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return None
    return text if fits(text) else None


def _packed(value: bytes | None) -> Sequence[str | None]:
    if value is None:
        return (None,)
    try:
        # JSON escapes what XML cannot carry.
        return (value.decode(),)
    except UnicodeDecodeError:
        return (base64.b64encode(value).decode(), "base64")


def _unpacked(packed: str) -> list[tuple[str, bytes | None]]:
    found: list[tuple[str, bytes | None]] = []
    try:
        for name, text, *form in json.loads(packed):
            if text is None:
                found.append((name, None))
            elif form:
                found.append((name, base64.b64decode(text)))
            else:
                found.append((name, text.encode()))
    except (ValueError, TypeError, AttributeError):
        # Not ours, whatever its name says.
        return [(PACKED, packed.encode())]
    return found
