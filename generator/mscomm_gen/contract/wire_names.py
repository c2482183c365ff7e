"""The names and numbers that a contract has on the wire, where it states them itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from ..records import dataclass

if TYPE_CHECKING:
    from .contract import Contract
    from .lock import Entry
    from .protobuf import ProtobufForm


@dataclass(frozen=True)
class Reserved:
    """What nothing in a message or an enum may be called or numbered any more."""

    numbers: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class WireNames:
    """Of a contract of the language that is written as a .proto file: what YAML takes from rules and from the lock.

    `package` is that of protobuf; `services` holds the full name of each service, `methods` each method's name by
    service and operation, `messages` the short name of each record, union or enum. `numbers` are those of fields,
    union members and enum values. `reserved` holds what a type sets apart: numbers as `4, 10 to max`, and names.
    """

    package: str
    services: Mapping[str, str]
    methods: Mapping[tuple[str, str], str]
    messages: Mapping[str, str]
    numbers: tuple[Entry, ...]
    reserved: Mapping[str, Reserved] = field(default_factory=dict)


def stated_names(contract: Contract) -> ProtobufForm | WireNames | None:
    """What services and methods are called on the wire, where the contract is a .proto file and says so."""
    return contract.protobuf or contract.wire_names
