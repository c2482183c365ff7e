"""Python literals and docstrings, written the way black writes them."""

from __future__ import annotations

import math
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

LINE = 88

Texts = str | tuple[str, ...]


def string(text: str) -> str:
    """A string literal of one line, quoted as black does: by what has fewer backslashes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    if text.isprintable() and "\\" not in text and quote not in text:
        return f"{quote}{text}{quote}"
    out = []
    for char in text:
        if char in ("\\", quote):
            out.append(f"\\{char}")
        elif char.isprintable():
            out.append(char)
        else:
            out.append(_escaped(char))
    return f"{quote}{''.join(out)}{quote}"


def number(value: float | int) -> str:
    """`2.0`, `0.5`, `3`: the shortest text that reads back as the same value, as black writes it."""
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    return repr(value).replace("e+", "e")


def value(constant: bool | int | float | str | None) -> str:
    """Any scalar as a literal."""
    if isinstance(constant, str):
        return string(constant)
    if constant is None or isinstance(constant, bool):
        return repr(constant)
    return number(constant)


def texts(items: Sequence[Texts], indent: int, before: int, after: int = 1) -> str:
    """A tuple of texts, or of tuples of them, an item a line where they do not fit. The numbers are those of
    `calls.Call.text`.
    """
    inline = _inline(items)
    if indent + before + width(inline) + after <= LINE:
        return inline
    pad = " " * (indent + 4)
    lines = [
        string(item) if isinstance(item, str) else texts(item, indent + 4, 0)
        for item in items
    ]
    return "(\n" + "".join(f"{pad}{line},\n" for line in lines) + " " * indent + ")"


def _inline(items: Sequence[Texts]) -> str:
    written = [
        string(item) if isinstance(item, str) else _inline(item) for item in items
    ]
    return f"({', '.join(written)}{',' if len(written) == 1 else ''})"


def docstring(paragraphs: str | Iterable[str], indent: int = 0) -> str:
    """A docstring with its quotes, wrapped to the line, all lines but the first indented.

    Paragraphs are divided by an empty line. A line that begins with a space is kept as it is, which
    is how a list or an example is written.
    """
    if isinstance(paragraphs, str):
        paragraphs = paragraphs.split("\n\n")
    lines: list[str] = []
    for paragraph in paragraphs:
        # The opening quotes take room from the first line; the others are as wide as it, for looks.
        found = _wrapped(paragraph, LINE - indent - 3)
        lines += ["", *found] if lines and found else found
    first = lines[0].lstrip() if lines else "."
    # Black takes the indentation that all lines after the first share out of a docstring.
    rest = textwrap.dedent("\n".join(lines[1:])).split("\n") if lines[1:] else []
    if not rest and indent + len(first) + 7 > LINE:
        first, *rest = _wrap(first, LINE - indent - 7)
    if first.startswith('"'):
        first = f" {first}"
    if not rest:
        # However long: black puts the closing quotes of one line nowhere else.
        return f'"""{first} """' if first.endswith('"') else f'"""{first}"""'
    pad = " " * indent
    body = "\n".join(f"{pad}{line}".rstrip() for line in rest)
    return f'"""{first}\n{body}\n{pad}"""'


@cache
def _wrapped(paragraph: str, columns: int) -> tuple[str, ...]:
    """The lines of a paragraph. What is said of an operation stands in every client of it, so it is kept."""
    kept: list[str] = []
    running: list[str] = []
    # An empty line at the end writes out what is still running.
    for line in [*paragraph.expandtabs(4).splitlines(), " "]:
        plain = line.strip()
        if plain and not line.startswith(" "):
            running.append(_safe(plain))
            continue
        if running:
            kept += _wrap(" ".join(running), columns)
            running.clear()
        if plain:
            kept.append(_safe(line.rstrip()))
    return tuple(kept)


def _wrap(text: str, columns: int) -> list[str]:
    if text and len(text) <= columns:
        return [text]
    return textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False)


def _safe(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if plain.isprintable():
        return plain
    return "".join(char if char.isprintable() else _escaped(char) for char in plain)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def width(text: str) -> int:
    """The columns that text takes, as black counts them: wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        (
            0
            if unicodedata.combining(char)
            else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        )
        for char in text
    )


def tuple_after(members: Sequence[str], before: str) -> str:
    """`before` and a tuple, several members one a line; black does not explode a tuple of one for its comma."""
    inline = f"{before}({members[0]},)" if members else f"{before}()"
    if len(members) < 2 and width(inline) <= LINE:
        return inline
    lines = "".join(f"    {member},\n" for member in members)
    return f"{before}(\n{lines})"


def tuple_inside(members: Sequence[str], key: str) -> str:
    """A tuple as a value behind `key: ` in a mapping that is indented by four, with a comma behind it."""
    inline = f"({', '.join(members)}{',' if len(members) == 1 else ''})"
    if 4 + width(f"{key}: {inline},") <= LINE:
        return inline
    lines = "".join(f"        {member},\n" for member in members)
    return f"(\n{lines}    )"


def subscript_after(
    argument: str, head: str, before: int, after: int, indent: int
) -> str:
    """`head[argument]`, on one line if it fits between so many columns before it and after it.

    Else the argument has a line of its own, in a statement indented by `indent`.
    """
    inline = f"{head}[{argument}]"
    if before + width(inline) + after <= LINE:
        return inline
    pad = " " * indent
    return f"{head}[\n{pad}    {argument}\n{pad}]"
