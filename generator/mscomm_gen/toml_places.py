"""Where keys stand in a TOML file: tomllib gives values without places.

A reader of lines, good enough for what people write: headers and `key = value`. What it does not find has no
place, and is told of the file as a whole.
"""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_PATH: Final = rf"{_WORD}(?:\s*\.\s*{_WORD})*"
_HEADER: Final = re.compile(rf"\s*\[{{1,2}}\s*({_PATH})\s*\]{{1,2}}\s*(?:#.*)?")
_KEY: Final = re.compile(rf"(\s*)({_PATH})\s*=")
_EACH: Final = re.compile(_WORD)


def places(text: str, table: tuple[str, ...]) -> dict[str, tuple[int, int, int]]:
    """For each dotted key below a table: its line, the column where it starts, the one after its end.

    Columns and lines count from 1. The first place of a key counts.
    """
    found: dict[str, tuple[int, int, int]] = {}
    here: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.fullmatch(line)
        match = _KEY.match(line)
        if header is not None:
            here = _words(header[1])
            start, end, path = header.start(1), header.end(1), here
        elif match is not None:
            start, end, path = match.start(2), match.end(2), here + _words(match[2])
        else:
            continue
        if path[: len(table)] != table:
            continue
        for length in range(len(table) + 1, len(path) + 1):
            key = ".".join(path[len(table) : length])
            found.setdefault(key, (number, start + 1, end + 1))
    return found


def _words(path: str) -> tuple[str, ...]:
    return tuple(word.strip("\"'") for word in _EACH.findall(path))
