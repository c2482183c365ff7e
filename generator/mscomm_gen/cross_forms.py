"""A contract as the .proto file that is emitted for it, so that it can be compared with one.

What a .proto file says of the wire (services, methods, messages, numbers) is then judged by the rules for such files;
what only a contract says (topics, policies, who calls whom) is no part of it.
"""

from __future__ import annotations

import dataclasses
import re
import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from .contract.lock import with_used
from .contract.types import Enumeration, Record
from .contract.types import EnumValue as ContractValue
from .contract.types import Field as ContractField
from .diagnostics import ContractFault, Diagnostic, Span
from .emit import names
from .emit.layout import Layout
from .loading import Loaded
from .review.codes import MIXED_FORMS
from .review.model import Change
from .review.protobuf.loading import load as load_protobuf
from .review.protobuf.schema import (
    Enum,
    EnumValue,
    Field,
    Message,
    Method,
    Schema,
    Service,
)
from .targets.base import Build
from .targets.wire.target import proto_text

_NAME: Final = re.compile(r"[\w.]+")
T = TypeVar("T", Message, Enum, Service, Method, Field, EnumValue)


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


def as_proto(loaded: Loaded, name: str) -> ContractAsProto:
    """A contract as a schema, whose one file is called `name`. Raises ContractFault where it has no gRPC operation."""
    contract = loaded.contract
    lock = with_used(loaded.lock, contract)
    text = proto_text(Build(contract, lock, Layout(contract)))
    if text is None:
        raise ContractFault(
            [
                Diagnostic(
                    MIXED_FORMS,
                    f"{contract.name} has no gRPC operation, so that no .proto file says the same",
                    Span.whole(loaded.path),
                    "compare it with a contract, or say `grpc: true` of an operation",
                )
            ]
        )
    with tempfile.TemporaryDirectory(prefix="mscomm-proto-") as folder:
        place = Path(folder).resolve() / "contract.proto"
        place.write_text(text, encoding="utf-8")
        schema = load_protobuf(place, name, place.parent)
    return ContractAsProto(carried(schema), loaded)


def placed(
    changes: Iterable[Change], old: ContractAsProto | None, new: ContractAsProto | None
) -> tuple[Change, ...]:
    """Changes with the places of the contract, for the side that is one."""
    return tuple(
        dataclasses.replace(
            each,
            before=each.before if old is None else old.placed(each.path),
            after=each.after if new is None else new.placed(each.path),
        )
        for each in changes
    )


def carried(schema: Schema) -> Schema:
    """What calls carry, without options: those are for generators, and the emitted file has none."""
    messages = {each.name: each for each in schema.messages}
    known = {*messages, *(each.name for each in schema.enums)}
    waiting = [
        name
        for service in schema.services
        for method in service.methods
        for name in (method.request, method.response)
    ]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        if name in messages:
            for field in messages[name].fields:
                waiting += [word for word in _NAME.findall(field.type) if word in known]
    return Schema(
        messages=tuple(_bare(m) for m in schema.messages if m.name in reached),
        enums=tuple(_bare(e) for e in schema.enums if e.name in reached),
        services=tuple(
            dataclasses.replace(
                _bare(service), methods=tuple(_bare(each) for each in service.methods)
            )
            for service in schema.services
        ),
    )


def _bare(thing: T) -> T:
    """A thing of a schema without what does not travel."""
    found = dataclasses.replace(thing, options=(), custom=())
    match found:
        case Message(fields=fields):
            return dataclasses.replace(found, file="", fields=tuple(map(_bare, fields)))
        case Enum(values=values):
            return dataclasses.replace(found, file="", values=tuple(map(_bare, values)))
        case Service():
            return dataclasses.replace(found, file="")
        case Method():
            return dataclasses.replace(found, idempotency="IDEMPOTENCY_UNKNOWN")
        case _:
            return found
