"""What must not change for an output to stay up to date: the generator itself, and what is installed beside it."""

from __future__ import annotations

import hashlib
import os
import site
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from .resources import specs_folder, templates_folder

_SUFFIXES = (".py", ".j2", ".jinja2", ".sql", ".proto", ".json")
_TOOLS = ("black", "datamodel-code-generator", "grpcio-tools", "jinja2")


def generator_files() -> list[str]:
    """Our own files and their folders (a new file changes its folder), and the folders plugins go to."""
    sources = {path for _, path in _sources()}
    folders = {path.parent for path in sources}
    installed = {
        Path(place)
        for place in (*site.getsitepackages(), *sys.path)
        if place.endswith("-packages")
    }
    return [os.fspath(path) for path in sorted({*sources, *folders, *installed})]


def generator_fingerprint() -> str:
    """A hash of what we are: our own files and the tools whose output we emit. The same on every machine."""
    digest = hashlib.sha256()
    for name, path in sorted(_sources()):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for tool in _TOOLS:
        digest.update(f"{tool} {metadata.version(tool)}\0".encode())
    return digest.hexdigest()


def _sources() -> Iterator[tuple[str, Path]]:
    """Our own files, each with a name that does not depend on where we are installed."""
    roots = {
        "mscomm_gen": Path(__file__).resolve().parent,
        "templates": templates_folder(),
        "specs": specs_folder(),
    }
    for name, root in roots.items():
        for path in root.rglob("*"):
            if path.suffix in _SUFFIXES and "_data" not in path.relative_to(root).parts:
                yield f"{name}/{path.relative_to(root).as_posix()}", path
