"""A contract as the schema of the .proto file that is emitted for it, with the places of the contract."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from ..contract.types import Enumeration, Record
from ..contract.types import EnumValue as ContractValue
from ..contract.types import Field as ContractField
from ..diagnostics import Span
from ..emit import names
from ..loading import Loaded
from ..protobuf.compiling import compile_files
from ..review.model import Change
from ..review.protobuf.reading import read
from ..review.protobuf.schema import Schema
from ..targets.wire.target import proto_text
from .alignment import Alignment


@dataclasses.dataclass(frozen=True)
class ContractAsProto:
    """The schema of a contract, and where its lines stem from."""

    schema: Schema
    loaded: Loaded

    def placed(self, path: str) -> Span:
        """Where the contract says what a change of the schema is about; `path` is that of the change."""
        found: Span | None = None
        inside: dict[str, Span | None] = self._tops
        for part in path.split("."):
            if part in inside:
                found = inside[part] or found
                inside = self._members.get(part, {})
        return found or Span.whole(self.loaded.path)

    @cached_property
    def _tops(self) -> dict[str, Span | None]:
        contract = self.loaded.contract
        found = {names.pascal(each.name): each.span for each in contract.types}
        return found | {
            names.pascal(each.name): each.span for each in contract.services
        }

    @cached_property
    def _members(self) -> dict[str, dict[str, Span | None]]:
        """Operations, fields and values, by what they belong to."""
        found: dict[str, dict[str, Span | None]] = {}
        for service in self.loaded.contract.services:
            found[names.pascal(service.name)] = {
                names.pascal(each.name): each.span for each in service.operations
            }
        for definition in self.loaded.contract.types:
            members: tuple[ContractField | ContractValue, ...] = ()
            match definition:
                case Record(fields=fields):
                    members = fields
                case Enumeration(values=values):
                    members = values
            inside = {names.ascii_only(each.name): each.span for each in members}
            found[names.pascal(definition.name)] = inside
        return found


def as_proto(aligned: Alignment) -> ContractAsProto:
    """The contract as a schema; an empty one where it has no gRPC operation."""
    text = proto_text(aligned.build)
    if text is None:
        return ContractAsProto(Schema(), aligned.yaml)
    with tempfile.TemporaryDirectory(prefix="mscomm-proto-") as folder:
        place = Path(folder) / "contract.proto"
        place.write_text(text, encoding="utf-8")
        compiled = compile_files([place.name], [place.parent])
    for file in compiled.file:
        # Places in a text that nobody wrote.
        file.ClearField("source_code_info")
    return ContractAsProto(read(compiled), aligned.yaml)


def placed(
    changes: Iterable[Change], own: ContractAsProto, *, own_is_new: bool
) -> tuple[Change, ...]:
    """Changes with the places of the contract, for the side that is one."""
    if own_is_new:
        return tuple(
            dataclasses.replace(each, after=own.placed(each.path)) for each in changes
        )
    return tuple(
        dataclasses.replace(each, before=own.placed(each.path)) for each in changes
    )
