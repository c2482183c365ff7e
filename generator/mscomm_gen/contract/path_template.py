"""The templates of paths, in the syntax of google/api/http.proto: `/v1/{name=shelves/*}/books/{id}:publish`.

    Template = "/" Segments [ Verb ] ;   Segments = Segment { "/" Segment } ;
    Segment  = "*" | "**" | LITERAL | Variable ;
    Variable = "{" FieldPath [ "=" Segments ] "}" ;   Verb = ":" LITERAL ;

`*` is one segment, `**` any number of them, none included. http.proto wants `**` last; as ESP and grpc-gateway do, text
after it is taken, but a second `**` is not: nobody could tell where the first one ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from ..records import dataclass

ONE: Final = "*"
MANY: Final = "**"

# RFC 3986, 3.3: what a segment may hold, but for `*`, which is a segment of its own here.
_LITERAL: Final = re.compile(r"(?:[A-Za-z0-9._~!$&'()+,;=:@-]|%[0-9A-Fa-f]{2})*")


class TemplateFault(Exception):
    """Why a text is no template: the reason, the way out, and at which character (from 0)."""

    def __init__(self, reason: str, hint: str, at: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.at = at


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: the field that fills it, dotted where it is nested, and the segments that it stands for."""

    name: str
    segments: tuple[str, ...] = (ONE,)

    @property
    def multi(self) -> bool:
        """Whether it may hold several segments: then its `/` are written as they are."""
        return len(self.segments) > 1 or self.segments == (MANY,)

    @property
    def text(self) -> str:
        """In normal form: `{id}`, not `{id=*}`."""
        if self.segments == (ONE,):
            return f"{{{self.name}}}"
        return f"{{{self.name}={'/'.join(self.segments)}}}"


@dataclass(frozen=True, slots=True)
class PathTemplate:
    """A template, read. `parts` are literals, wildcards and variables, in order; `verb` lacks its colon."""

    parts: tuple[str | Variable, ...]
    verb: str = ""

    @property
    def text(self) -> str:
        """The template in normal form."""
        written = [part if isinstance(part, str) else part.text for part in self.parts]
        return "/" + "/".join(written) + (f":{self.verb}" if self.verb else "")

    @property
    def variables(self) -> tuple[Variable, ...]:
        return tuple(part for part in self.parts if isinstance(part, Variable))

    @property
    def segments(self) -> tuple[str, ...]:
        """What a server matches: literals, decoded, and wildcards. Variables do not show."""
        return tuple(
            unquote(each)
            for part in self.parts
            for each in ((part,) if isinstance(part, str) else part.segments)
        )

    @property
    def unnamed(self) -> bool:
        """Whether a `*` stands outside a variable: what a client writes there, nobody says."""
        return ONE in self.parts

    def renamed(self, name: Callable[[str], str]) -> PathTemplate:
        """The same with other names of variables."""
        return PathTemplate(
            tuple(
                (
                    part
                    if isinstance(part, str)
                    else Variable(name(part.name), part.segments)
                )
                for part in self.parts
            ),
            self.verb,
        )


@lru_cache(maxsize=4096)
def parse_template(text: str) -> PathTemplate:
    """Reads a template. Raises TemplateFault."""
    if not text.startswith("/"):
        raise TemplateFault("the path begins with `/`", f"write `/{text}`", 0)
    for mark in "?#":
        if mark in text:
            raise TemplateFault(
                "the path holds no query",
                "name the parameters as fields of the request; what is not in the path is the query",
                text.index(mark),
            )
    return _Reader(text).template()


class _Reader:
    """One pass over the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 1
        self._parts: list[str | Variable] = []
        self._verb = ""

    def template(self) -> PathTemplate:
        going = True
        while going:
            opened = self._text.startswith("{", self._at)
            going = self._variable() if opened else self._segment()
        self._check()
        return PathTemplate(tuple(self._parts), self._verb)

    def _segment(self) -> bool:
        """Takes a literal or a wildcard; True if another segment follows."""
        end = self._text.find("/", self._at)
        last = end < 0
        written = self._text[self._at : len(self._text) if last else end]
        if "{" in written or "}" in written:
            # A variable may hold slashes, so the piece that was cut off says nothing.
            raise TemplateFault(
                "a variable is a whole segment of the path",
                "write it like `/orders/{order_id}/lines`",
                self._at,
            )
        if last and ":" in written:
            written, _, verb = written.rpartition(":")
            self._take_verb(verb)
        self._literal(written, self._at)
        self._parts.append(written)
        self._at = end + 1
        return not last

    def _variable(self) -> bool:
        begin = self._at
        end = self._text.find("}", begin)
        inner = self._text[begin + 1 : end]
        if end < 0 or "{" in inner:
            raise TemplateFault(
                "a variable is not closed, or holds another one",
                "write it like `{name}` or `{name=shelves/*}`",
                begin,
            )
        name, equals, pattern = inner.partition("=")
        if not name or "/" in name or any(letter.isspace() for letter in name):
            raise TemplateFault(
                f"`{{{inner}}}` does not name a field",
                "write it like `{name}`, `{book.name}` or `{name=shelves/*}`",
                begin,
            )
        segments = tuple(pattern.split("/")) if equals else (ONE,)
        for segment in segments:
            if not segment:
                raise TemplateFault(
                    f"the template of `{{{name}}}` has an empty segment",
                    "write it like `{name=shelves/*}`",
                    begin,
                )
            self._literal(segment, begin)
        self._parts.append(Variable(name, segments))
        self._at = end + 1
        rest = self._text[self._at :]
        if rest.startswith(":") and "/" not in rest:
            self._take_verb(rest[1:])
            return False
        if rest and not rest.startswith("/"):
            raise TemplateFault(
                "a variable is a whole segment of the path",
                "write it like `/orders/{order_id}/lines`, or `/orders/{order_id}:cancel` for a verb",
                begin,
            )
        self._at += 1
        return bool(rest)

    def _take_verb(self, verb: str) -> None:
        if not verb or not _LITERAL.fullmatch(verb) or ":" in verb:
            raise TemplateFault(
                "what follows the last `:` is not a verb",
                "write it like `/orders/{order_id}:cancel`, or percent-encode the colon as `%3A`",
                self._text.rindex(":"),
            )
        self._verb = verb

    def _literal(self, segment: str, at: int) -> None:
        if segment in (ONE, MANY):
            return
        if "*" in segment or unquote(segment) in (ONE, MANY):
            raise TemplateFault(
                f"the segment `{segment[:40]}` has a `*` in it",
                "`*` and `**` are whole segments, and stand for any",
                at,
            )
        if _LITERAL.fullmatch(segment):
            try:
                unquote(segment, errors="strict")
            except UnicodeDecodeError:
                raise TemplateFault(
                    f"the escapes of the segment `{segment[:40]}` are no UTF-8",
                    "write each character as the bytes that UTF-8 has for it: `ü` is `%C3%BC`",
                    at,
                ) from None
            return
        raise TemplateFault(
            f"the segment `{segment[:40]}` has characters that paths do not have",
            "percent-encode them",
            at,
        )

    def _check(self) -> None:
        """Each variable once, `**` once."""
        seen: set[str] = set()
        many = 0
        for part in self._parts:
            if isinstance(part, Variable):
                if part.name in seen:
                    raise TemplateFault(
                        f"the path has `{{{part.name}}}` twice",
                        "give each variable its own name",
                        self._text.rindex("{"),
                    )
                seen.add(part.name)
                many += part.segments.count(MANY)
            else:
                many += part == MANY
        if many > 1:
            raise TemplateFault(
                "the path has `**` twice, and nobody can tell where the first one ends",
                "keep one, and write the others as so many `*`",
                self._text.rindex("**"),
            )
