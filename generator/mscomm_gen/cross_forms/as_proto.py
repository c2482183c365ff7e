"""A contract as the schema of the .proto file that is emitted for it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..protobuf.compiling import compile_files
from ..review.protobuf.reading import read
from ..review.protobuf.schema import Schema
from ..targets.wire.target import proto_text
from .language import InLanguage


def as_proto(own: InLanguage) -> Schema:
    """The contract as a schema without places; an empty one where it has no gRPC operation."""
    text = proto_text(own.build)
    if text is None:
        return Schema()
    with tempfile.TemporaryDirectory(prefix="mscomm-proto-") as folder:
        place = Path(folder) / "contract.proto"
        place.write_text(text, encoding="utf-8")
        compiled = compile_files([place.name], [place.parent])
    for file in compiled.file:
        # Places in a text that nobody wrote.
        file.ClearField("source_code_info")
    return read(compiled)
