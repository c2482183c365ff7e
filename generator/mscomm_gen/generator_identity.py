"""Which generator this is: what it must watch to know that it has not changed, and a name for its content."""

from __future__ import annotations

import os
import site
import sys
from functools import cache
from pathlib import Path

from .emit.manifest import digest
from .resources import specs_folder, templates_folder
from .version import __version__

_SUFFIXES = (".py", ".j2", ".sql", ".proto", ".json")


def _sources() -> list[Path]:
    package = Path(__file__).resolve().parent
    found: set[Path] = set()
    for root in (package, templates_folder(), specs_folder()):
        found |= {path for path in root.rglob("*") if path.suffix in _SUFFIXES}
    return sorted(found)


def generator_files() -> list[str]:
    """Files and folders whose change may change the output: our own, and where plugins are installed."""
    sources = _sources()
    folders = {path.parent for path in sources}
    installed = {
        Path(place)
        for place in (*site.getsitepackages(), *sys.path)
        if place.endswith("site-packages")
    }
    return [os.fspath(path) for path in sorted({*sources, *folders, *installed})]


@cache
def generator_identity() -> str:
    """Version and content, so that a checkout being edited is another generator at every edit."""
    package = Path(__file__).resolve().parent
    parts: list[bytes] = []
    for path in _sources():
        for root in (package, templates_folder(), specs_folder()):
            if path.is_relative_to(root):
                parts.append(
                    f"{root.name}/{path.relative_to(root).as_posix()}".encode()
                )
                break
        parts.append(digest(path.read_bytes()).encode())
    return f"mscomm-gen {__version__} {digest(b' '.join(parts))[:16]}"
