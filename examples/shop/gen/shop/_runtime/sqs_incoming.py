# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From what SQS hands over to ours, wrapped by SNS or not."""

from __future__ import annotations

import base64
import binascii
import json

from .incoming import Incoming, RawHeaders, Source
from .sqs_attributes import KEY, unpack
from .sqs_client import Attributes, AttributeValue, Message


class SqsIncoming(Incoming):
    """A delivery; every delivery of one message has its id."""

    __slots__ = ("message_id",)

    def __init__(
        self,
        source: Source,
        offset: int,
        key: bytes | None,
        value: bytes,
        headers: RawHeaders,
        message_id: str,
    ) -> None:
        super().__init__(source, offset, key, value, headers)
        self.message_id = message_id

    @property
    def origin(self) -> str:
        """`<queue>/<message id>`."""
        return f"{self.source.name}/{self.message_id}"


def incoming(message: Message, source: Source, offset: int) -> SqsIncoming:
    """The delivery that a received message is."""
    body = message["Body"]
    attributes = message.get("MessageAttributes", {})
    if "ce_id" not in attributes and '"TopicArn"' in body:
        body, attributes = _unwrapped(body, attributes)
    headers = unpack(attributes)
    key = None
    group = message.get("Attributes", {}).get("MessageGroupId")
    if group is not None:
        key = group.encode()
    for number, (name, value) in enumerate(headers):
        if name == KEY:
            key = value
            del headers[number]
            break
    return SqsIncoming(
        source, offset, key, body.encode(), headers, message["MessageId"]
    )


def _unwrapped(body: str, attributes: Attributes) -> tuple[str, Attributes]:
    """What SNS has wrapped, for a subscription without raw delivery ("Amazon SNS
    message and JSON formats"); as it stands, if it is something else.
    """
    try:
        found: object = json.loads(body)
    except ValueError:
        return body, attributes
    if not isinstance(found, dict) or found.get("Type") != "Notification":
        return body, attributes
    text = found.get("Message")
    if not isinstance(text, str) or not isinstance(found.get("TopicArn"), str):
        return body, attributes
    inner = found.get("MessageAttributes")
    return text, _attributes(inner) if isinstance(inner, dict) else {}


def _attributes(found: dict[str, object]) -> Attributes:
    attributes: dict[str, AttributeValue] = {}
    for name, value in found.items():
        if not isinstance(value, dict):
            continue
        kind, text = value.get("Type"), value.get("Value")
        if not isinstance(kind, str) or not isinstance(text, str):
            continue
        if not kind.startswith("Binary"):
            attributes[name] = {"DataType": kind, "StringValue": text}
            continue
        try:
            data = base64.b64decode(text)
        except binascii.Error:
            continue
        attributes[name] = {"DataType": kind, "BinaryValue": data}
    return attributes
