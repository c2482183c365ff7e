"""What is installed, by what lies in the folders of the module path.

importlib.metadata loads the parser of mails and reads the notes of distributions with it, which is a tenth of a small
build. For what every build asks, the names of folders and the text of `entry_points.txt` are enough. Wherever they may
not be, with archives on the path or finders of others, it is asked all the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from typing import Final

# What the folder of a distribution's notes is called, in eggs too.
_NOTES: Final = (".dist-info", "egg-info")
_WHEEL: Final = ".dist-info"


def may_extend(group: bytes) -> bool:
    """Whether something may be installed with entry points in a group that begins so. False is certain."""
    for finder in sys.meta_path:
        if finder is not PathFinder and hasattr(finder, "find_distributions"):
            return True
    for place in _path():
        try:
            names = os.listdir(place)
        except NotADirectoryError:
            return True
        except OSError:
            continue
        for name in names:
            if name.lower().endswith(_NOTES) and group in _entry_points(place, name):
                return True
    return False


def version_of(distribution: str) -> str:
    """The version of a distribution. Raises PackageNotFoundError."""
    for place in _path():
        try:
            names = os.listdir(place)
        except OSError:
            continue
        for name in sorted(names):
            if name.endswith(_WHEEL):
                known, _, version = name.removesuffix(_WHEEL).partition("-")
                if version and _normal(known) == _normal(distribution):
                    return version
    from importlib import metadata

    return metadata.version(distribution)


def _path() -> Iterator[str]:
    for place in dict.fromkeys(sys.path):
        yield place or os.curdir


def _entry_points(place: str, notes: str) -> bytes:
    try:
        with open(os.path.join(place, notes, "entry_points.txt"), "rb") as file:
            return file.read()
    except OSError:
        return b""


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
