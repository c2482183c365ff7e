"""How the fields of messages out of .proto files travel, beside what all contracts have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from .protobuf_messages import Field
from .protobuf_struct import JSON, fill_list, fill_struct, json_list, json_struct
from .protobuf_values import PLAIN, Convert, EnumNumbers, Kind, message_of
from .wire_form import WireError


@dataclass(frozen=True, slots=True)
class MessageFields:
    """The fields of a message. What is absent has no value where presence is tracked,
    else the zero of its type.
    """

    fields: tuple[Field, ...]

    def message_encoder(
        self, descriptor: Descriptor
    ) -> Callable[[object], dict[str, object]]:
        """See `MessageKind`."""
        plan = [
            (
                field.name,
                field.attribute or field.name,
                field.kind.encoder(descriptor.fields_by_name[field.name]),
                field.kind is JSON,
            )
            for field in self.fields
        ]

        def encode(value: object) -> dict[str, object]:
            held = value.__dict__
            arguments: dict[str, object] = {}
            for name, attribute, convert, takes_none in plan:
                item = held[attribute]
                if item is None and not (takes_none and _was_said(value, attribute)):
                    continue
                try:
                    arguments[name] = item if convert is None else convert(item)
                except WireError as error:
                    raise WireError(f"{name}: {error}") from None
            return arguments

        return encode

    def message_decoder(self, descriptor: Descriptor) -> Callable[[object], object]:
        """See `MessageKind`."""
        plan = []
        for field in self.fields:
            described = descriptor.fields_by_name[field.name]
            key, convert = field.attribute or field.name, field.kind.decoder(described)
            plan.append((field.name, key, convert, described.has_presence))

        def decode(message: object) -> dict[str, object]:
            if not isinstance(message, Message):
                raise WireError("a message is needed")
            values: dict[str, object] = {}
            for name, key, convert, tracked in plan:
                if tracked and not message.HasField(name):
                    continue
                item: object = getattr(message, name)
                values[key] = item if convert is None else convert(item)
            return values

        return decode


def _was_said(value: object, attribute: str) -> bool:
    """Whether a field that holds None was given: JSON's null, and not its absence."""
    said: object = getattr(value, "model_fields_set", ())
    return isinstance(said, set) and attribute in said


class MessageEnum:
    """An enum: `numbers` by name. A number that is not listed is carried as its decimal
    text, so it is passed on unchanged.
    """

    __slots__ = ("_known",)

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._known = EnumNumbers(numbers)

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return self._known.encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return self._known.decode


@dataclass(frozen=True, slots=True)
class Boxed:
    """A scalar in a message of its own, as those of google/protobuf/wrappers.proto."""

    inner: Kind = PLAIN

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        inner = self.inner.encoder(message_of(field).fields_by_name["value"])

        def encode(value: object) -> dict[str, object]:
            return {"value": value if inner is None else inner(value)}

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""

        return attrgetter("value")


class _Json:
    """Any JSON object or list, as google.protobuf.Struct or ListValue."""

    __slots__ = ("_fill", "_read")

    def __init__(self, fill: Callable[[Message, object], None], read: Convert) -> None:
        self._fill = fill
        self._read = read

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        message = GetMessageClass(message_of(field))

        def encode(value: object) -> Message:
            made = message()
            self._fill(made, value)
            return made

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return self._read


STRUCT = _Json(fill_struct, json_struct)
LIST_VALUE = _Json(fill_list, json_list)
