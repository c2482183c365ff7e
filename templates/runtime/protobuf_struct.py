"""Any JSON in protobuf: google.protobuf.Value, Struct and ListValue."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from .protobuf_values import Convert, message_of
from .wire_form import WireError

# Beyond it a double has no room for every whole number, and JSON's would change.
_EXACT = 2**53
# Fields of google.protobuf.Value, ListValue and Struct.
_LIST = "list_value"
_STRUCT = "struct_value"
_VALUES = "values"
_FIELDS = "fields"


class JsonKind:
    """Any JSON, as google.protobuf.Value."""

    __slots__ = ()

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        message = GetMessageClass(message_of(field))

        def encode(value: object) -> Message:
            made = message()
            _fill(made, value)
            return made

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return _json_from_wire


def _fill(made: Message, value: object) -> None:
    """Writes JSON into a google.protobuf.Value.

    In place: protobuf's constructors read a dict as a Struct in some releases and as
    keyword arguments in others.
    """
    content: int | float | str
    match value:
        case None:
            field, content = "null_value", 0
        case bool():
            field, content = "bool_value", value
        case int() | float():
            field, content = "number_value", _exact(value)
        case str():
            field, content = "string_value", value
        case list() | tuple():
            fill_list(getattr(made, _LIST), value)
            return
        case dict():
            fill_struct(getattr(made, _STRUCT), value)
            return
        case _:
            raise WireError("the value is not JSON")
    setattr(made, field, content)


def fill_list(made: Message, value: object) -> None:
    """Writes a JSON list into a google.protobuf.ListValue."""
    if not isinstance(value, list | tuple):
        raise WireError("a JSON list is needed")
    made.SetInParent()
    add: Callable[[], Message] = getattr(made, _VALUES).add
    for item in value:
        _fill(add(), item)


def fill_struct(made: Message, value: object) -> None:
    """Writes a JSON object into a google.protobuf.Struct."""
    if not isinstance(value, dict):
        raise WireError("a JSON object is needed")
    made.SetInParent()
    fields: Mapping[str, Message] = getattr(made, _FIELDS)
    for key, item in value.items():
        _fill(fields[key], item)


def _exact(value: float) -> float:
    if isinstance(value, int):
        if abs(value) > _EXACT and int(float(value)) != value:
            raise WireError("the whole number is not exact as a double")
    elif not math.isfinite(value):
        raise WireError("JSON has no such number")
    return float(value)


def _json_from_wire(message: object) -> object:
    if not isinstance(message, Message):
        raise WireError("a JSON value is needed")
    which = message.WhichOneof("kind")
    held: object = getattr(message, which) if which else None
    match which:
        case "null_value":
            return None
        case "number_value" if isinstance(held, float):
            whole = held.is_integer() and abs(held) <= _EXACT
            return int(held) if whole else held
        case "list_value":
            return json_list(held)
        case "struct_value":
            return json_struct(held)
        case None:
            raise WireError("the JSON value is not set")
        case _:
            return held


def json_list(message: object) -> list[object]:
    """The JSON list in a google.protobuf.ListValue."""
    return [_json_from_wire(item) for item in getattr(message, "values", ())]


def json_struct(message: object) -> dict[str, object]:
    """The JSON object in a google.protobuf.Struct."""
    pairs = getattr(message, "fields", {}).items()
    return {key: _json_from_wire(item) for key, item in pairs}


JSON = JsonKind()
