"""What a contract that was read from .proto files keeps of them: the names and numbers that travel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

FIELD_MASK: Final = "google.protobuf.FieldMask"


@dataclass(frozen=True, slots=True)
class ProtobufForm:
    """The files of a contract, and how its things are called in them.

    `descriptors` is a serialized FileDescriptorSet, imports before what imports them, without positions. `types` holds
    the full name of each type, `fields` the field's name by type and JSON name, `numbers` those of enum values by
    enum and value, `services` the full name of each service, and `methods` each method's name by service and
    operation. `options` tells whether the files have the options of the language to say more.
    """

    file: str
    descriptors: bytes
    types: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]
    numbers: Mapping[tuple[str, str], int]
    services: Mapping[str, str]
    methods: Mapping[tuple[str, str], str]
    options: bool = False

    def is_text(self, type_name: str) -> bool:
        """Whether protobuf writes a message of that type as text in JSON."""
        return self.types[type_name] == FIELD_MASK
