"""Where one is in a file: its path in the descriptor, the features that hold, the place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from google.protobuf.descriptor_pb2 import FeatureSet, FileDescriptorProto

from ..diagnostics import Span
from ..records import dataclass
from .features import Features

Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a file. `path` is that of SourceCodeInfo (descriptor.proto)."""

    path: Path
    features: Features
    spans: Mapping[Path, Span]
    editions: bool

    @classmethod
    def of(cls, file: FileDescriptorProto, shown: str, features: Features) -> Place:
        """The root of a file; `shown` is what spans call it."""
        spans: dict[Path, Span] = {}
        for location in file.source_code_info.location:
            row, column, *rest = location.span
            end_row = rest[0] if len(rest) == 2 else row
            spans[tuple(location.path)] = Span(
                shown, row + 1, column + 1, end_row + 1, rest[-1] + 1
            )
        return cls((), features, spans, file.syntax == "editions")

    def at(self, kind: int, index: int) -> Place:
        """A child: the field number of its list, and its index there."""
        return replace(self, path=(*self.path, kind, index))

    def under(self, said: FeatureSet) -> Place:
        """The same node with the features that it sets itself."""
        return replace(self, features=self.features.under(said))

    @property
    def span(self) -> Span | None:
        return self.spans.get(self.path)

    @property
    def closed(self) -> bool:
        return self.features.enum_type == FeatureSet.CLOSED

    @property
    def json_format(self) -> Literal["strict", "legacy"]:
        return "strict" if self.features.json == FeatureSet.ALLOW else "legacy"
