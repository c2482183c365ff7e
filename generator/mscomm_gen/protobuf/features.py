"""Features of protobuf editions, resolved from the file down (protobuf.dev, "Feature Settings for Editions")."""

from __future__ import annotations

from dataclasses import replace

from google.protobuf.descriptor_pb2 import (
    EDITION_2023,
    EDITION_2024,
    FeatureSet,
    FileDescriptorProto,
)

from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Features:
    """What holds at one place of a file."""

    presence: int
    enum_type: int
    repeated: int
    utf8: int
    encoding: int
    json: int

    def under(self, said: FeatureSet) -> Features:
        """What holds below a place that sets features of its own."""
        return replace(
            self,
            presence=said.field_presence or self.presence,
            enum_type=said.enum_type or self.enum_type,
            repeated=said.repeated_field_encoding or self.repeated,
            utf8=said.utf8_validation or self.utf8,
            encoding=said.message_encoding or self.encoding,
            json=said.json_format or self.json,
        )


PROTO2 = Features(
    FeatureSet.EXPLICIT,
    FeatureSet.CLOSED,
    FeatureSet.EXPANDED,
    FeatureSet.NONE,
    FeatureSet.LENGTH_PREFIXED,
    FeatureSet.LEGACY_BEST_EFFORT,
)
PROTO3 = Features(
    FeatureSet.IMPLICIT,
    FeatureSet.OPEN,
    FeatureSet.PACKED,
    FeatureSet.VERIFY,
    FeatureSet.LENGTH_PREFIXED,
    FeatureSet.ALLOW,
)
EDITIONS = replace(PROTO3, presence=FeatureSet.EXPLICIT)


def syntax_of(file: FileDescriptorProto) -> str:
    """`proto2`, `proto3`, `edition 2023`."""
    if file.syntax == "editions":
        known = {EDITION_2023: "2023", EDITION_2024: "2024"}
        return f"edition {known.get(file.edition, str(int(file.edition)))}"
    return file.syntax or "proto2"


def features_of(file: FileDescriptorProto) -> Features:
    """What holds in a file where nothing below it says otherwise."""
    if file.syntax == "editions":
        return EDITIONS.under(file.options.features)
    return PROTO3 if file.syntax == "proto3" else PROTO2
