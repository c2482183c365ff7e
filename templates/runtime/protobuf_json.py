"""The JSON of protobuf messages, read and written by protobuf itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from json import dumps
from typing import Protocol, TypeVar

from google.protobuf.json_format import (
    MessageToDict,
    Parse,
    ParseDict,
    ParseError,
    SerializeToJsonError,
)
from google.protobuf.message import Message
from pydantic import BaseModel

from .protobuf_codec import Codec
from .protobuf_message_kinds import MessageFields
from .protobuf_messages import Field
from .protobuf_schema import Schema
from .wire_form import WireError

R = TypeVar("R", bound=BaseModel)

_DEEPEST = 100
# The fields on the way to what does not fit; values stay untold.
_PATH = re.compile(r"Failed to parse (\w+) field")


class _Form(Protocol):
    """The codec of a message, whatever its model."""

    name: str

    @property
    def message_type(self) -> type[Message]: ...

    def read_message(self, message: Message) -> object: ...

    def encode_model(self, value: object) -> bytes: ...


_codecs: dict[type[BaseModel], tuple[Schema, _Form]] = {}


def message_codec(
    schema: Schema, name: str, model: type[R], *fields: Field
) -> Codec[R]:
    """The codec of a message of .proto files: its full name, its model, its fields.

    The model finds it for its JSON.
    """
    kind = MessageFields(fields)
    validate, from_json = model.model_validate, model.model_validate_json
    codec = Codec(schema, name, (model,), kind, validate, from_json)
    _codecs[model] = (schema, codec)
    return codec


def values(model: type[BaseModel], value: object) -> object:
    """What a model validates, out of its JSON. Raises ValueError where it is none."""
    schema, codec = _codec(model)
    message = codec.message_type
    try:
        return codec.read_message(_parsed(schema, message, value))
    except ParseError as error:
        raise ValueError(_told(codec.name, error)) from None


def written(model: BaseModel, *, defaults: bool = False) -> object:
    """The JSON of a model. Raises WireError where it has no form on the wire."""
    schema, codec = _codec(type(model))
    message = codec.message_type.FromString(codec.encode_model(model))
    try:
        made: object = MessageToDict(
            message,
            always_print_fields_with_no_presence=defaults,
            descriptor_pool=schema.pool,
        )
    except (SerializeToJsonError, TypeError, ValueError) as error:
        raise WireError(f"{codec.name}: it has no form in JSON: {error}") from error
    return made


def _parsed(schema: Schema, message: Callable[[], Message], value: object) -> Message:
    made = message()
    try:
        if isinstance(value, dict):
            ParseDict(value, made, True, schema.pool, _DEEPEST)
        else:
            Parse(dumps(value), made, True, schema.pool, _DEEPEST)
    except (TypeError, ValueError, RecursionError, AttributeError) as error:
        raise ParseError(str(error)) from error
    return made


def _codec(model: type[BaseModel]) -> tuple[Schema, _Form]:
    """The codec of a model, or of the one that it derives from."""
    for kind in model.__mro__:
        if not issubclass(kind, BaseModel):
            break
        if kind not in _codecs and ".models." in kind.__module__:
            package, _, owner = kind.__module__.rpartition(".models.")
            import_module(f"{package}._wire.{owner}")
        found = _codecs.get(kind)
        if found is not None:
            return found
    raise TypeError(f"{model.__name__} stands for no protobuf message")


def _told(name: str, error: ParseError) -> str:
    path = ".".join(_PATH.findall(str(error)))
    if path:
        return f"{path}: it does not fit its field of {name}"
    return f"it is not the JSON of {name}"
