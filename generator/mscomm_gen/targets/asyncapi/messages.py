"""Messages of an AsyncAPI document: what travels, and with which headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption
from ...contract.types import Named, Record
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas, component
from ...emit.layout import Layout
from ...emit.prose import first_sentence, readable
from ...emit.yaml_text import Data
from .carrier import Carrier
from .headers import cloud_event_example, dead_letter_example
from .structured import STRUCTURED, document, document_example


class MessageWriter:
    """Writes the messages of one contract.

    `headers` and `dead_headers` are the keys of the shared schemas of headers.
    """

    def __init__(
        self,
        contract: Contract,
        layout: Layout,
        schemas: JsonSchemas,
        carriers: Mapping[str, Carrier],
        headers: str,
        dead_headers: str,
    ) -> None:
        self._contract = contract
        self._layout = layout
        self._schemas = schemas
        self._carriers = carriers
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
        structured = message.mode == "structured"
        data["contentType"] = STRUCTURED if structured else "application/json"
        carrier, key = self._carriers[message.name], self._key(message)
        own: dict[str, Data] = {"ce_type": {"type": "string", "const": event_type}}
        if structured:
            own["content-type"] = {"type": "string", "const": STRUCTURED}
        data["headers"] = {
            "type": "object",
            "allOf": [{"$ref": f"#/components/schemas/{self._headers}"}],
            "properties": own | carrier.headers(key),
        }
        carried: Data = {"$ref": f"#/components/schemas/{component(message.payload)}"}
        data["payload"] = document(event_type, carried) if structured else carried
        correlation = self._correlation(message)
        if correlation is not None:
            data["correlationId"] = correlation
        bindings = carrier.message(key)
        if bindings:
            data["bindings"] = bindings
        payload = self._payload(message)
        if payload is not None:
            headers = cloud_event_example(
                event_type, self._layout.event_source(message)
            )
            if structured:
                payload = document_example(headers, payload)
                headers["content-type"] = STRUCTURED
            data["examples"] = [
                {"name": "example", "headers": headers, "payload": payload}
            ]
        data["x-kind"] = message.kind
        data["x-compatibility"] = message.compatibility
        return data

    def dead_letter(self, message: Message, consumption: Consumption) -> Data:
        """The Message Object of a message that was given up: whatever it was, with the reason.

        `consumption` is one of those that may give it up: the example is its.
        """
        origin = self._carriers[message.name].origin(message)
        headers = dead_letter_example(
            consumption.group, consumption.max_deliveries, origin
        )
        return {
            "name": f"{message.name}.dead_letter",
            "title": f"{readable(message.name)}, given up",
            "summary": "The message as it came, byte for byte, and why it was given up",
            "headers": {"$ref": f"#/components/schemas/{self._dead_headers}"},
            "examples": [{"name": "example", "headers": headers}],
        }

    def _payload(self, message: Message) -> Data:
        """The payload of an example; None where none can be made, or none can be written down."""
        with suppress(NoExample):
            example = self._examples.value(Named(message.payload))
            if not _refers(example):
                return example
        return None

    def _correlation(self, message: Message) -> Data:
        """Where a message that completes an operation says which call of it."""
        found = self._contract.completed_by.get(message.name)
        if found is None:
            return None
        operation, field = found
        return {
            "description": f"Tells which call of {operation} it completes.",
            "location": f"$message.payload#/{_data(message)}{_pointer(field)}",
        }

    def _key(self, message: Message) -> Data:
        """The schema of the message's key, which is the partition key's value as text."""
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


def _data(message: Message) -> str:
    return "data/" if message.mode == "structured" else ""


def _pointer(name: str) -> str:
    """A field's name in a JSON pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def _refers(value: Data) -> bool:
    """Whether readers would take something in a value for a reference: they look for `$ref` anywhere."""
    if isinstance(value, Mapping):
        return "$ref" in value or any(map(_refers, value.values()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(map(_refers, value))
    return False
