"""Where an imported file may lie, judged by the layout alone: nobody states include roots.

An import is looked for, in this order: from the root that the file's package tells (`acme/orders/v1` for the package
acme.orders.v1), from the folder of the file and those above it up to the top of the repository, from the folders
below these that usually hold .proto files, among the files that come with the generator, and last by the ends of
its path, for files that were copied together without their folders.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Final

from ...protobuf.compiling import well_known
from .options.words import OPTIONS_FILE, options_folder

USUAL: Final = (
    *("proto", "protos", "protobuf", "api", "schemas"),
    *("third_party", "third_party/googleapis", "third_party/protobuf/src"),
    *("vendor", "include", "googleapis", "deps"),
)
"""Folders that repositories keep .proto files in."""

_HIGHEST: Final = 12
"""Folders looked into above a file that lies in no repository."""

_RENAMED: Final = {
    "google/longrunning/operations.proto": "google/longrunning/operations_proto.proto",
}
"""Files that googleapis-common-protos has under another name."""


def own_root(path: Path, package: str) -> Path:
    """The folder from which a file is named: by its package where the folders follow it, else its own."""
    parts = package.split(".") if package else []
    folder = path.parent
    if parts and folder.parts[-len(parts) :] == tuple(parts):
        return folder.parents[len(parts) - 1]
    return folder


def folders_above(path: Path) -> list[Path]:
    """The folder of a file and those above it, up to the top of its repository."""
    found: list[Path] = []
    for folder in path.parents[:_HIGHEST]:
        found.append(folder)
        if (folder / ".git").exists():
            break
    return found


def in_layout(name: str, root: Path, above: list[Path]) -> Iterator[Path]:
    """Where a file of that name may lie as it stands, best first."""
    yield root / name
    for folder in above:
        yield folder / name
    for folder in above:
        for usual in USUAL:
            yield folder / usual / name


def by_its_end(name: str, above: list[Path]) -> Iterator[Path]:
    """Where a file may lie whose folders do not follow its import: all but the first folders of it, then fewer."""
    parts = PurePosixPath(name).parts
    for start in range(1, len(parts)):
        tail = PurePosixPath(*parts[start:])
        for folder in above:
            yield folder / tail


def bundled(name: str) -> Path | None:
    """The file that comes with the generator: protobuf's own, Google's common ones, and the options of the language."""
    if name == OPTIONS_FILE:
        return options_folder() / name
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        return None
    for folder in _bundled():
        for known in (name, _RENAMED.get(name)):
            if known is not None and (folder / known).is_file():
                return folder / known
    return None


@cache
def _bundled() -> tuple[Path, ...]:
    found = [Path(str(well_known()))]
    common = importlib.util.find_spec("google.api")
    for place in (common.submodule_search_locations or ()) if common else ():
        # .../google/api: imports are named from above google.
        found.append(Path(place).parent.parent)
    return tuple(found)
