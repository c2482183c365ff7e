"""What the modules of _wire/ need where the contract is written in .proto files: the messages as they are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FieldDescriptorProto,
    FileDescriptorSet,
)

from ...contract.protobuf import ProtobufForm
from ...contract.types import Enumeration, Record, TypeDefinition
from ...emit import names
from ...emit.calls import Call, Value
from ...emit.imports import Symbol, symbol
from ...emit.literals import string
from ..base import Build
from .codec_view import CodecModule, Constant, in_order
from .pruning import pruned

_F: Final = FieldDescriptorProto
_SCHEMA: Final = symbol("._wire.descriptors.SCHEMA")
_VALUES: Final = "._runtime.protobuf_values"
_KINDS: Final = "._runtime.protobuf_message_kinds"
_WELL_KNOWN: Final = {
    "Timestamp": symbol(f"{_VALUES}.TIMESTAMP"),
    "Duration": symbol(f"{_VALUES}.DURATION"),
    "Value": symbol("._runtime.protobuf_struct.JSON"),
    "Struct": symbol(f"{_KINDS}.STRUCT"),
    "ListValue": symbol(f"{_KINDS}.LIST_VALUE"),
}
_BOXES: Final = frozenset(
    f"{name}Value"
    for name in (
        *("Double", "Float", "Int64", "UInt64", "Int32", "UInt32", "Bool"),
        *("String", "Bytes"),
    )
)


def message_bytes(build: Build) -> Mapping[str, bytes]:
    """Every message of .proto files by its full name, serialized, without those that are nested in it."""
    form = build.contract.protobuf
    found: dict[str, bytes] = {}
    if form is not None:
        for file in FileDescriptorSet.FromString(form.descriptors).file:
            for each in file.message_type:
                for full, message in _nested(each, file.package):
                    alone = DescriptorProto()
                    alone.CopyFrom(message)
                    alone.ClearField("nested_type")
                    alone.ClearField("enum_type")
                    found[full] = alone.SerializeToString(deterministic=True)
    return found


def type_names(build: Build) -> Mapping[str, str]:
    """The contract's names of types that .proto files declare, by full name."""
    form = build.contract.protobuf
    return {} if form is None else {full: name for name, full in form.types.items()}


class Messages:
    """The messages and enums of a contract that are in use."""

    def __init__(self, build: Build, form: ProtobufForm) -> None:
        self._build = build
        self._form = form
        self._made: set[str] = set()
        self._module = ""

    @cached_property
    def _files(self) -> FileDescriptorSet:
        return FileDescriptorSet.FromString(self._form.descriptors)

    @cached_property
    def _messages(self) -> Mapping[str, bytes]:
        return self._build.table(message_bytes)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return self._build.table(type_names)

    def _message(self, full: str) -> DescriptorProto | None:
        """A message, or the entry of a map; None for an enum."""
        data = self._messages.get(full)
        return None if data is None else DescriptorProto.FromString(data)

    def descriptors(self) -> bytes:
        """The serialized FileDescriptorSet of what is in use."""
        roots = [self._form.types[name] for name in self._build.layout.owners]
        return pruned(self._files, roots).SerializeToString(deterministic=True)

    def module(self, owner: str) -> CodecModule:
        """The module of one owner's types, each after those that it mentions."""
        types = in_order(self._build, self._build.layout.types_of[owner])
        constants = tuple(self._constant(definition) for definition in types)
        return CodecModule(f"_wire.{owner}", owner, constants)

    def _constant(self, definition: TypeDefinition) -> Constant:
        self._module = self._build.layout.codec_module(definition.name)
        match definition:
            case Record():
                call = self._record(definition)
            case Enumeration():
                call = self._enum(definition)
            case _:
                raise AssertionError(f"{definition.name} is nothing that protobuf has")
        self._made.add(definition.name)
        return Constant(self._symbol(definition.name).name, call)

    def _record(self, record: Record) -> Call:
        full = self._form.types[record.name]
        message = self._message(full)
        assert message is not None
        by_name = {field.name: field for field in message.field}
        fields = []
        for field in record.fields:
            name = self._form.fields[record.name, field.name]
            attribute = names.attribute_of(field)
            arguments: list[Value | tuple[str, Value]] = [string(name)]
            kind = self._kind(by_name[name], full)
            if kind is not None:
                arguments.append(kind)
            if attribute != name:
                arguments.append(("attribute", string(attribute)))
            head = symbol("._runtime.protobuf_messages.Field")
            fields.append(Call(head, tuple(arguments)))
        return Call(
            symbol("._runtime.protobuf_json.message_codec"),
            (_SCHEMA, string(full), self._build.layout.model(record.name), *fields),
            exploded=True,
        )

    def _enum(self, enum: Enumeration) -> Call:
        entries = "".join(
            f"        {string(each.name)}: {self._form.numbers[enum.name, each.name]},\n"
            for each in enum.values
        )
        return Call(symbol(f"{_KINDS}.MessageEnum"), (f"{{\n{entries}    }}",))

    def _kind(self, field: FieldDescriptorProto, owner: str) -> Value | None:
        """None for what goes through as it is."""
        if field.label != _F.LABEL_REPEATED:
            return self._one(field)
        full = field.type_name.removeprefix(".")
        held = self._message(full)
        if held is not None and held.options.map_entry:
            return _many("MapOf", self._one(held.field[1]))
        return _many("ListOf", self._one(field))

    def _one(self, field: FieldDescriptorProto) -> Value | None:
        if field.type == _F.TYPE_FLOAT:
            return symbol(f"{_VALUES}.FLOAT")
        if not field.type_name:
            return None
        full = field.type_name.removeprefix(".")
        package, _, short = full.rpartition(".")
        if package == "google.protobuf" and short in _WELL_KNOWN:
            return _WELL_KNOWN[short]
        if package == "google.protobuf" and short in _BOXES:
            inner = (symbol(f"{_VALUES}.FLOAT"),) if short == "FloatValue" else ()
            return Call(symbol(f"{_KINDS}.Boxed"), inner)
        return self._reference(full)

    def _symbol(self, type_name: str) -> Symbol:
        return self._build.layout.codec(type_name)

    def _reference(self, full: str) -> Value:
        type_name = self._names[full]
        wanted = self._symbol(type_name)
        if wanted.module != self._module:
            # Modules import in one direction: what another one has stands there already.
            return wanted
        if type_name in self._made:
            return wanted.name
        return f"SCHEMA.later({string(full)})"


def _many(head: str, item: Value | None) -> Call:
    inner = symbol(f"{_VALUES}.PLAIN") if item is None else item
    return Call(symbol(f"._runtime.protobuf_collections.{head}"), (inner,))


def _nested(
    message: DescriptorProto, scope: str
) -> Iterator[tuple[str, DescriptorProto]]:
    full = f"{scope}.{message.name}" if scope else message.name
    yield full, message
    for each in message.nested_type:
        yield from _nested(each, full)
