"""JSON Schema of protobuf's own messages that have a JSON form of their own (protobuf.dev, "ProtoJSON Format")."""

from __future__ import annotations

from typing import Final

from ..contract.contract import Contract
from .json_scalars import Schema

_SCHEMAS: Final[dict[str, Schema]] = {
    "Any": {
        "type": "object",
        "properties": {"@type": {"type": "string"}},
        "required": ["@type"],
    },
    "FieldMask": {"type": "string"},
    "Timestamp": {"type": "string", "format": "date-time"},
    "Duration": {"type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,9})?s$"},
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


def message_schema(contract: Contract, type_name: str) -> Schema | None:
    """The schema of a message with a form of its own; None for all others."""
    if contract.protobuf is None:
        return None
    full = contract.protobuf.types[type_name]
    if not full.startswith(_PACKAGE):
        return None
    return _SCHEMAS.get(full.removeprefix(_PACKAGE))
