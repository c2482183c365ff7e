# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The templates of paths: literals, `*` for one segment, `**` for any number of them, and
variables that stand for some of these. The syntax is that of google/api/http.proto.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

ONE = "*"
MANY = "**"


class Variable(NamedTuple):
    """`{name=shelves/*}`: a name, and the segments that it stands for."""

    name: str
    segments: tuple[str, ...]

    @property
    def multi(self) -> bool:
        """Whether its value may have several segments."""
        return len(self.segments) > 1 or self.segments == (MANY,)


class Template(NamedTuple):
    """A template, taken apart; `verb` is what follows the last colon of the path."""

    parts: tuple[str | Variable, ...]
    verb: str

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variables, in order."""
        return tuple(part for part in self.parts if isinstance(part, Variable))

    @property
    def segments(self) -> tuple[str, ...]:
        """The segments without the variables' names."""
        found: list[str] = []
        for part in self.parts:
            found += (part,) if isinstance(part, str) else part.segments
        return tuple(found)


@lru_cache(maxsize=4096)
def read_template(path: str) -> Template:
    """A template that the generator wrote, taken apart."""
    parts: list[str | Variable] = []
    verb = ""
    at = 1
    while at <= len(path):
        if path.startswith("{", at):
            end = path.index("}", at)
            name, _, segments = path[at + 1 : end].partition("=")
            parts.append(Variable(name, tuple((segments or ONE).split("/"))))
            at = end + 1
            if path.startswith(":", at):
                verb = path[at + 1 :]
                break
        else:
            end = path.find("/", at)
            literal = path[at:] if end < 0 else path[at:end]
            if end < 0:
                literal, colon, said = literal.rpartition(":")
                literal, verb = (literal, said) if colon else (said, "")
            parts.append(literal)
            at += len(path) if end < 0 else len(literal)
        at += 1
    return Template(tuple(parts), verb)


def fits(pattern: Sequence[str], segments: Sequence[str]) -> bool:
    """Whether segments are as a pattern of literals, `*` and at most one `**` has them.
    None that stands for `*` is empty.
    """
    if MANY in pattern:
        at = pattern.index(MANY)
        after = len(pattern) - at - 1
        return (
            len(segments) >= at + after
            and _alike(pattern[:at], segments[:at])
            and _alike(pattern[at + 1 :], segments[len(segments) - after :])
        )
    return len(pattern) == len(segments) and _alike(pattern, segments)


def _alike(pattern: Sequence[str], segments: Sequence[str]) -> bool:
    return all(
        bool(segment) if wanted == ONE else wanted == segment
        for wanted, segment in zip(pattern, segments, strict=True)
    )
