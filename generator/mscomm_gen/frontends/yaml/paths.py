"""The paths by which a contract names other files."""

from __future__ import annotations

import os
import re
from typing import Final

from .scalars import Refused

_DRIVE: Final = re.compile(r"[A-Za-z]:")


def relative_path(text: str) -> str:
    """A path relative to the file that says it, with `/` on every system. Raises Refused."""
    if not text.strip() or not text.isprintable():
        raise Refused(
            "this is not the path of a file", "write it like `types/orders.yaml`"
        )
    if text.startswith(("/", "~")) or _DRIVE.match(text):
        raise Refused(
            "the path is absolute, and another machine has other folders",
            "write the way from the folder of this file, such as `types/orders.yaml`",
        )
    if "\\" in text:
        raise Refused(
            "the path has a backslash", f"write `{text.replace(chr(92), '/')}`"
        )
    return text


def beside(path: str, said: str) -> str:
    """Where a relative path leads from the file that says it, without `..` in the middle."""
    return os.path.normpath(os.path.join(os.path.dirname(path), said))


def lies_in(folder: str, place: str) -> bool:
    """True if a path lies below a folder; both in the same form."""
    return os.path.commonpath((folder, place)) == folder
