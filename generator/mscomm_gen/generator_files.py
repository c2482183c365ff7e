"""What must not change for an output to stay up to date: the generator itself, and what is installed beside it."""

from __future__ import annotations

import os
import site
import sys
from pathlib import Path

from .resources import specs_folder, templates_folder

_SUFFIXES = (".py", ".j2", ".sql", ".proto", ".json")


def generator_files() -> list[str]:
    """Our own files and their folders (a new file changes its folder), and the folders plugins go to."""
    sources = {
        path
        for root in (
            Path(__file__).resolve().parent,
            templates_folder(),
            specs_folder(),
        )
        for path in root.rglob("*")
        if path.suffix in _SUFFIXES
    }
    folders = {path.parent for path in sources}
    installed = {
        Path(place)
        for place in (*site.getsitepackages(), *sys.path)
        if place.endswith("-packages")
    }
    return [os.fspath(path) for path in sorted({*sources, *folders, *installed})]
