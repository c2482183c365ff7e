"""Which thing of a .proto file is which of a contract: by what the file calls it that is emitted for the latter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..contract.contract import Contract
from ..contract.lock import with_used
from ..contract.protobuf import ProtobufForm
from ..contract.types import Enumeration, Field, Named, Record, Scalar
from ..emit.layout import Layout
from ..loading import Loaded
from ..review.renaming import Renames, renamed
from ..targets.base import Build
from ..targets.wire.proto_names import message_names
from ..targets.wire.shapes import FieldShape, Shapes
from .proto_side import ProtoSide

_TEXT = Scalar("string")


@dataclass(frozen=True)
class Alignment:
    """A contract, and a .proto file to be said in its names."""

    yaml: Loaded
    proto: ProtoSide

    @cached_property
    def layout(self) -> Layout:
        return Layout(self.yaml.contract)

    @cached_property
    def shapes(self) -> Shapes:
        return Shapes(self.build)

    @cached_property
    def build(self) -> Build:
        contract = self.yaml.contract
        return Build(contract, with_used(self.yaml.lock, contract), self.layout)

    def fields(self, record: Record) -> tuple[FieldShape, ...]:
        """The fields of a record of the contract as protobuf has them."""
        if record.name not in self._fields:
            self._fields[record.name] = self.shapes.fields(record)
        return self._fields[record.name]

    @cached_property
    def _fields(self) -> dict[str, tuple[FieldShape, ...]]:
        return {}

    @property
    def _form(self) -> ProtobufForm:
        return self.proto.form

    @cached_property
    def package(self) -> str:
        """The package of the .proto file."""
        root = next(f for f in self.proto.schema.files if f.name == self.proto.root)
        return root.package

    @cached_property
    def services(self) -> Mapping[str, str]:
        """Those of the contract, by the name that the .proto file's service has as a contract."""
        known = self.yaml.contract.service_by_name
        short = {
            self.layout.grpc_service(each.name).rpartition(".")[2]: each.name
            for each in known.values()
            if each.home is None
        }
        return {
            name: short.get(full.rpartition(".")[2], name)
            for name, full in self._form.services.items()
        }

    @cached_property
    def operations(self) -> Mapping[tuple[str, str], str]:
        """Those of the contract, by service and operation of the .proto file's contract."""
        found: dict[tuple[str, str], str] = {}
        for (service, operation), method in self._form.methods.items():
            known = self.yaml.contract.service_by_name.get(self.services[service])
            for each in known.operations if known is not None else ():
                if self.layout.grpc_method(self.services[service], each.name) == method:
                    found[service, operation] = each.name
        return found

    @cached_property
    def messages(self) -> Mapping[str, str]:
        """The contract's types, by the names of their messages."""
        return {message: name for name, message in message_names(self.build).items()}

    @cached_property
    def types(self) -> Mapping[str, str]:
        """Those of the contract, by the name that the .proto file's type has as a contract."""
        taken: set[str] = set()
        found: dict[str, str] = {}
        for name, full in self._form.types.items():
            inner = full.removeprefix(f"{self.package}.") if self.package else full
            mine = self.messages.get(inner) or self.messages.get(name)
            if mine is not None and mine not in taken:
                found[name] = mine
                taken.add(mine)
        return found

    @cached_property
    def members(self) -> Mapping[tuple[str, str], str]:
        """Fields and values that the contract calls otherwise, by type and name of the .proto file's contract."""
        return {(name, was): now for name, was, now in self._members()}

    def _members(self) -> Iterator[tuple[str, str, str]]:
        for name, mine in self.types.items():
            theirs = self.proto.contract.type_by_name[name]
            match theirs, self.yaml.contract.type_by_name[mine]:
                case Record(fields=fields), Record() as record:
                    own = {s.name: s.field.name for s in self.fields(record)}
                    own |= {each.name: each.name for each in record.fields}
                    said = {
                        each.name: self._form.fields[name, each.name] for each in fields
                    }
                case Enumeration(values=values), Enumeration() as enum:
                    own = self.value_names(enum)
                    said = {each.name: each.name for each in values}
                case _:
                    continue
            for was, called in said.items():
                now = own.get(called)
                # What has the contract's own name already is that thing.
                if was in own.values() or now is None or now in said:
                    continue
                yield name, was, now

    def value_names(self, enum: Enumeration) -> dict[str, str]:
        """The values of an enum, by the names that they have in a .proto file."""
        own = {each.name: each.name for each in enum.values}
        if enum.name in self.shapes.enums:
            emitted = self.shapes.enums[enum.name].values
            own |= {name: value for value, name in emitted.items()}
        return own

    @cached_property
    def json_names(self) -> Mapping[tuple[str, str], str]:
        """What JSON calls a field or a value in the .proto file, where the contract's JSON has another name for it."""
        return {
            (self.types[name], now): was for (name, was), now in self.members.items()
        }

    @cached_property
    def contract(self) -> Contract:
        """The .proto file's contract in the names of the other."""
        mine = self.yaml.contract
        found = renamed(
            self.proto.contract,
            Renames(self.services, self.operations, self.types, self.members),
        )
        same = self.package == self.layout.proto_package
        return replace(
            found,
            name=mine.name if same else found.name,
            types=tuple(
                (
                    self._record(each)
                    if isinstance(each, Record)
                    else self._enum(each) if isinstance(each, Enumeration) else each
                )
                for each in found.types
            ),
        )

    def _record(self, one: Record) -> Record:
        mine = self.yaml.contract.type_by_name.get(one.name)
        if not isinstance(mine, Record):
            return one
        own = {each.name: each for each in mine.fields}
        return replace(
            one,
            fields=tuple(self._field(each, own.get(each.name)) for each in one.fields),
        )

    def _field(self, one: Field, mine: Field | None) -> Field:
        """A message that JSON holds as text is text where the contract says so; gRPC's form is judged apart."""
        if mine is not None and mine.type == _TEXT and isinstance(one.type, Named):
            theirs = {now: was for was, now in self.types.items()}
            name = theirs.get(one.type.name, one.type.name)
            if name in self._form.types and self._form.is_text(name):
                return replace(one, type=_TEXT)
        return one

    def _enum(self, one: Enumeration) -> Enumeration:
        """Without the value that means "nothing is said", which a contract has no word for."""
        mine = self.yaml.contract.type_by_name.get(one.name)
        if not isinstance(mine, Enumeration):
            return one
        own = {each.name for each in mine.values}
        return replace(
            one,
            values=tuple(
                each
                for each in one.values
                if each.name in own or not each.name.upper().endswith("UNSPECIFIED")
            ),
        )

    def protobuf_path(self, path: str) -> str:
        """The path that protobuf has for `types.Order.total`."""
        word, _, rest = path.partition(".")
        name, _, member = rest.partition(".")
        if word != "types" or name not in self.yaml.contract.type_by_name:
            return path
        full = self.shapes.full(name)
        return f"{full}.{self._called[name].get(member, member)}" if member else full

    @cached_property
    def _called(self) -> Mapping[str, Mapping[str, str]]:
        """What protobuf calls fields and values, by type and name of the contract."""
        theirs = {now: was for was, now in self.types.items()}
        found: dict[str, dict[str, str]] = {}
        for name, definition in self.yaml.contract.type_by_name.items():
            match definition, self.proto.contract.type_by_name.get(
                theirs.get(name, "")
            ):
                case Record(), Record(name=was, fields=fields):
                    found[name] = {
                        each.name: self._form.fields[was, each.name] for each in fields
                    }
                case Enumeration(), _:
                    own = self.value_names(definition)
                    found[name] = {value: said for said, value in own.items()}
            if isinstance(definition, Record):
                found.setdefault(name, {}).update(
                    {s.field.name: s.name for s in self.fields(definition)}
                )
        return {name: found.get(name, {}) for name in self.yaml.contract.type_by_name}
