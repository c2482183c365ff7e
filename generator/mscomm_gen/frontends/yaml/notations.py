"""The notations with a structure: type references and HTTP bindings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ...contract.http import HttpBinding
from ...contract.path_template import TemplateFault, parse_template
from ...contract.types import SCALARS, ListOf, MapOf, Named, Scalar, StreamOf, TypeRef
from ...diagnostics.suggest import closest
from ...records import dataclass
from .scalars import Refused

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

_DEEPEST: Final = 16
_TOKEN: Final = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*|[<>,?])")
# Methods of others, such as WebDAV's, are taken as they are; `*` is any method.
_METHOD: Final = re.compile(r"[A-Z][A-Z-]{2,19}|\*")
# RFC 9110, 5.1: a field name is a token.
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}")


@dataclass(frozen=True, slots=True)
class TypeExpression:
    """A type reference as written; `optional` is its `?`."""

    type: TypeRef
    optional: bool = False


_ARRAY: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_<>]*)\[\]")
_GENERIC: Final = re.compile(r"([A-Za-z]+)\s*<(.*)>")
_LISTS: Final = ("array", "list", "seq", "sequence", "set", "repeated", "vector")
_MAPS: Final = ("dict", "dictionary", "hashmap", "map", "record")
_OPTIONALS: Final = ("optional", "option", "maybe", "nullable")


def _foreign(text: str) -> str | None:
    """How this language writes what `text` means in others: `T[]`, `Optional<T>`, `Array<T>`, `dict<string, T>`."""
    array = _ARRAY.fullmatch(text)
    if array is not None:
        return f"list<{array[1]}>"
    found = _GENERIC.fullmatch(text)
    if found is None or found[1] in ("list", "map", "stream"):
        return None
    word, inner = found[1].lower(), found[2].strip()
    if word in _LISTS:
        return f"list<{inner}>"
    if word in _MAPS:
        return f"map<string, {inner.rpartition(',')[2].strip()}>"
    return f"{inner}?" if word in _OPTIONALS else None


@lru_cache(maxsize=4096)
def type_expression(text: str) -> TypeExpression:
    """`string`, `Money?`, `list<OrderLine>`, `map<string, list<T>>`, `stream<T>`."""
    if text.count("<") != text.count(">"):
        raise Refused(
            f"the brackets of `{text}` do not match",
            'quote a type with a comma where it stands inside { } or [ ]: "map<string, T>"',
        )
    foreign = _foreign(text.strip())
    if foreign is not None:
        raise Refused("this is how other languages write it", f"write `{foreign}`")
    reader = _TypeReader(text.strip())
    found = reader.reference(0)
    optional = reader.take("?")
    reader.end()
    return TypeExpression(found, optional)


class _TypeReader:
    """Recursive descent, one token ahead."""

    def __init__(self, text: str) -> None:
        self._tokens: list[str] = []
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise self._refusal(f"`{text[at:].strip()[:20]}` is unexpected")
            self._tokens.append(found[1])
            at = found.end()
        self._at = 0

    def reference(self, depth: int) -> TypeRef:
        name = self._next()
        if not name or name in "<>,?":
            raise self._refusal("the name of a type is missing")
        if depth > _DEEPEST:
            raise Refused(
                "this type is nested too deep", "name the inner part under `types:`"
            )
        if name in ("list", "stream") and self.take("<"):
            item = self._inner(depth)
            return ListOf(item) if name == "list" else StreamOf(item)
        if name == "map" and self.take("<"):
            key = self._next()
            if key != "string" or not self.take(","):
                raise Refused("a map goes from string", "write `map<string, T>`")
            return MapOf(self._inner(depth))
        if name in ("list", "map", "stream"):
            form = "map<string, T>" if name == "map" else f"{name}<T>"
            raise Refused(f"`{name}` says of what", f"write `{form}`")
        return Scalar(name) if name in SCALARS else Named(name)

    def _inner(self, depth: int) -> TypeRef:
        found = self.reference(depth + 1)
        if self.take("?"):
            raise Refused(
                "only a whole field can be optional",
                "put the `?` at the end, or leave the entry out where there is no value",
            )
        if not self.take(">"):
            raise self._refusal("`>` is missing")
        return found

    def take(self, token: str) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at] == token:
            self._at += 1
            return True
        return False

    def end(self) -> None:
        if self._at < len(self._tokens):
            raise self._refusal(f"`{self._tokens[self._at]}` is unexpected")

    def _next(self) -> str:
        if self._at >= len(self._tokens):
            return ""
        self._at += 1
        return self._tokens[self._at - 1]

    def _refusal(self, reason: str) -> Refused:
        return Refused(
            f"this is not a type: {reason}",
            "write `T`, `T?`, `list<T>`, `map<string, T>` or `stream<T>`",
        )


def http_binding(text: str) -> HttpBinding:
    """`GET /orders/{order_id}`, `PATCH /v1/{book.name=shelves/*/books/*}`, `POST /v1/{name=**}:undelete`."""
    method, _, path = text.partition(" ")
    path = path.strip()
    if not _METHOD.fullmatch(method) or method == "CONNECT":
        if method.upper() in METHODS and path:
            raise Refused(
                f"`{method}` is not a method", f"write `{method.upper()} {path}`"
            )
        raise Refused(
            "this is not a method and a path",
            f"write it like `GET /orders/{{order_id}}`; methods: {', '.join(METHODS)}",
        )
    meant = None if method in METHODS else closest(method, METHODS)
    if meant is not None:
        raise Refused(f"`{method}` is not a method", f"write `{meant} {path}`")
    try:
        return HttpBinding(method, parse_template(path).text)
    except TemplateFault as fault:
        if path and not path.startswith("/"):
            raise Refused(fault.reason, f"write `{method} /{path}`") from None
        raise Refused(fault.reason, fault.hint) from None


def header_name(text: str) -> str:
    """`X-Tenant`."""
    if _HEADER.fullmatch(text) is None:
        raise Refused(
            f"`{text[:40]}` cannot be the name of a header",
            "write letters, digits and `-`, such as `X-Tenant`",
        )
    return text


def success_status(text: str) -> int:
    """`201`."""
    if len(text) == 3 and text.isascii() and text.isdigit() and text[0] == "2":
        return int(text)
    raise Refused(
        "this is not the status of a success", "write a number from 200 to 299"
    )
