"""Options as text: protobuf's own by name, those that others have defined by theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FieldDescriptorProto,
    FileDescriptorSet,
)
from google.protobuf.message import Message as ProtoMessage
from google.protobuf.unknown_fields import UnknownFieldSet

from ...records import dataclass
from .schema import Settings

# Read into attributes of the schema, so that they are compared as what they mean.
_RESOLVED: Final = frozenset(
    {"deprecated", "packed", "features", "map_entry", "idempotency_level"}
)


@dataclass(frozen=True, slots=True)
class Said:
    options: Settings
    custom: Settings


class CustomNames:
    """The names of options that the compiled files define, by the options that they extend and their number."""

    def __init__(self, compiled: FileDescriptorSet) -> None:
        self._names: dict[tuple[str, int], str] = {}
        for file in compiled.file:
            self._add(file.extension, file.package)
            for message in file.message_type:
                self._nested(message, file.package)

    def _nested(self, message: DescriptorProto, scope: str) -> None:
        inner = f"{scope}.{message.name}" if scope else message.name
        self._add(message.extension, inner)
        for each in message.nested_type:
            self._nested(each, inner)

    def _add(self, extensions: Iterable[FieldDescriptorProto], scope: str) -> None:
        for each in extensions:
            name = f"{scope}.{each.name}" if scope else each.name
            self._names[each.extendee.removeprefix("."), each.number] = name

    def name(self, options: str, number: int) -> str:
        return self._names.get((options, number), str(number))


def settings(options: ProtoMessage, names: CustomNames) -> Said:
    """Everything that options set and that no attribute of the schema stands for."""
    own = [
        (found.name, _text(found, value))
        for found, value in options.ListFields()
        if found.name not in _RESOLVED and not found.is_extension
        # Said or not, an option that has its default means the same.
        and value != found.default_value
    ]
    if of_languages := _of_languages(options, names):
        own.append(("features", of_languages))
    custom: dict[str, list[str]] = {
        found.full_name: [_text(found, value)]
        for found, value in options.ListFields()
        if found.is_extension
    }
    kind = options.DESCRIPTOR.full_name
    unknowns = UnknownFieldSet(options)
    for unknown in (unknowns[index] for index in range(len(unknowns))):
        name = names.name(kind, unknown.field_number)
        custom.setdefault(name, []).append(_raw(unknown.data))
    return Said(
        tuple(sorted(own)),
        tuple(sorted((name, " ".join(values)) for name, values in custom.items())),
    )


def _of_languages(options: ProtoMessage, names: CustomNames) -> str:
    """Features that are a language's own (`pb.cpp`, `pb.java`), as they are set at this very place."""
    for found, value in options.ListFields():
        if found.name == "features" and isinstance(value, ProtoMessage):
            custom = settings(value, names).custom
            return " ".join(f"{name} {said}" for name, said in custom)
    return ""


def _text(found: FieldDescriptor, value: object) -> str:
    if found.enum_type is not None and isinstance(value, int):
        return str(found.enum_type.values_by_number[value].name)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _raw(data: object) -> str:
    if isinstance(data, bytes):
        return data.hex()
    if isinstance(data, UnknownFieldSet):
        inner = (data[index] for index in range(len(data)))
        return "{" + " ".join(f"{e.field_number}:{_raw(e.data)}" for e in inner) + "}"
    return str(data)
