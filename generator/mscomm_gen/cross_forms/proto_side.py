"""A .proto file as both things that it is: what protobuf carries, and a contract."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..contract.contract import Contract
from ..contract.protobuf import ProtobufForm
from ..contract.reads import UNWATCHED
from ..frontends.protobuf.compiled import compiled
from ..frontends.protobuf.files import read_files
from ..loading import Loaded, load
from ..review.protobuf.reading import read
from ..review.protobuf.schema import Schema

_MADE = b"// Made by mscomm-gen."


@dataclass(frozen=True)
class ProtoSide:
    """A .proto file. `root` is what the schema calls it; `emitted`: it was written for a contract, by a build."""

    loaded: Loaded
    schema: Schema
    root: str
    emitted: bool

    @property
    def contract(self) -> Contract:
        return self.loaded.contract

    @property
    def form(self) -> ProtobufForm:
        """The names and numbers of the files."""
        form = self.loaded.contract.protobuf
        assert form is not None, "read from a .proto file"
        return form


def load_proto(path: Path, called: str | None = None) -> ProtoSide:
    """Reads a .proto file. Raises ContractFault.

    `called` is what the schema calls the file, so that two states of one that was renamed are compared as one.
    """
    loaded = load(path)
    made = compiled(read_files(path, UNWATCHED))
    root, name = made.root, made.root.name
    root.name = called or name

    def shown(file: str) -> str:
        return made.shown(name if file == root.name else file)

    emitted = made.files.data[name].startswith(_MADE)
    return ProtoSide(loaded, read(made.set, shown), root.name, emitted)
