"""A .proto file to descriptors; what protoc says of it as diagnostics."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorSet

from ...diagnostics import ContractFault, Diagnostic, Span
from ...protobuf import compiling
from ..codes import BROKEN_PROTO


def compile_files(files: Sequence[str], roots: Sequence[Path]) -> FileDescriptorSet:
    """The descriptors of `files`, named from one of `roots`, and of what they import.

    Raises ContractFault with what protoc says of them; spans name files as protoc does, from their root.
    """
    try:
        return compiling.compile_files(files, roots)
    except compiling.ProtocRefused as refused:
        raise ContractFault(_faults(refused, files[0])) from None


def _faults(refused: compiling.ProtocRefused, file: str) -> list[Diagnostic]:
    found = [
        Diagnostic(
            BROKEN_PROTO,
            said.text,
            Span(said.file, said.line, said.column, said.line, said.column + 1),
            "mend it so that protoc compiles it; imports are looked for from the folder of the file and the "
            "repository's root",
        )
        for said in refused.refusals
        if said.line
    ]
    if not found:
        text = refused.said or "protoc refuses it and says nothing"
        found.append(Diagnostic(BROKEN_PROTO, text, Span.whole(file)))
    return found
