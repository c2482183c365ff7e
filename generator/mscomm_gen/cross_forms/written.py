"""A contract in either form; a .proto file as both things that it is: what protobuf carries, and a contract."""

from __future__ import annotations

from pathlib import Path

from ..contract.contract import Contract
from ..contract.protobuf import ProtobufForm
from ..contract.reads import UNWATCHED
from ..frontends.protobuf.compiled import compiled
from ..frontends.protobuf.files import read_files
from ..loading import Loaded, load
from ..records import dataclass
from ..review.protobuf.reading import read
from ..review.protobuf.schema import Schema

_MADE = b"// Made by mscomm-gen."


@dataclass(frozen=True)
class Written:
    """A contract as somebody wrote it; of a .proto file the schema too, and `root`, what that calls the file.

    `emitted`: a build wrote the file, for a contract.
    """

    loaded: Loaded
    schema: Schema | None = None
    root: str | None = None
    emitted: bool = False

    @property
    def is_language(self) -> bool:
        """Whether it is a contract of the language: in YAML, or in a .proto file that says so."""
        return self.contract.protobuf is None

    @property
    def contract(self) -> Contract:
        return self.loaded.contract

    @property
    def messages(self) -> Schema:
        """The schema of a .proto file."""
        assert self.schema is not None, "no .proto file"
        return self.schema

    @property
    def form(self) -> ProtobufForm:
        """The names and numbers of files that are what they are in protobuf, and not in the language."""
        form = self.loaded.contract.protobuf
        assert form is not None, "a contract of the language has names of its own"
        return form


def load_proto(path: Path, called: str | None = None) -> Written:
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
    return Written(loaded, read(made.set, shown), root.name, emitted)
