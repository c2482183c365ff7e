"""Of the .proto files of a contract, what its messages need, without options that only compilers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)
from google.protobuf.message import Message

# The runtime brings these itself (protobuf_schema.py).
_THERE: Final = frozenset(
    f"google/protobuf/{name}.proto"
    for name in ("duration", "empty", "struct", "timestamp")
)
# Options that say how a message is written; the others are dropped.
_MEANT: Final = frozenset(
    {"features", "map_entry", "message_set_wire_format", "packed", "allow_alias"}
)


def pruned(files: FileDescriptorSet, roots: Iterable[str]) -> FileDescriptorSet:
    """The files with only those top-level types that `roots`, full names, lead to. They stay in order."""
    homes = {name: file for file in files.file for name in _declared(file)}
    tops = {name: top for file in files.file for name, top in _declared(file).items()}
    needed: set[str] = set()
    waiting = [tops[root] for root in roots]
    things = {name: each for file in files.file for name, each in _tops(file)}
    while waiting:
        top = waiting.pop()
        if top not in needed:
            needed.add(top)
            waiting += [tops[name] for name in _mentioned(things[top])]
    found = FileDescriptorSet()
    for file in files.file:
        kept = _kept(file, needed)
        if kept is None or file.name in _THERE:
            continue
        mentioned = {
            homes[name].name
            for message in kept.message_type
            for name in _mentioned(message)
        }
        kept.dependency.extend(
            other.name
            for other in files.file
            if other.name in mentioned and other.name != file.name
        )
        found.file.append(kept)
    return found


def _kept(file: FileDescriptorProto, needed: set[str]) -> FileDescriptorProto | None:
    scope = f"{file.package}." if file.package else ""
    messages = [each for each in file.message_type if f"{scope}{each.name}" in needed]
    enums = [each for each in file.enum_type if f"{scope}{each.name}" in needed]
    if not messages and not enums:
        return None
    kept = FileDescriptorProto(
        name=file.name,
        package=file.package,
        message_type=messages,
        enum_type=enums,
    )
    # proto2 has none, which is not the same as an empty one.
    if file.HasField("syntax"):
        kept.syntax = file.syntax
    if file.HasField("edition"):
        kept.edition = file.edition
    if file.options.HasField("features"):
        kept.options.features.CopyFrom(file.options.features)
    for message in kept.message_type:
        _strip(message)
    for enum in kept.enum_type:
        _strip_enum(enum)
    return kept


def _tops(
    file: FileDescriptorProto,
) -> Iterator[tuple[str, DescriptorProto | EnumDescriptorProto]]:
    scope = f"{file.package}." if file.package else ""
    for message in file.message_type:
        yield f"{scope}{message.name}", message
    for enum in file.enum_type:
        yield f"{scope}{enum.name}", enum


def _declared(file: FileDescriptorProto) -> dict[str, str]:
    """The full names of all types of a file, each with the top-level one that it stands in."""
    scope = f"{file.package}." if file.package else ""
    found: dict[str, str] = {f"{scope}{each.name}": "" for each in file.enum_type}
    for message in file.message_type:
        top = f"{scope}{message.name}"
        found |= dict.fromkeys(_inside(message, top), top)
    return {name: top or name for name, top in found.items()}


def _inside(message: DescriptorProto, full: str) -> Iterator[str]:
    yield full
    for enum in message.enum_type:
        yield f"{full}.{enum.name}"
    for nested in message.nested_type:
        yield from _inside(nested, f"{full}.{nested.name}")


def _mentioned(thing: DescriptorProto | EnumDescriptorProto) -> Iterator[str]:
    if isinstance(thing, EnumDescriptorProto):
        return
    for field in thing.field:
        if field.type_name:
            yield field.type_name.removeprefix(".")
    for nested in thing.nested_type:
        yield from _mentioned(nested)


def _strip(message: DescriptorProto) -> None:
    del message.extension[:]
    _only_meant(message, message.options)
    for field in message.field:
        _only_meant(field, field.options)
    for oneof in message.oneof_decl:
        oneof.ClearField("options")
    for extensions in message.extension_range:
        extensions.ClearField("options")
    for nested in message.nested_type:
        _strip(nested)
    for enum in message.enum_type:
        _strip_enum(enum)


def _strip_enum(enum: EnumDescriptorProto) -> None:
    _only_meant(enum, enum.options)
    for value in enum.value:
        value.ClearField("options")


def _only_meant(
    owner: DescriptorProto | EnumDescriptorProto | FieldDescriptorProto,
    options: Message,
) -> None:
    kept = type(options)()
    for field, value in options.ListFields():
        if field.is_extension or field.name not in _MEANT:
            continue
        if field.message_type is not None:
            getattr(kept, field.name).CopyFrom(value)
        else:
            setattr(kept, field.name, value)
    owner.ClearField("options")
    if kept.ListFields():
        owner.options.ParseFromString(kept.SerializeToString())
