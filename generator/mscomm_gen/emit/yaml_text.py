"""YAML for documents: one way to write each value, read alike by YAML 1.1 and YAML 1.2.

Written by hand rather than through PyYAML's emitter: that one quotes by YAML 1.1's rules only,
folds long lines and puts anchors on values that appear twice. Here a text stands bare only where
no reader of either version can take it for something else; every other text is quoted, or a
literal block where it has several lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import isfinite
from typing import Final, TypeAlias, TypeGuard

Data: TypeAlias = (
    bool | int | float | str | Sequence["Data"] | Mapping[str, "Data"] | None
)
"""What a document is made of; the same as JSON."""

# Bare texts begin with a letter, `/` or `$`, so that no number, date, time of day, operator or
# indicator of either version is among them; what is left to exclude are words.
_FIRST: Final = "A-Za-z/$"
_INNER: Final = r"A-Za-z0-9_./{}()\[\]'\";,+*=@%&!?<>$^|~`-"
_BEYOND_ASCII: Final = r"\u00a1-\u2027\u202a-\ud7ff"


@cache
def _bare(beyond: str) -> re.Pattern[str]:
    """What stands bare. What lies `beyond` ASCII takes long to compile, and few documents need it."""
    return re.compile(
        rf"[{_FIRST}{beyond}](?:[{beyond}{_INNER}]|:(?=[A-Za-z0-9_./])| (?=[{beyond}{_INNER}]))*"
    )


# The booleans and null of YAML 1.1 (yaml.org/type) and of 1.2's core schema, in lower case.
_WORDS: Final = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
# Line breaks to YAML 1.1 but not to 1.2, and the byte order mark, whatever stands around them.
_TREACHEROUS: Final = frozenset("\u0085\u2028\u2029\ufeff")
# A simple key may have 1024 characters (YAML 1.2.2, 7.4.2); longer ones need the explicit form.
_LONGEST_KEY: Final = 900


def document(data: Mapping[str, Data], head: str = "") -> str:
    """A whole file: `head` as comment lines, then the mapping in its own order."""
    comment = "".join(f"# {line}".rstrip() + "\n" for line in head.splitlines())
    lines: list[str] = []
    _value(data, "", "", lines)
    return comment + "".join(f"{line}\n" for line in lines)


def _value(data: Data, first: str, rest: str, lines: list[str]) -> None:
    """Adds the lines of a value that stands alone: what the first of them begins with is told, and the others."""
    if isinstance(data, Mapping) and data:
        for key, value in data.items():
            _entry(key, value, first, rest, lines)
            first = rest
    elif _is_list(data) and data:
        for item in data:
            _value(item, f"{first}- ", f"{rest}  ", lines)
            first = rest
    else:
        _leaf(data, first, rest, lines)


def _entry(key: str, value: Data, first: str, rest: str, lines: list[str]) -> None:
    name = _text(key)
    if len(name) > _LONGEST_KEY:
        lines.append(f"{first}? {name}")
        first, name = rest, ""
    inside = f"{rest}  "
    # Asked first: most are texts.
    if isinstance(value, str) or not (isinstance(value, Sequence | Mapping) and value):
        _leaf(value, f"{first}{name}: ", inside, lines)
        return
    lines.append(f"{first}{name}:")
    _value(value, inside, inside, lines)


def _leaf(value: Data, first: str, rest: str, lines: list[str]) -> None:
    text, *more = _scalar(value)
    lines.append(first + text)
    lines += [rest + line if line else line for line in more]


def _scalar(value: Data) -> list[str]:
    """A leaf: one line, or a block's header and its lines, not yet indented."""
    if isinstance(value, str):
        several = "\n" in value and _is_block(value)
        return _block(value) if several else [_text(value)]
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, int):
        return [str(value)]
    if isinstance(value, float):
        return [_float(value)]
    return ["{}" if isinstance(value, Mapping) else "[]"]


def _is_list(value: Data) -> TypeGuard[Sequence[Data]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _float(value: float) -> str:
    """The shortest text that reads back as the same number.

    YAML 1.1 knows an exponent only after a point.
    """
    if not isfinite(value):
        raise ValueError(f"{value} has no place in a JSON document")
    mantissa, mark, exponent = repr(value).partition("e")
    if mark and "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}{mark}{exponent}"


@cache
def _text(text: str) -> str:
    bare = _bare("" if text.isascii() else _BEYOND_ASCII)
    if bare.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return '"' + "".join(map(_quoted, text)) + '"'


_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _quoted(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    if _is_printable(char):
        return char
    code = ord(char)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"


def _is_printable(char: str) -> bool:
    """YAML's own notion (1.2.2, 5.1).

    Python's would follow the Unicode release of the interpreter.
    """
    return char not in _TREACHEROUS and (
        " " <= char <= "~"
        or "\u00a0" <= char <= "\ud7ff"
        or "\ue000" <= char <= "\ufffd"
        or char > "\uffff"
    )


def _is_block(text: str) -> bool:
    """Whether a literal block holds the text exactly, with nothing to see that is not meant."""
    lines = text.removesuffix("\n").split("\n")
    return (
        len(lines) > 1
        and lines[0] != ""
        and lines[-1] != ""
        and not lines[0].startswith(" ")
        and all(_is_printable(char) for line in lines for char in line)
        and not any(line.endswith(" ") for line in lines)
    )


def _block(text: str) -> list[str]:
    header = "|" if text.endswith("\n") else "|-"
    return [header, *text.removesuffix("\n").split("\n")]
