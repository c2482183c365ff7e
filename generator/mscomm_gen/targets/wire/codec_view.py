"""What the modules of _wire/ need: for each type, the statement that makes its codec."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.types import (
    Enumeration,
    Named,
    Record,
    Scalar,
    TypeDefinition,
    Union,
)
from ...emit import names
from ...emit.calls import Call, Value
from ...emit.imports import Symbol, symbol
from ...emit.layout import mentions
from ...emit.literals import string
from ...records import dataclass
from ..base import Build
from .shapes import Held, Shapes

_SCHEMA = symbol("._wire.descriptors.SCHEMA")
_SCALARS = {
    "float": "FLOAT",
    "decimal": "DECIMAL",
    "uuid": "UUID",
    "timestamp": "TIMESTAMP",
    "date": "DATE",
    "duration": "DURATION",
}


@dataclass(frozen=True, slots=True)
class Constant:
    """`name = call`."""

    name: str
    call: Call


@dataclass(frozen=True, slots=True)
class CodecModule:
    """A module of _wire/, by its dotted path."""

    module: str
    owner: str
    constants: tuple[Constant, ...]


def carried_of(build: Build, shapes: Shapes, owner: str) -> list[TypeDefinition]:
    """The types of one owner that travel as protobuf, in the contract's order."""
    types = build.layout.types_of[owner]
    return [each for each in types if each.name in shapes.types]


def codec_module(build: Build, shapes: Shapes, owner: str) -> CodecModule | None:
    """The module of one owner's types, each after those that it mentions; None where none of them travels."""
    known = carried_of(build, shapes, owner)
    if not known:
        return None
    writer = _Writer(build, shapes)
    constants = tuple(writer.constant(each) for each in in_order(build, known))
    return CodecModule(f"_wire.{owner}", owner, constants)


def in_order(build: Build, types: Iterable[TypeDefinition]) -> list[TypeDefinition]:
    """The types, each after those of them that it mentions, but for circles."""
    known = {definition.name: definition for definition in types}
    done: dict[str, TypeDefinition] = {}
    entered: set[str] = set()
    # By hand instead of by recursion: a chain of types may be longer than Python's stack.
    for root in known:
        stack = [(root, False)]
        while stack:
            name, leave = stack.pop()
            if leave:
                done[name] = known[name]
            elif name not in entered:
                entered.add(name)
                stack.append((name, True))
                stack += [
                    (other, False)
                    for other in reversed(mentions(build.contract, name))
                    if other in known and other not in entered
                ]
    return list(done.values())


class _Writer:
    def __init__(self, build: Build, shapes: Shapes) -> None:
        self._build = build
        self._shapes = shapes
        self._made: set[str] = set()
        self._module = ""

    def constant(self, definition: TypeDefinition) -> Constant:
        self._module = self._build.layout.codec_module(definition.name)
        match definition:
            case Record():
                call = self._record(definition)
            case Union():
                call = self._union(definition)
            case Enumeration():
                call = self._enum(definition)
        self._made.add(definition.name)
        return Constant(self._symbol(definition.name).name, call)

    def _symbol(self, type_name: str) -> Symbol:
        return self._build.layout.codec(type_name)

    def _record(self, record: Record) -> Call:
        fields = []
        for shape in self._shapes.fields(record):
            field = shape.field
            attribute = names.attribute_of(field)
            arguments: list[Value | tuple[str, Value]] = [string(shape.name)]
            kind = self._kind(shape.held)
            if kind is not None:
                arguments.append(kind)
            if attribute != shape.name:
                arguments.append(("attribute", string(attribute)))
            if field.name != attribute:
                arguments.append(("key", string(field.name)))
            if field.optional:
                arguments.append(("optional", "True"))
            if field.nullable:
                arguments.append(("nullable", "True"))
            fields.append(
                Call(
                    symbol("._runtime.protobuf_messages.Field"),
                    tuple(arguments),
                )
            )
        return Call(
            symbol("._runtime.protobuf_codec.record_codec"),
            (
                _SCHEMA,
                string(self._shapes.full(record.name)),
                self._build.layout.model(record.name),
                *fields,
            ),
            exploded=True,
        )

    def _union(self, union: Union) -> Call:
        fields = self._shapes.member_names(union)
        model = self._build.layout.model(union.name)
        members = [
            Call(
                symbol("._runtime.protobuf_messages.Member"),
                (
                    string(fields[member]),
                    string(member),
                    self._build.layout.model(member),
                    self._reference(member),
                ),
            )
            for member in union.members
        ]
        return Call(
            symbol("._runtime.protobuf_codec.union_codec"),
            (
                _SCHEMA,
                string(self._shapes.full(union.name)),
                Call(symbol("pydantic.TypeAdapter"), (model,), subscript=model),
                string(union.tag),
                *members,
            ),
            exploded=True,
        )

    def _enum(self, enum: Enumeration) -> Call:
        numbers = self._shapes.numbers(enum.name, (each.name for each in enum.values))
        entries = "".join(f"        {string(text)}: {n},\n" for text, n in numbers)
        return Call(
            symbol("._runtime.protobuf_values.EnumKind"),
            (f"{{\n{entries}    }}" if entries else "{}",),
        )

    def _reference(self, type_name: str) -> Value:
        wanted = self._symbol(type_name)
        if wanted.module != self._module:
            # Modules import in one direction: what another one has stands there already.
            return wanted
        if type_name in self._made:
            return wanted.name
        return f"SCHEMA.later({string(self._shapes.full(type_name))})"

    def _kind(self, held: Held) -> Value | None:
        """None for what goes through as it is."""
        if held.wrapper is not None:
            inner = self._kind(held.wrapper.inner) or _plain()
            return Call(symbol("._runtime.protobuf_collections.Wrapped"), (inner,))
        if held.item is not None:
            item = self._kind(held.item) or _plain()
            head = "MapOf" if held.label == "map" else "ListOf"
            return Call(symbol(f"._runtime.protobuf_collections.{head}"), (item,))
        match held.one:
            case Named(name):
                return self._reference(name)
            case Scalar("json"):
                return symbol("._runtime.protobuf_struct.JSON")
            case Scalar(name) if name in _SCALARS:
                return symbol(f"._runtime.protobuf_values.{_SCALARS[name]}")
            case _:
                return None


def _plain() -> Symbol:
    return symbol("._runtime.protobuf_values.PLAIN")
