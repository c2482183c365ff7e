"""Where in the text of a file the parts of an option stand: protoc tells the place of the option as a whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from google.protobuf.descriptor import Descriptor

from ....diagnostics import Span
from ....protobuf.walking import Path
from ....records import dataclass

# A comment, a text with those that follow it, a word or number, a name in brackets, one other character.
_PIECE: Final = re.compile(
    r"\s+|//[^\n]*|/\*.*?\*/"
    r"|(?P<text>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')"
    r"|(?P<word>[-+]?[\w.]+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)
_TAB: Final = 8


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A key with its value; both are the whole option where its text is not understood."""

    key: Span
    value: Span


class FileText:
    """The text of a file, by the places that protoc tells: columns count bytes, and a tab goes to the next eighth."""

    def __init__(self, data: bytes, shown: str) -> None:
        self.text = data.decode("utf-8", "replace")
        self._shown = shown
        self._starts = [0]
        self._starts += [at.end() for at in re.finditer("\n", self.text)]

    def at(self, span: Span) -> int:
        """Where in the text a place begins."""
        start = self._starts[min(span.line, len(self._starts)) - 1]
        column = 1
        for offset, char in enumerate(self.text[start:]):
            if column >= span.column or char == "\n":
                return start + offset
            width = len(char.encode("utf-8", "replace"))
            column += _TAB - (column - 1) % _TAB if char == "\t" else width
        return len(self.text)

    def span(self, start: int, end: int) -> Span:
        first, last = self._place(start), self._place(end)
        return Span(self._shown, *first, *last)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def parts(
    file: FileText,
    spans: Mapping[Path, Span],
    option: Path,
    kind: Descriptor | None,
) -> dict[Path, Part]:
    """The parts of an option by the numbers of their fields, counted where they are repeated.

    `option` is the path of the option in the file, whose kind of message is `kind`; `spans` are the places below it.
    """
    found: dict[Path, Part] = {}
    for path, span in spans.items():
        inside = path[len(option) :]
        held = _held(kind, inside)
        tokens = list(_tokens(file, file.at(span)))
        value = next((at for at, each in enumerate(tokens) if each.text == "="), None)
        if value is None:
            continue
        start = tokens[value + 1].start if value + 1 < len(tokens) else tokens[-1].end
        reader = _Reader(file, tokens, value + 1, found)
        end = reader.value(inside, held)
        found[inside] = Part(
            file.span(tokens[0].start, tokens[value].start), file.span(start, end)
        )
    return found


def _held(kind: Descriptor | None, path: Path) -> Descriptor | None:
    """The message that a path of fields leads to."""
    here = kind
    skip = False
    for number in path:
        if skip:
            skip = False
            continue
        field = here.fields_by_number.get(number) if here is not None else None
        here = field.message_type if field is not None else None
        skip = field is not None and field.is_repeated
    return here


def _tokens(file: FileText, start: int) -> list[Token]:
    found: list[Token] = []
    depth = 0
    for piece in _PIECE.finditer(file.text, start):
        if piece.lastgroup is None:
            continue
        text = piece[0]
        if text in ("{", "[", "(", "<"):
            depth += 1
        elif text in ("}", "]", ")", ">"):
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and text == ";":
            break
        found.append(Token(piece.lastgroup, text, *piece.span()))
    return found


class _Reader:
    """protobuf's text format, as far as places go; what it holds is known from protoc."""

    def __init__(
        self, file: FileText, tokens: list[Token], at: int, found: dict[Path, Part]
    ) -> None:
        self._file = file
        self._tokens = tokens
        self._at = at
        self._found = found

    def value(self, path: Path, kind: Descriptor | None) -> int:
        """Passes a value; answers where it ends."""
        token = self._peek()
        if token is None:
            return self._tokens[-1].end
        if token.text in ("{", "<") and token.kind == "mark":
            self._at += 1
            self._fields(path, kind)
            return self._tokens[self._at - 1].end
        self._at += 1
        end = token.end
        while token.kind == "text" and (more := self._peek()) is not None:
            if more.kind != "text":
                break
            end = more.end
            self._at += 1
        return end

    def _fields(self, path: Path, kind: Descriptor | None) -> None:
        counts: dict[int, int] = {}
        while (token := self._peek()) is not None:
            self._at += 1
            if token.text in ("}", ">"):
                return
            if token.kind != "word":
                continue
            field = kind.fields_by_name.get(token.text) if kind is not None else None
            if (colon := self._peek()) is not None and colon.text == ":":
                self._at += 1
            inner = field.message_type if field is not None else None
            number = 0 if field is None else field.number
            several = field is not None and field.is_repeated
            key = self._file.span(token.start, token.end)
            opened = self._peek()
            if several and opened is not None and opened.text == "[":
                self._at += 1
                while (item := self._peek()) is not None and item.text != "]":
                    if item.text == ",":
                        self._at += 1
                        continue
                    self._one((*path, number, counts.get(number, 0)), inner, key)
                    counts[number] = counts.get(number, 0) + 1
                self._at += 1
                continue
            where = (*path, number)
            if several:
                where = (*where, counts.get(number, 0))
                counts[number] = counts.get(number, 0) + 1
            self._one(where, inner, key)

    def _one(self, path: Path, kind: Descriptor | None, key: Span) -> None:
        first = self._peek()
        start = first.start if first is not None else self._tokens[-1].end
        end = self.value(path, kind)
        self._found[path] = Part(key, self._file.span(start, end))

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None
