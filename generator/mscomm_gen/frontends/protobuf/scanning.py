"""What a .proto file imports, and its package, by a look at its text: before protoc can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...diagnostics import Span
from ...records import dataclass

_COMMENT: Final = r"//[^\n]*|/\*.*?\*/"
_TEXT: Final = r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
# What stands first wins: an import within a comment or a text is none.
_LANDMARKS: Final = re.compile(
    rf"{_COMMENT}|(?P<text>{_TEXT})|\b(?P<word>import|package)\b", re.DOTALL
)
_PIECES: Final = re.compile(
    rf"(?:{_COMMENT}|\s)*(?:(?P<text>{_TEXT})|(?P<other>[\w.]+|.))", re.DOTALL
)
_COMMENT_BYTES: Final = re.compile(
    rf"({_COMMENT})|{_TEXT}".encode(),
    re.DOTALL,
)
_NAME: Final = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_KINDS: Final = frozenset({"public", "weak", "option"})
_ESCAPES: Final = re.compile(
    rb"\\(?:(?P<octal>[0-7]{1,3})|[xX](?P<hex>[0-9A-Fa-f]{1,2})|(?P<one>.))", re.DOTALL
)
_LETTERS: Final = dict(
    zip((b"a", b"b", b"f", b"n", b"r", b"t", b"v"), b"\a\b\f\n\r\t\v", strict=True)
)


@dataclass(frozen=True, slots=True)
class Import:
    """`span` is that of the text between the quotes."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Scanned:
    """`odd` is the first text whose bytes are no UTF-8."""

    package: str
    imports: tuple[Import, ...]
    odd: Span | None


def scan(data: bytes, path: str) -> Scanned:
    """`path` is what spans call the file."""
    # protoc judges the bytes; here only names and places are looked for.
    text = data.decode("utf-8", "surrogateescape")
    package = ""
    imports: list[Import] = []
    odd: Span | None = None
    for found in _LANDMARKS.finditer(text):
        if found["text"] is not None:
            if odd is None and _is_odd(found["text"]):
                odd = _span(text, path, found.start() + 1, found.end() - 1)
        elif found["word"] == "import":
            wanted = _import(text, path, found.end())
            if wanted is not None:
                imports.append(wanted)
        elif found["word"] == "package" and not package:
            package = _package(text, found.end())
    return Scanned(package, tuple(imports), odd)


def readable(data: bytes) -> bytes:
    """A file whose comments are UTF-8: protoc takes any bytes there, and what reads its answer does not."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _COMMENT_BYTES.sub(_mended, data)
    return data


def _mended(found: re.Match[bytes]) -> bytes:
    if found[1] is None:
        return found[0]
    return found[1].decode("utf-8", "replace").replace("\ufffd", "?").encode("utf-8")


def _import(text: str, path: str, at: int) -> Import | None:
    """What is imported by the rest of a statement; None where it is another one."""
    rest = list(_statement(text, at))
    texts = [each for each in rest if each["text"] is not None]
    others = {each["other"] for each in rest if each["text"] is None}
    if not texts or not others <= _KINDS:
        return None
    # As in C, texts that follow each other are one.
    name = b"".join(_bytes(each["text"]) for each in texts).decode("utf-8", "replace")
    start, end = texts[0].start("text") + 1, texts[-1].end("text") - 1
    return Import(name, _span(text, path, start, end))


def _package(text: str, at: int) -> str:
    name = "".join(each["other"] or " " for each in _statement(text, at))
    return name if _NAME.fullmatch(name) else ""


def _statement(text: str, at: int) -> Iterator[re.Match[str]]:
    """The pieces up to the next semicolon."""
    while (piece := _PIECES.match(text, at)) is not None and piece["other"] != ";":
        yield piece
        at = piece.end()


def _is_odd(text: str) -> bool:
    if text.isascii() and "\\" not in text:
        return False
    try:
        _bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _bytes(text: str) -> bytes:
    """What a text between its quotes stands for."""
    return _ESCAPES.sub(_byte, text[1:-1].encode("utf-8", "surrogateescape"))


def _byte(found: re.Match[bytes]) -> bytes:
    if found["octal"] is not None:
        return bytes([int(found["octal"], 8) & 0xFF])
    if found["hex"] is not None:
        return bytes([int(found["hex"], 16)])
    one = found["one"]
    return bytes([_LETTERS[one]]) if one in _LETTERS else one


def _span(text: str, path: str, start: int, end: int) -> Span:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Span(path, line, column, line, column + end - start)
