"""A .proto file to descriptors with source positions, by the protoc inside grpcio-tools, in this process."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from google.protobuf.descriptor_pb2 import FileDescriptorSet

from ..records import dataclass

_PLACE: Final = re.compile(
    r"^(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<text>.*)$"
)
_WHOLE: Final = re.compile(r"^(?P<path>[^:\s]+\.proto): (?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that protoc says of a file, by the file's name from its root. Line 0: of the file as a whole."""

    file: str
    line: int
    column: int
    text: str


class ProtocRefused(Exception):
    """protoc does not take the files. `refusals` is what it says with a place, `said` all of it."""

    def __init__(self, refusals: tuple[Refusal, ...], said: str) -> None:
        self.refusals = refusals
        self.said = said
        super().__init__(said)


def compile_files(
    files: Sequence[str], roots: Sequence[Path], *, apart: bool = False
) -> FileDescriptorSet:
    """The descriptors of `files`, named from one of `roots`, and of what they import. Raises ProtocRefused.

    `apart`: in a process of its own, for files over which protoc may end its process.
    """
    run = _apart if apart else _here
    with (
        tempfile.TemporaryDirectory(prefix="mscomm-") as folder,
        resources.as_file(well_known()) as include,
    ):
        out = Path(folder, "descriptors")
        said = Path(folder, "said")
        with _errors_to(said):
            code = run(
                [
                    *(f"--proto_path={root}" for root in roots),
                    f"--proto_path={include}",
                    "--include_imports",
                    "--include_source_info",
                    # What holds in the source alone, as who may refer to what, is reviewed too.
                    "--retain_options",
                    f"--descriptor_set_out={out}",
                    *files,
                ]
            )
        if code != 0:
            text = said.read_text("utf-8", "replace")
            raise ProtocRefused(tuple(_refusals(text)), text.strip())
        return FileDescriptorSet.FromString(out.read_bytes())


def _here(arguments: list[str]) -> int:
    # By name, since it comes without types; some 20 ms.
    protoc = importlib.import_module("grpc_tools.protoc")
    code: int = protoc.main(["protoc", *arguments])
    return code


def _apart(arguments: list[str]) -> int:
    command = [sys.executable, "-m", "grpc_tools.protoc", *arguments]
    return subprocess.run(command, check=False).returncode


def well_known() -> Traversable:
    """The folder of protobuf's own files, `google/protobuf/…`, that come with grpcio-tools."""
    return resources.files("grpc_tools") / "_proto"


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


def _refusals(said: str) -> Iterator[Refusal]:
    for line in said.splitlines():
        match = _PLACE.match(line)
        if match is not None:
            if "warning:" not in match["text"][:9]:
                row, column = int(match["line"]), int(match["column"])
                yield Refusal(match["path"], row, column, match["text"])
            continue
        whole = _WHOLE.match(line)
        if whole is not None and "warning:" not in whole["text"][:9]:
            yield Refusal(whole["path"], 0, 0, whole["text"])
