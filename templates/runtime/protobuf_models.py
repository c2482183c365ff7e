"""What models of protobuf messages stand on.

Their JSON is protobuf's, in every detail, because protobuf writes and reads it: names in
lowerCamelCase, 64-bit integers and enums as text, defaults left out, bytes in base64. That
holds wherever pydantic meets such a model: `model_dump_json`, `model_validate_json`, a
`TypeAdapter`, a field of another model.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import Final, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    SerializationInfo,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from .model_types import Model

# What tells the hook from validators of others.
_HOOK: Final = "whole_message"
# Inside of a message JSON is read and written as a whole, so its parts need no hook.
_inside: ContextVar[bool] = ContextVar("inside", default=False)


def json_name(name: str) -> str:
    """The JSON name that protobuf makes of a field's name."""
    parts = name.split("_")
    return parts[0] + "".join(part[:1].upper() + part[1:] for part in parts[1:])


class MessageModel(Model):
    """The base of every model that stands for a protobuf message.

    Fields may be given by their attribute or by their JSON name.
    """

    model_config = ConfigDict(alias_generator=json_name)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        outer = not _inside.get()
        token = _inside.set(True)
        try:
            schema = super().__get_pydantic_core_schema__(source, handler)
        finally:
            _inside.reset(token)
        # What pydantic kept of an earlier time has the hook already.
        if schema["type"] == "function-wrap" and _HOOK in schema.get("metadata", {}):
            return schema if outer else schema["schema"]
        if not outer:
            return schema
        return core_schema.with_info_wrap_validator_function(
            cls._read,
            schema,
            metadata={_HOOK: True},
            serialization=core_schema.plain_serializer_function_ser_schema(
                cls._write, info_arg=True, when_used="json"
            ),
        )

    @classmethod
    def _read(
        cls, value: object, handler: Callable[[object], Self], info: ValidationInfo
    ) -> Self:
        if info.mode != "json":
            return handler(value)
        from .protobuf_json import values

        return cls.model_validate(values(cls, value))

    @staticmethod
    def _write(model: BaseModel, info: SerializationInfo) -> object:
        from .protobuf_json import written

        if info.include is None and info.exclude is None:
            return written(model)
        # Some fields alone: what was asked for is told, though it be a default.
        found = written(
            model, defaults=info.include is not None and not info.exclude_defaults
        )
        if not isinstance(found, dict):
            return found
        taken = {
            field.serialization_alias or field.alias or name
            for name, field in type(model).model_fields.items()
            if (info.include is None or name in info.include)
            and (info.exclude is None or name not in info.exclude)
        }
        return {name: value for name, value in found.items() if name in taken}


def at_most_one(*attributes: str) -> object:
    """Refuses a message with more than one of these fields: a `oneof` of protobuf."""

    def check(model: MessageModel) -> MessageModel:
        held = [name for name in attributes if getattr(model, name) is not None]
        if len(held) > 1:
            raise ValueError(f"at most one of {', '.join(held)} can be set")
        return model

    return model_validator(mode="after")(check)
