"""Lines of the files that diagnostics speak of."""

from __future__ import annotations

import re
from typing import Final

# The line breaks by which YAML counts lines.
BREAKS: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_LARGEST: Final = 16 * 1024 * 1024


class SourceLines:
    """Reads lines on demand; each file is read once. Call it with a path and a line number from 1."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}

    def __call__(self, path: str, line: int) -> str | None:
        """The line without its end; None where there is no such line or no such file."""
        lines = self._files.get(path)
        if lines is None:
            lines = self._files[path] = _read(path)
        return lines[line - 1] if 0 < line <= len(lines) else None


def _read(path: str) -> list[str]:
    try:
        with open(path, "rb") as file:
            text = file.read(_LARGEST).decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return []
    return BREAKS.split(text)
