"""What a contract that was read from .proto files keeps of them: the names and numbers that travel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..diagnostics import Span
from ..records import dataclass

FIELD_MASK: Final = "google.protobuf.FieldMask"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule of protovalidate that nothing emitted checks. `rule` is what it says, `place` what it is about."""

    rule: str
    place: str
    span: Span | None


@dataclass(frozen=True)
class ProtobufForm:
    """The files of a contract, and how its things are called in them.

    `descriptors` is a serialized FileDescriptorSet, imports before what imports them, without positions. `types` holds
    the full name of each type, `fields` the field's name by type and JSON name, `numbers` those of enum values by
    enum and value, `services` the full name of each service, and `methods` each method's name by service and
    operation. `options` tells whether the files have the options of the language to say more. `left_out` are the rules
    for values that are not carried.
    """

    file: str
    descriptors: bytes
    types: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]
    numbers: Mapping[tuple[str, str], int]
    services: Mapping[str, str]
    methods: Mapping[tuple[str, str], str]
    options: bool = False
    left_out: tuple[LeftOut, ...] = ()

    def is_text(self, type_name: str) -> bool:
        """Whether protobuf writes a message of that type as text in JSON."""
        return self.types[type_name] == FIELD_MASK
