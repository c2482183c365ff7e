"""JSON Schema of protobuf's own messages that have a JSON form of their own (protobuf.dev, "ProtoJSON Format")."""

from __future__ import annotations

from typing import Final

from ..contract.contract import Contract
from .json_scalars import DURATION, Schema
from .yaml_text import Data

_SCHEMAS: Final[dict[str, Schema]] = {
    "Any": {
        "type": "object",
        "properties": {"@type": {"type": "string"}},
        "required": ["@type"],
    },
    "FieldMask": {"type": "string"},
    "Timestamp": {"type": "string", "format": "date-time"},
    "Duration": {"type": "string", "pattern": DURATION},
    "Struct": {"type": "object"},
    "Value": {},
    "ListValue": {"type": "array"},
    "NullValue": {"type": "null"},
    "DoubleValue": {"type": "number"},
    "FloatValue": {"type": "number"},
    "Int64Value": {"type": "string", "pattern": "^-?[0-9]+$"},
    "UInt64Value": {"type": "string", "pattern": "^[0-9]+$"},
    "Int32Value": {"type": "integer", "format": "int32"},
    "UInt32Value": {"type": "integer", "format": "uint32", "minimum": 0},
    "BoolValue": {"type": "boolean"},
    "StringValue": {"type": "string"},
    "BytesValue": {"type": "string", "contentEncoding": "base64"},
}
_PACKAGE: Final = "google.protobuf."


# No example: what an Any holds depends on who reads it.
_EXAMPLES: Final[dict[str, tuple[Data, ...]]] = {
    "Any": (),
    "FieldMask": ("name",),
    "Timestamp": ("2026-01-31T12:30:00Z",),
    "Duration": ("1.500s",),
    "Struct": ({"key": "value"},),
    "Value": ("value",),
    "ListValue": (["value"],),
    "NullValue": (None,),
    "DoubleValue": (1.5,),
    "FloatValue": (1.5,),
    "Int64Value": ("1",),
    "UInt64Value": ("1",),
    "Int32Value": (1,),
    "UInt32Value": (1,),
    "BoolValue": (True,),
    "StringValue": ("text",),
    "BytesValue": ("AAECAw==",),
}


def message_examples(contract: Contract, type_name: str) -> tuple[Data, ...] | None:
    """The examples of a message with a form of its own; None for all others."""
    return _EXAMPLES.get(_short(contract, type_name) or "")


def message_schema(contract: Contract, type_name: str) -> Schema | None:
    """The schema of a message with a form of its own; None for all others."""
    return _SCHEMAS.get(_short(contract, type_name) or "")


def _short(contract: Contract, type_name: str) -> str | None:
    """The name of a message of protobuf's own package."""
    if contract.protobuf is None:
        return None
    full = contract.protobuf.types[type_name]
    return full.removeprefix(_PACKAGE) if full.startswith(_PACKAGE) else None
