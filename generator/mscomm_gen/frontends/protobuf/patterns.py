r"""Patterns of RE2, which protovalidate uses, as those of pydantic's engine.

Both search, in linear time, and mean the same by most of their syntax. What differs is rewritten: `\d`, `\w`, `\s` and
`\b` are ASCII alone in RE2, a class has no operators and no classes within, and a few escapes have another spelling
(github.com/google/re2/wiki/Syntax).
"""

from __future__ import annotations

import re
from typing import Final

from pydantic_core import SchemaError, SchemaValidator, core_schema

_ASCII: Final = {"d": "0-9", "w": "0-9A-Za-z_", "s": r"\t\n\f\r "}
_COUNT: Final = re.compile(r"\{(\d+)(?:,(\d*))?\}")
_FLAGS: Final = re.compile(r"\(\?([a-zA-Z-]+)[:)]")
_OCTAL: Final = re.compile(r"0[0-7]{0,2}|[1-7][0-7]{1,2}")
_BRACED: Final = re.compile(r"\\[xpP]\{[^}]*\}")
_NAMED: Final = re.compile(r"\[:\^?[a-z]+:\]")
_REPEATS: Final = "*+?"
# RE2 counts no further.
_MOST: Final = 1000


class PatternFault(Exception):
    """Why nobody can match by a pattern."""


def translated(pattern: str) -> str:
    """A pattern for pydantic's engine that matches what it matches in RE2. Raises PatternFault."""
    made = _Translation(pattern).text()
    try:
        SchemaValidator(core_schema.str_schema(pattern=made))
    except SchemaError:
        raise PatternFault("pydantic knows no such syntax") from None
    return made


def matches(pattern: str, text: str) -> bool:
    """Whether a translated pattern is found in a text."""
    validator = SchemaValidator(core_schema.str_schema(pattern=pattern))
    return validator.isinstance_python(text)


class _Translation:
    def __init__(self, pattern: str) -> None:
        self._left = pattern
        self._made: list[str] = []

    def text(self) -> str:
        """The whole."""
        repeated = False
        while self._left:
            repeats = self._one(repeated)
            repeated = repeats
        return "".join(self._made)

    def _take(self, count: int, made: str | None = None) -> None:
        self._made.append(self._left[:count] if made is None else made)
        self._left = self._left[count:]

    def _one(self, repeated: bool) -> bool:
        """Rewrites what comes next; whether it repeats what stands before it."""
        first = self._left[0]
        count = _COUNT.match(self._left)
        if first in _REPEATS or count is not None:
            if repeated:
                raise PatternFault("what repeats is not repeated in RE2")
            if count is not None and max(int(n or 0) for n in count.groups()) > _MOST:
                raise PatternFault(f"RE2 counts to {_MOST:,}")
            self._take(len(count[0]) if count is not None else 1)
            if self._left.startswith("?"):
                self._take(1)
            return True
        if first == "{":
            self._take(1, r"\{")
        elif first == "\\":
            self._escape(inside=False)
        elif first == "[":
            self._class()
        else:
            flags = _FLAGS.match(self._left)
            if flags is not None and not set(flags[1]) <= set("imsU-"):
                raise PatternFault("RE2 has no such flags")
            self._take(1)
        return False

    def _class(self) -> None:
        self._take(2 if self._left.startswith("[^") else 1)
        if self._left[:1] in ("]", "-"):
            self._take(1, f"\\{self._left[0]}")
        while self._left and self._left[0] != "]":
            named = _NAMED.match(self._left)
            if named is not None:
                self._take(len(named[0]))
            elif self._left[0] == "\\":
                self._escape(inside=True)
            elif self._left.startswith("--"):
                self._take(2, r"-\-")
            elif self._left[0] in "[&~":
                self._take(1, f"\\{self._left[0]}")
            else:
                self._take(1)
        self._take(1)

    def _escape(self, inside: bool) -> None:
        kind = self._left[1:2]
        octal = _OCTAL.match(self._left[1:])
        if kind == "Q" and not inside:
            literal = self._left[2:].split("\\E", 1)[0]
            self._take(2 + len(literal), re.escape(literal))
            if self._left:
                self._take(2, "")
        elif kind in _ASCII:
            self._take(2, _ASCII[kind] if inside else f"[{_ASCII[kind]}]")
        elif kind.lower() in _ASCII:
            self._take(2, f"[^{_ASCII[kind.lower()]}]")
        elif kind in ("b", "B") and not inside:
            self._take(2, rf"(?-u:\{kind})")
        elif octal is not None:
            self._take(1 + len(octal[0]), f"\\x{{{int(octal[0], 8):X}}}")
        elif _BRACED.match(self._left) is not None:
            self._braced(kind)
        elif kind in ("<", ">"):
            self._take(2, kind)
        else:
            self._take(2)

    def _braced(self, kind: str) -> None:
        r"""`\x{…}` and `\p{…}`; `\p{^…}` is all but that."""
        name, _, self._left = self._left[3:].partition("}")
        if name.startswith("^"):
            name, kind = name[1:], "P" if kind == "p" else "p"
        self._made.append(f"\\{kind}{{{name}}}")
