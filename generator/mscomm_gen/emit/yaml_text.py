"""YAML for documents: one way to write each value, read alike by YAML 1.1 and YAML 1.2.

Written by hand rather than through PyYAML's emitter: that one quotes by YAML 1.1's rules only,
folds long lines and puts anchors on values that appear twice. Here a text stands bare only where
no reader of either version can take it for something else; every other text is quoted, or a
literal block where it has several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Final, TypeAlias, TypeGuard

Data: TypeAlias = (
    bool | int | float | str | Sequence["Data"] | Mapping[str, "Data"] | None
)
"""What a document is made of; the same as JSON."""

# Bare texts begin with a letter, `/` or `$`, so that no number, date, time of day, operator or
# indicator of either version is among them; what is left to exclude are words.
_INNER: Final = r"A-Za-z0-9_./{}()\[\]'\";,+*=@%&!?<>$^|~`\u00a1-\u2027\u202a-\ud7ff-"
_BARE: Final = re.compile(
    rf"[A-Za-z/$\u00a1-\u2027\u202a-\ud7ff](?:[{_INNER}]|:(?=[A-Za-z0-9_./])| (?=[{_INNER}]))*"
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
    return comment + "".join(f"{line}\n" for line in _lines(data))


def _lines(data: Data) -> Iterator[str]:
    """The lines of a value that stands alone at the margin."""
    if isinstance(data, Mapping) and data:
        for key, value in data.items():
            yield from _entry(key, value)
    elif _is_list(data) and data:
        for item in data:
            yield from _item(item)
    else:
        yield from _scalar(data)


def _entry(key: str, value: Data) -> Iterator[str]:
    name = _text(key)
    if len(name) > _LONGEST_KEY:
        yield f"? {name}"
        name = ""
    if (isinstance(value, Mapping) or _is_list(value)) and value:
        yield f"{name}:"
        for line in _lines(value):
            yield f"  {line}" if line else line
        return
    first, *rest = _scalar(value)
    yield f"{name}: {first}"
    for line in rest:
        yield f"  {line}" if line else line


def _item(value: Data) -> Iterator[str]:
    first, *rest = _lines(value)
    yield f"- {first}"
    for line in rest:
        yield f"  {line}" if line else line


def _scalar(value: Data) -> list[str]:
    """A leaf: one line, or a block's header and its lines, not yet indented."""
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, int):
        return [str(value)]
    if isinstance(value, float):
        return [_float(value)]
    if isinstance(value, str):
        return _block(value) if _is_block(value) else [_text(value)]
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


def _text(text: str) -> str:
    if _BARE.fullmatch(text) and text.lower() not in _WORDS:
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
