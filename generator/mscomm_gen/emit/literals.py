"""Python literals and docstrings, written the way black writes them."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable

LINE = 88


def string(text: str) -> str:
    """A one-line string literal in double quotes; control characters and lone surrogates are escaped."""
    out = []
    for char in text:
        if char == "\\":
            out.append("\\\\")
        elif char == '"':
            out.append('\\"')
        elif char == "\n":
            out.append("\\n")
        elif char.isprintable():
            out.append(char)
        else:
            out.append(char.encode("unicode_escape").decode("ascii"))
    body = "".join(out)
    if '\\"' in body and "'" not in body:
        return "'" + body.replace('\\"', '"') + "'"
    return f'"{body}"'


def number(value: float | int) -> str:
    """`2.0`, `0.5`, `3`: the shortest text that reads back as the same value, exponents black's way."""
    return repr(value).replace("e+", "e")


def value(constant: bool | int | float | str | None) -> str:
    """Any scalar as a literal."""
    if isinstance(constant, str):
        return string(constant)
    if constant is None or isinstance(constant, bool):
        return repr(constant)
    return number(constant)


def docstring(paragraphs: str | Iterable[str], indent: int = 0) -> str:
    """A docstring with its quotes, wrapped to the line, every line but the first indented by `indent` spaces.

    Paragraphs are divided by an empty line. A line that begins with a space is kept as it is, which is how
    a list or an example is written.
    """
    if isinstance(paragraphs, str):
        paragraphs = paragraphs.split("\n\n")
    pad = " " * indent
    blocks: list[str] = []
    for paragraph in paragraphs:
        block = _wrapped(paragraph, LINE - indent)
        if block:
            blocks.append(block)
    text = _safe("\n\n".join(blocks))
    if not text:
        text = "."
    if text.startswith('"'):
        text = f" {text}"
    if "\n" not in text:
        # black keeps one line on one line, however long, and puts a space after a closing quote.
        if text.endswith('"'):
            text = f"{text} "
        if indent + len(text) + 6 <= LINE or " " not in text:
            return f'"""{text}"""'
        text = "\n".join(textwrap.wrap(text, LINE - indent - 6, break_on_hyphens=False))
    lines = text.split("\n")
    rest = [f"{pad}{line}".rstrip() for line in lines[1:]]
    return "\n".join([f'"""{lines[0]}', *rest, f'{pad}"""'])


def _wrapped(paragraph: str, width: int) -> str:
    kept: list[str] = []
    running: list[str] = []

    def flush() -> None:
        if running:
            # Room for the opening quotes is taken from every line: the first cannot be told apart here.
            kept.extend(
                textwrap.wrap(
                    " ".join(running),
                    width - 3,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
            running.clear()

    for line in paragraph.expandtabs(4).splitlines():
        if line.startswith(" ") and line.strip():
            flush()
            kept.append(line.rstrip())
        elif line.strip():
            running.append(line.strip())
    flush()
    while kept and not kept[0].strip():
        kept.pop(0)
    return "\n".join(kept)


def _safe(text: str) -> str:
    out = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return "".join(
        (
            char
            if char == "\n" or char.isprintable()
            else char.encode("unicode_escape").decode("ascii")
        )
        for char in out
    )


def width(text: str) -> int:
    """The columns that text takes, as black counts them: two for a wide character, none for a combining one."""
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
