"""A .proto file to descriptors with source positions, by the protoc inside grpcio-tools, in this process."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Final

from google.protobuf.descriptor_pb2 import FileDescriptorSet

from ...diagnostics import ContractFault, Diagnostic, Span
from ..codes import BROKEN_PROTO

_PLACE: Final = re.compile(
    r"^(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<text>.*)$"
)


def compile_files(files: Sequence[str], roots: Sequence[Path]) -> FileDescriptorSet:
    """The descriptors of `files`, named from one of `roots`, and of what they import.

    Raises ContractFault with what protoc says of them; spans name files as protoc does, from their root.
    """
    # By name, since it comes without types; some 20 ms.
    protoc = importlib.import_module("grpc_tools.protoc")
    well_known = resources.files("grpc_tools") / "_proto"
    with (
        tempfile.TemporaryDirectory(prefix="mscomm-") as folder,
        resources.as_file(well_known) as include,
    ):
        out = Path(folder, "descriptors")
        said = Path(folder, "said")
        with _errors_to(said):
            code = protoc.main(
                [
                    "protoc",
                    *(f"--proto_path={root}" for root in roots),
                    f"--proto_path={include}",
                    "--include_imports",
                    "--include_source_info",
                    f"--descriptor_set_out={out}",
                    *files,
                ]
            )
        if code != 0:
            raise ContractFault(_faults(said.read_text("utf-8", "replace"), files[0]))
        return FileDescriptorSet.FromString(out.read_bytes())


@contextlib.contextmanager
def _errors_to(path: Path) -> Iterator[None]:
    """Sends what is written to standard error, by whatever language, to a file."""
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with path.open("wb") as file:
            os.dup2(file.fileno(), 2)
            try:
                yield
            finally:
                os.dup2(kept, 2)
    finally:
        os.close(kept)


def _faults(said: str, file: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for line in said.splitlines():
        match = _PLACE.match(line)
        if match is None or "warning:" in match["text"][:9]:
            continue
        row, column = int(match["line"]), int(match["column"])
        found.append(
            Diagnostic(
                BROKEN_PROTO,
                match["text"],
                Span(match["path"], row, column, row, column + 1),
                "mend it so that protoc compiles it; imports are looked for from the folder of the file and the "
                "repository's root",
            )
        )
    if not found:
        text = said.strip() or "protoc refuses it and says nothing"
        found.append(Diagnostic(BROKEN_PROTO, text, Span.whole(file)))
    return found
