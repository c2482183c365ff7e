"""What a .proto file imports, and its package, by a look at its text: before protoc can be asked."""

from __future__ import annotations

import re
from typing import Final

from ...diagnostics import Span
from ...records import dataclass

# What stands first wins: an import within a comment or a text is none.
_PIECES: Final = re.compile(
    r"//[^\n]*"
    r"|/\*.*?\*/"
    r"|\bimport\s+(?:(?:public|weak|option)\s+)?(?P<quote>[\"'])(?P<import>[^\"'\n]*)(?P=quote)"
    r"|\bpackage\s+(?P<package>[A-Za-z_][\w.]*)\s*;"
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Import:
    """`span` is that of the text between the quotes."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Scanned:
    package: str
    imports: tuple[Import, ...]


def scan(text: str, path: str) -> Scanned:
    """`path` is what spans call the file."""
    package = ""
    imports: list[Import] = []
    for found in _PIECES.finditer(text):
        if found["import"] is not None:
            imports.append(
                Import(found["import"], _span(text, path, *found.span("import")))
            )
        elif found["package"] is not None and not package:
            package = found["package"]
    return Scanned(package, tuple(imports))


def _span(text: str, path: str, start: int, end: int) -> Span:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Span(path, line, column, line, column + end - start)
