"""Which thing of a .proto file is which of a contract: by what the file calls it that is emitted for the latter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from ..contract.contract import Contract
from ..contract.protobuf import ProtobufForm
from ..contract.types import Enumeration, Field, Named, Record, Scalar
from ..records import dataclass
from ..review.renaming import Renames, renamed
from .language import InLanguage
from .written import Written

_TEXT = Scalar("string")


@dataclass(frozen=True)
class Alignment:
    """A contract, and a .proto file to be said in its names."""

    own: InLanguage
    proto: Written

    @property
    def _form(self) -> ProtobufForm:
        return self.proto.form

    @cached_property
    def package(self) -> str:
        """The package of the .proto file."""
        root = next(f for f in self.proto.messages.files if f.name == self.proto.root)
        return root.package

    @cached_property
    def services(self) -> Mapping[str, str]:
        """Those of the contract, by the name that the .proto file's service has as a contract."""
        known = self.own.contract.service_by_name
        short = {
            self.own.layout.grpc_service(each.name).rpartition(".")[2]: each.name
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
            known = self.own.contract.service_by_name.get(self.services[service])
            for each in known.operations if known is not None else ():
                if (
                    self.own.layout.grpc_method(self.services[service], each.name)
                    == method
                ):
                    found[service, operation] = each.name
        return found

    @cached_property
    def types(self) -> Mapping[str, str]:
        """Those of the contract, by the name that the .proto file's type has as a contract."""
        taken: set[str] = set()
        found: dict[str, str] = {}
        for name, full in self._form.types.items():
            inner = full.removeprefix(f"{self.package}.") if self.package else full
            mine = self.own.messages.get(inner) or self.own.messages.get(name)
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
            match theirs, self.own.contract.type_by_name[mine]:
                case Record(fields=fields), Record() as record:
                    own = {s.name: s.field.name for s in self.own.fields(record)}
                    own |= {each.name: each.name for each in record.fields}
                    said = {
                        each.name: self._form.fields[name, each.name] for each in fields
                    }
                case Enumeration(values=values), Enumeration() as enum:
                    own = self.own.value_names(enum)
                    said = {each.name: each.name for each in values}
                case _:
                    continue
            for was, called in said.items():
                now = own.get(called)
                # What has the contract's own name already is that thing.
                if was in own.values() or now is None or now in said:
                    continue
                yield name, was, now

    @cached_property
    def json_names(self) -> Mapping[tuple[str, str], str]:
        """What JSON calls a field or a value in the .proto file, where the contract's JSON has another name for it."""
        return {
            (self.types[name], now): was for (name, was), now in self.members.items()
        }

    @cached_property
    def contract(self) -> Contract:
        """The .proto file's contract in the names of the other."""
        mine = self.own.contract
        found = renamed(
            self.proto.contract,
            Renames(self.services, self.operations, self.types, self.members),
        )
        same = self.package == self.own.layout.proto_package
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
        mine = self.own.contract.type_by_name.get(one.name)
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
        mine = self.own.contract.type_by_name.get(one.name)
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
        """The path that protobuf has for `types.Order.total`, a field of either side."""
        word, name, member = (*path.split(".", 2), "", "")[:3]
        if word == "types" and (name, member) in self._theirs:
            return f"{self.own.shapes.full(name)}.{self._theirs[name, member]}"
        return self.own.path(path) or path

    @cached_property
    def _theirs(self) -> Mapping[tuple[str, str], str]:
        """What the .proto file calls the fields that the contract does not have."""
        found: dict[tuple[str, str], str] = {}
        for (name, member), called in self._form.fields.items():
            mine = self.own.contract.type_by_name.get(self.types.get(name, ""))
            if isinstance(mine, Record):
                found[mine.name, self.members.get((name, member), member)] = called
                for each in mine.fields:
                    found.pop((mine.name, each.name), None)
        return found
