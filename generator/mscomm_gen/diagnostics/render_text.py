"""Diagnostics as text for people: the place, the line with what is meant underlined, the way out.

contract.yaml:3:5: error MG201 unknown-key: an operation has no key `requst`
  3 |     requst: Charge
    |     ^^^^^^
  hint: did you mean `request`?
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from .model import Diagnostic, Severity, Span
from .source_lines import SourceLines

ReadLine = Callable[[str, int], str | None]

_TAB: Final = 4
# A line that is longer is cut to a window around what is meant.
_WIDEST: Final = 160
_BEFORE: Final = 60

_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_BLUE: Final = "\x1b[34m"
_COLOURS: Final = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}


def render_text(
    diagnostics: Sequence[Diagnostic],
    read_line: ReadLine | None = None,
    *,
    colour: bool = False,
) -> str:
    """The diagnostics in the order given, and a line that counts them; no line break at the end.

    `read_line` answers a line of a file, or None; by default it reads the disk.
    """
    paint = _Paint(colour)
    read = read_line if read_line is not None else SourceLines()
    parts = [_one(found, read, paint) for found in diagnostics]
    parts.append(count(diagnostics))
    return "\n".join(parts)


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    found = list(diagnostics)
    numbers = [
        (kind.value, sum(d.severity is kind for d in found)) for kind in Severity
    ]
    said = [f"{n} {word}{'' if n == 1 else 's'}" for word, n in numbers if n]
    return ", ".join(said) or "no findings"


class _Paint:
    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self._colour else text


def _one(found: Diagnostic, read: ReadLine, paint: _Paint) -> str:
    colour = _COLOURS[found.severity]
    kind = paint(f"{found.severity.value} {found.code.id}", colour)
    where = f"{paint(_clean(str(found.span)), _BOLD)}: " if found.span else ""
    lines = [f"{where}{kind} {found.code.slug}: {_clean(found.message)}"]
    if found.span is not None and not found.span.is_whole:
        lines += _excerpt(found.span, read, paint, colour)
    for related in found.related:
        lines.append(
            f"  {paint(_clean(str(related.span)), _BOLD)}: {_clean(related.message)}"
        )
        lines += _excerpt(related.span, read, paint, _BLUE)
    if found.hint:
        lines.append(f"  {paint('hint:', _BOLD)} {_clean(found.hint)}")
    return "\n".join(lines)


def _excerpt(span: Span, read: ReadLine, paint: _Paint, colour: str) -> list[str]:
    """The line of a span, and carets under the part that is meant."""
    line = read(span.path, span.line)
    if line is None or not line.strip():
        return []
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = max(min(end, len(line)), start)
    first = max(0, start - _BEFORE) if _width(line) > _WIDEST else 0
    last = first + _WIDEST if _width(line) > _WIDEST else len(line)
    end = min(end, last)
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    shown = head + _shown(line[first:last]) + tail
    gap = " " * (len(head) + _width(line[first:start]))
    carets = "^" * max(1, _width(line[start:end]))
    number = str(span.line)
    margin = " " * len(number)
    bar = paint("|", _BLUE)
    return [
        f"  {paint(number, _BLUE)} {bar} {shown}".rstrip(),
        f"  {margin} {bar} {gap}{paint(carets, colour)}",
    ]


def _shown(text: str) -> str:
    return "".join(_replacement(character) for character in text)


def _replacement(character: str) -> str:
    if character == "\t":
        return " " * _TAB
    # A terminal would obey control characters, and reorder text at bidirectional ones.
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _width(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if character == "\t":
        return _TAB
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _clean(text: str) -> str:
    """A message on one line, without what a terminal would obey."""
    return _shown(" ".join(text.split("\n")))
