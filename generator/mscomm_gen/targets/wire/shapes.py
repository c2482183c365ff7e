"""The contract's types as protobuf messages: what both the .proto file and the codecs are written from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from ...contract.reach import operation_types
from ...contract.services import Operation, Service
from ...contract.types import (
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeRef,
    Union,
)
from ...emit import names
from ...emit.layout import mentions
from ...records import dataclass
from ..base import Build
from . import proto_names

# The field of a wrapper message, the oneof of a union; the runtime has the same words.
ITEMS: Final = "items"
CASE: Final = "case"

# Scalars that are messages of protobuf's own: type, and the file that declares it.
WELL_KNOWN: Final = {
    "timestamp": (".google.protobuf.Timestamp", "google/protobuf/timestamp.proto"),
    "duration": (".google.protobuf.Duration", "google/protobuf/duration.proto"),
    "json": (".google.protobuf.Value", "google/protobuf/struct.proto"),
}
EMPTY: Final = (".google.protobuf.Empty", "google/protobuf/empty.proto")


@dataclass(frozen=True, slots=True)
class Wrapper:
    """A message that holds one list or map, `inner`, in its field `items`. `name` is its own, `full` whole."""

    name: str
    full: str
    inner: Held


@dataclass(frozen=True, slots=True)
class Held:
    """What a field holds: a scalar or type (`one`), a list of such, or a map to such; `label` says which.

    With `wrapper` the field holds that message instead.
    """

    label: str
    one: Scalar | Named | None = None
    item: Held | None = None
    wrapper: Wrapper | None = None


@dataclass(frozen=True, slots=True)
class FieldShape:
    """`tracked`: the field needs the keyword `optional` so that its absence can be told."""

    field: Field
    name: str
    number: int
    held: Held
    tracked: bool


@dataclass(frozen=True, slots=True)
class EnumNames:
    """What the names of an enum's values begin with, and the names."""

    prefix: str
    values: Mapping[str, str]


def carried_types(build: Build) -> Mapping[str, bool]:
    """The types reachable from a gRPC operation, in the contract's order."""
    contract = build.contract
    waiting = [
        name
        for _, operations in Shapes(build).services
        for operation in operations
        for name in operation_types(operation)
    ]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += mentions(contract, name)
    return {name: True for name in contract.type_by_name if name in seen}


def enum_names(build: Build) -> Mapping[str, EnumNames]:
    """The protobuf names of all enums in use, which no two values share."""
    shapes = Shapes(build)
    types = (build.contract.type_by_name[name] for name in shapes.types)
    enums = [each for each in types if isinstance(each, Enumeration)]
    prefixes = proto_names.enum_prefixes(enums)
    used = {f"{prefix}_UNSPECIFIED" for prefix in prefixes.values()}
    return {
        each.name: EnumNames(
            prefixes[each.name],
            proto_names.enum_value_names(
                each,
                prefixes[each.name],
                dict(shapes.numbers(each.name, (value.name for value in each.values))),
                used,
            ),
        )
        for each in enums
    }


class Shapes:
    """Every type reachable from a gRPC operation, by the contract's order."""

    def __init__(self, build: Build) -> None:
        self._build = build

    @cached_property
    def services(self) -> tuple[tuple[Service, tuple[Operation, ...]], ...]:
        """The services with gRPC operations, and these."""
        found = [
            (service, tuple(op for op in service.operations if op.grpc))
            for service in self._build.contract.services
        ]
        return tuple(pair for pair in found if pair[1])

    @cached_property
    def types(self) -> Mapping[str, bool]:
        """The names of the types in use, in the contract's order."""
        return self._build.table(carried_types)

    @cached_property
    def _message_names(self) -> Mapping[str, str]:
        return self._build.table(proto_names.message_names)

    def message(self, type_name: str) -> str:
        """The short name of a type's message."""
        return self._message_names[type_name]

    def full(self, type_name: str) -> str:
        """The full name, without the leading dot: `shop.Order`."""
        return f"{self._build.layout.proto_package}.{self.message(type_name)}"

    def numbers(self, owner: str, members: Iterable[str]) -> list[tuple[str, int]]:
        """Each member with the number that the lock gave it."""
        return [(member, self._build.lock.number(owner, member)) for member in members]

    def member_names(self, union: Union) -> dict[str, str]:
        """The fields of a union's oneof, by member."""
        numbers = self.numbers(union.name, union.members)
        fields = [(names.snake(member), number) for member, number in numbers]
        named = proto_names.field_names(fields, taken=(CASE,))
        return {member: named[names.snake(member)] for member in union.members}

    @cached_property
    def enums(self) -> Mapping[str, EnumNames]:
        """The protobuf names of each enum in use."""
        return self._build.table(enum_names)

    def fields(self, record: Record) -> tuple[FieldShape, ...]:
        """The fields of a record's message, in the contract's order."""
        numbers = self.numbers(record.name, (field.name for field in record.fields))
        named = proto_names.field_names(numbers)
        taken = set(named.values())
        found = []
        for field, (_, number) in zip(record.fields, numbers, strict=True):
            may_lack = field.optional or field.nullable or field.default is not None
            held = self._held(
                field.type, may_lack, names.pascal(field.name), record.name, taken
            )
            found.append(
                FieldShape(
                    field=field,
                    name=named[field.name],
                    number=number,
                    held=held,
                    tracked=may_lack and not self.is_message(held),
                )
            )
        return tuple(found)

    def is_message(self, held: Held) -> bool:
        """Whether protobuf tracks the presence of such a field by itself."""
        if held.wrapper is not None:
            return True
        match held.one:
            case Scalar(name):
                return name in WELL_KNOWN
            case Named(name):
                known = self._build.contract.type_by_name[name]
                return not isinstance(known, Enumeration)
            case _:
                return False

    def _held(
        self, ref: TypeRef, wrapped: bool, stem: str, scope: str, taken: set[str]
    ) -> Held:
        match ref:
            case ListOf(item):
                inner = self._many("list", item, wrapped, stem, scope, taken)
            case MapOf(item):
                inner = self._many("map", item, wrapped, stem, scope, taken)
            case Scalar() | Named():
                return Held("one", one=ref)
            case _:
                raise AssertionError(f"{scope} holds a stream")
        return inner

    def _many(
        self,
        label: str,
        item: TypeRef,
        wrapped: bool,
        stem: str,
        scope: str,
        taken: set[str],
    ) -> Held:
        if not wrapped:
            return Held(label, item=self._held(item, True, stem, scope, taken))
        name = f"{names.ascii_only(stem)}{label.title()}"
        while name in taken:
            name += "_"
        taken.add(name)
        inside = self._scope(scope, name)
        # A wrapper has a scope of its own, with one field in it.
        within = Held(label, item=self._held(item, True, "Items", inside, {ITEMS}))
        return Held("wrapper", wrapper=Wrapper(name, inside, within))

    def _scope(self, scope: str, name: str) -> str:
        outer = self.full(scope) if scope in self._message_names else scope
        return f"{outer}.{name}"
