"""A contract in YAML against one in a .proto file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from ..contract.contract import Contract
from ..contract.lock import Lock
from ..contract.types import Enumeration, EnumValue, Field, Record
from ..emit.effective_settings import EffectiveSettings
from ..records import dataclass
from ..review.beside_protobuf import compare_beside
from ..review.model import Change, Fact
from ..review.pairing import pair
from ..review.protobuf.compare import compare as compare_schemas
from ..review.protobuf.schema import Schema
from ..review.side import Side
from ..review.two_views import together
from ..review.uses import Pairs, Uses
from .alignment import Alignment
from .as_proto import as_proto
from .schemas import carried_by_both
from .wire_alone import wire_alone

# Rules that ask for a number to be set apart, which contract.lock does for a contract.
_RESERVES: Final = ("proto-field-removed", "proto-enum-values")


@dataclass(frozen=True)
class Across:
    """The two, and which of them is the new one."""

    aligned: Alignment
    proto_is_new: bool

    @cached_property
    def old(self) -> Side:
        return self._sides[0]

    @cached_property
    def new(self) -> Side:
        return self._sides[1]

    @cached_property
    def pairs(self) -> Pairs:
        return pair(self.old, self.new)

    @cached_property
    def _sides(self) -> tuple[Side, Side]:
        mine = self.aligned.own.contract
        if self.aligned.proto.emitted:
            mine = wire_alone(mine)
        sides = _side(mine), _side(self.aligned.contract)
        return sides if self.proto_is_new else (sides[1], sides[0])

    def changes(self) -> tuple[Change, ...]:
        """Every change, the worst first."""
        contract = compare_beside(
            self.old,
            self.new,
            more=self._json_names(),
            wire_alone=self.aligned.proto.emitted,
        )
        return together(
            contract, self._over_grpc(), self.aligned.protobuf_path, contract_first=True
        )

    def _over_grpc(self) -> Iterator[Change]:
        mine, theirs = carried_by_both(as_proto(self.aligned.own), self.aligned)
        old, new = (mine, theirs) if self.proto_is_new else (theirs, mine)
        found = compare_schemas(old, new)
        uses = Uses(self.old, self.new, self.pairs)
        lines = {} if self.proto_is_new else dict(_lock_lines(theirs))
        for change in found:
            place = self.aligned.own.placed(change.path)
            change = (
                dataclasses.replace(change, before=place)
                if self.proto_is_new
                else dataclasses.replace(change, after=place)
            )
            line = lines.get(change.path)
            if line is not None and change.rule in _RESERVES:
                change = dataclasses.replace(change, how=_locked(line))
            yield self._with_affected(change, uses)

    def _with_affected(self, change: Change, uses: Uses) -> Change:
        """With those who use the type over gRPC, as far as they are known."""
        known = self.aligned.own.messages
        for part in change.path.split("."):
            if part in known:
                affected = dict.fromkeys(
                    name
                    for use in uses.of(known[part])
                    if use.protobuf
                    for name in use.affected
                )
                if affected and change.affected:
                    return dataclasses.replace(change, affected=tuple(affected))
        return change

    def _json_names(self) -> Iterator[Fact]:
        """Fields and values that are one and the same, and have another name in the JSON of the .proto file."""
        for (type_name, member), called in self.aligned.json_names.items():
            mine = _member(self.aligned.own.contract, type_name, member)
            theirs = _member(self.aligned.contract, type_name, member)
            if mine is None or theirs is None:
                continue
            old, new = (mine, theirs) if self.proto_is_new else (theirs, mine)
            names = (member, called) if self.proto_is_new else (called, member)
            yield Fact(
                f"{type(mine).__name__}.json_name",
                ("types", type_name, member),
                old,
                new,
                *names,
                (type_name, type_name),
                old.span,
                new.span,
            )


def _lock_lines(schema: Schema) -> Iterator[tuple[str, str]]:
    """What contract.lock says of each number once it is no longer in use, by the path of what has it."""
    for message in schema.messages:
        owner = message.name.rpartition(".")[2]
        for one in message.fields:
            line = f"field {owner}.{one.name} {one.number} removed"
            yield f"{message.name}.{one.name}", line
    for enum in schema.enums:
        owner = enum.name.rpartition(".")[2]
        for value in enum.values:
            line = f"value {owner}.{value.names[0]} {value.number} removed"
            yield f"{enum.name}.{value.names[0]}", line


def _locked(line: str) -> str:
    return f"add the line `{line}` to contract.lock, so that its number is never given again"


def _side(contract: Contract) -> Side:
    # Numbers are compared as those of the schemas.
    return Side(contract, Lock(), EffectiveSettings(contract))


def _member(contract: Contract, type_name: str, name: str) -> Field | EnumValue | None:
    members: Iterable[Field | EnumValue] = ()
    match contract.type_by_name.get(type_name):
        case Record(fields=fields):
            members = fields
        case Enumeration(values=values):
            members = values
    return next((each for each in members if each.name == name), None)
