"""What must not change for an output to stay up to date: the generator itself, and what is installed beside it."""

from __future__ import annotations

import hashlib
import os
import site
import sys
from collections.abc import Iterator
from pathlib import Path

from .installed import version_of
from .resources import specs_folder, templates_folder

_SUFFIXES = (".py", ".j2", ".jinja2", ".sql", ".proto", ".json")
# What was made of our files, and the templates and specs inside a wheel, which have names of their own.
_NOT_OURS = frozenset({"__pycache__", "_data"})
# Windows alone tells text from bytes there.
_BINARY = getattr(os, "O_BINARY", 0)
_TOOLS = ("black", "datamodel-code-generator", "grpcio-tools", "jinja2")


def generator_files() -> list[str]:
    """Our own files and their folders (a new file changes its folder), and the folders plugins go to."""
    sources = {path for _, path in _sources()}
    folders = {os.path.dirname(path) for path in sources}
    installed = {
        os.path.normpath(place)
        for place in (*site.getsitepackages(), *sys.path)
        if place.endswith("-packages")
    }
    return sorted({*sources, *folders, *installed})


def generator_fingerprint() -> str:
    """A hash of what we are: our own files and the tools whose output we emit. The same on every machine."""
    digest = hashlib.sha256()
    for name, path in sorted(_sources()):
        digest.update(f"{name}\0".encode())
        # Not `open`, nor a hash of its own for each: there are some 750 files.
        handle = os.open(path, os.O_RDONLY | _BINARY)
        try:
            data = os.read(handle, os.fstat(handle).st_size + 1)
        finally:
            os.close(handle)
        digest.update(b"%d\0" % len(data))
        digest.update(data)
    for tool in _TOOLS:
        digest.update(f"{tool} {version_of(tool)}\0".encode())
    return digest.hexdigest()


def _sources() -> Iterator[tuple[str, str]]:
    """Our own files, each with a name that does not depend on where we are installed."""
    roots = {
        "mscomm_gen": Path(__file__).resolve().parent,
        "templates": templates_folder(),
        "specs": specs_folder(),
    }
    for name, root in roots.items():
        top = os.fspath(root)
        # Not by pathlib: there are some 750 files, and they are looked for in every build.
        for folder, below, files in os.walk(top):
            below[:] = [each for each in below if each not in _NOT_OURS]
            inside = folder[len(top) :].replace(os.sep, "/")
            for file in files:
                if file.endswith(_SUFFIXES):
                    yield f"{name}{inside}/{file}", os.path.join(folder, file)
