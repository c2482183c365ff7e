"""A .proto file, and what it imports, as a schema."""

from __future__ import annotations

from pathlib import Path

from .compiling import compile_files
from .reading import read
from .schema import Schema


def load(path: Path, name: str, top: Path | None = None) -> Schema:
    """The schema of a file on the disk. Raises ContractFault.

    It is compiled from its own folder, then from the folders above it up to `top`; `name` is what
    the schema calls it, so that two states of a file which was renamed are compared as one.
    """
    roots = _roots(path.resolve(), top)
    compiled = compile_files([path.name], roots)
    for file in compiled.file:
        if file.name == path.name:
            file.name = name

    def shown(file: str) -> str:
        if file == name:
            return str(path)
        for root in roots:
            if (root / file).is_file():
                return str(root / file)
        return file

    return read(compiled, shown)


def _roots(path: Path, top: Path | None) -> list[Path]:
    """The folder of the file and those above it, up to `top`, else to the top of its repository."""
    found: list[Path] = []
    for folder in path.parents:
        found.append(folder)
        if folder == top or (folder / ".git").exists():
            return found
    # In no repository: what lies far above is none of the file's business.
    return found if top is not None else found[:1]
