"""Who may refer to a message or an enum: `export` and `local` of edition 2024, and what holds without them."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from google.protobuf.descriptor_pb2 import (
    EDITION_2023,
    DescriptorProto,
    EnumDescriptorProto,
    FileDescriptorProto,
)

Visibility = Literal["export", "local"]


class Seen(Enum):
    """What a file says of everything in it: the values of the feature `default_symbol_visibility`."""

    EXPORTED = 1
    TOP_LEVEL = 2
    LOCAL = 3
    STRICT = 4

    @classmethod
    def by_default(cls, file: FileDescriptorProto) -> Seen:
        """What holds in a file; older runtimes of protobuf do not know the feature, and take its default."""
        for found, value in file.options.features.ListFields():
            if found.name == "default_symbol_visibility" and value:
                return cls(value)
        late = file.syntax == "editions" and file.edition > EDITION_2023
        return cls.TOP_LEVEL if late else cls.EXPORTED

    def of(
        self, thing: DescriptorProto | EnumDescriptorProto, *, nested: bool
    ) -> Visibility:
        """The visibility of one thing; its own word goes before what holds in the file."""
        for found, value in thing.ListFields():
            if found.name == "visibility" and value:
                return "local" if value == 1 else "export"
        exported = self is Seen.EXPORTED or (self is Seen.TOP_LEVEL and not nested)
        return "export" if exported else "local"
