"""A contract of the language, and what protobuf calls its things: in the .proto file that a build writes for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from ..contract.contract import Contract
from ..contract.lock import with_used
from ..contract.types import Enumeration, EnumValue, Field, Record, TypeDefinition
from ..diagnostics import Span
from ..emit.layout import Layout
from ..loading import Loaded
from ..records import dataclass
from ..targets.base import Build
from ..targets.wire.proto_names import message_names
from ..targets.wire.shapes import FieldShape, Shapes


@dataclass(frozen=True)
class InLanguage:
    """See the module."""

    loaded: Loaded

    @property
    def contract(self) -> Contract:
        return self.loaded.contract

    @cached_property
    def layout(self) -> Layout:
        return Layout(self.contract)

    @cached_property
    def build(self) -> Build:
        lock = with_used(self.loaded.lock, self.contract)
        return Build(self.contract, lock, self.layout)

    @cached_property
    def shapes(self) -> Shapes:
        return Shapes(self.build)

    def fields(self, record: Record) -> tuple[FieldShape, ...]:
        """The fields of a record as protobuf has them."""
        if record.name not in self._fields:
            self._fields[record.name] = self.shapes.fields(record)
        return self._fields[record.name]

    @cached_property
    def _fields(self) -> dict[str, tuple[FieldShape, ...]]:
        return {}

    @cached_property
    def messages(self) -> Mapping[str, str]:
        """The types, by the names of their messages."""
        return {message: name for name, message in message_names(self.build).items()}

    def value_names(self, enum: Enumeration) -> dict[str, str]:
        """The values of an enum, by the names that they have in a .proto file, and their own."""
        own = {each.name: each.name for each in enum.values}
        if enum.name in self.shapes.enums:
            emitted = self.shapes.enums[enum.name].values
            own |= {name: value for value, name in emitted.items()}
        return own

    def path(self, path: str) -> str | None:
        """The path that protobuf has for `services.orders.get_order` or `types.Order.total`; None for other things."""
        word, _, rest = path.partition(".")
        name, _, member = rest.partition(".")
        if word == "types" and name in self.contract.type_by_name:
            full = self.shapes.full(name)
            called = self._called(self.contract.type_by_name[name])
            return f"{full}.{called.get(member, member)}" if member else full
        if word == "services" and name in self.contract.service_by_name:
            full = self.layout.grpc_service(name)
            operations = self.contract.service_by_name[name].operations
            if any(each.name == member for each in operations):
                return f"{full}.{self.layout.grpc_method(name, member)}"
            return f"{full}.{member}" if member else full
        return None

    def _called(self, one: TypeDefinition) -> Mapping[str, str]:
        """What protobuf calls the fields or values of a type."""
        match one:
            case Record():
                return {each.field.name: each.name for each in self.fields(one)}
            case Enumeration():
                return {value: name for name, value in self.value_names(one).items()}
            case _:
                return {}

    def placed(self, path: str) -> Span:
        """Where the contract says what a path of protobuf's is about."""
        while path:
            span = self._spans.get(path)
            if span is not None:
                return span
            path = path.rpartition(".")[0]
        return Span.whole(self.loaded.path)

    @cached_property
    def _spans(self) -> Mapping[str, Span | None]:
        found: dict[str, Span | None] = {}
        for one in self.contract.types:
            full, called = self.shapes.full(one.name), self._called(one)
            found[full] = one.span
            for each in _members(one):
                found[f"{full}.{called[each.name]}"] = each.span
        return found


def _members(one: TypeDefinition) -> Iterator[Field | EnumValue]:
    match one:
        case Record(fields=fields):
            yield from fields
        case Enumeration(values=values):
            yield from values
