"""Messages of an AsyncAPI document: what travels, and with which headers."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.types import Named, Record
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.layout import Layout
from ...emit.prose import first_sentence, readable
from ...emit.yaml_text import Data

KAFKA_BINDING: Final = "0.5.0"

# CloudEvents 1.0, Kafka protocol binding, binary content mode.
HEADERS: Final[dict[str, Data]] = {
    "description": "CloudEvents attributes, and the W3C trace context.",
    "type": "object",
    "properties": {
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
        "content-type": {"type": "string", "const": "application/json"},
        "traceparent": {
            "type": "string",
            "pattern": "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}",
        },
    },
    "required": [
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_time",
        "content-type",
    ],
}

DEAD_LETTER_HEADERS: Final[dict[str, Data]] = {
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
            "description": "Topic, partition and offset it came from.",
        },
    },
    "required": ["mscomm-dead-letter-reason", "mscomm-dead-letter-group"],
}


class MessageWriter:
    """Writes the messages of one contract.

    `headers` and `dead_headers` are the keys of the shared schemas of headers.
    """

    def __init__(
        self,
        contract: Contract,
        layout: Layout,
        schemas: JsonSchemas,
        headers: str,
        dead_headers: str,
    ) -> None:
        self._contract = contract
        self._layout = layout
        self._schemas = schemas
        self._headers = headers
        self._dead_headers = dead_headers
        self._examples = Examples(contract)

    def message(self, message: Message) -> Data:
        """The Message Object of a message as it is published."""
        event_type = self._layout.event_type(message)
        data: dict[str, Data] = {
            "name": message.name,
            "title": readable(message.name),
        }
        summary = first_sentence(message.description)
        if summary:
            data["summary"] = summary
        if summary != message.description.strip().removesuffix("."):
            data["description"] = message.description
        if message.deprecated:
            data["deprecated"] = True
        data["contentType"] = "application/json"
        data["headers"] = {
            "type": "object",
            "allOf": [{"$ref": f"#/components/schemas/{self._headers}"}],
            "properties": {"ce_type": {"type": "string", "const": event_type}},
        }
        data["payload"] = {"$ref": f"#/components/schemas/{component(message.payload)}"}
        key = self._key(message)
        if key is not None:
            data["bindings"] = {"kafka": {"key": key, "bindingVersion": KAFKA_BINDING}}
        with suppress(NoExample):
            example = self._examples.value(Named(message.payload))
            data["examples"] = [{"name": "example", "payload": example}]
        data["x-kind"] = message.kind
        data["x-compatibility"] = message.compatibility
        return data

    def dead_letter(self, message: Message) -> Data:
        """The Message Object of a message that was given up: whatever it was, with the reason."""
        return {
            "name": f"{message.name}.dead_letter",
            "title": f"{readable(message.name)}, given up",
            "summary": "The message as it came, byte for byte, and why it was given up",
            "headers": {"$ref": f"#/components/schemas/{self._dead_headers}"},
        }

    def _key(self, message: Message) -> Data:
        """The schema of the Kafka key, which is the partition key's value as text."""
        payload = self._contract.type_by_name[message.payload]
        if message.partition_key is None or not isinstance(payload, Record):
            return None
        for field in payload.fields:
            if field.name == message.partition_key:
                text: dict[str, Data] = {
                    "type": "string",
                    "description": f"The payload's `{field.name}`, as text.",
                }
                told = self._schemas.value(field.type, field.constraints)
                if told.get("type") == "string" and "format" in told:
                    text["format"] = told["format"]
                return text
        return None
