# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Where an operation lives in HTTP, and how values stand in paths and queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pydantic import JsonValue

# RFC 3986: everything else is percent-encoded, so that a value cannot end its place.
_PLAIN = "-._~"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestRoute:
    """The binding of an operation; all names are JSON names of the request's fields.

    `path` has `{variable}`s, each a whole segment or with fixed text around it
    (`{order_id}:cancel`). `query` are the fields that stand in the query once, `lists`
    those that are repeated, once an item. `body` says that the rest is sent as JSON.
    """

    method: str
    path: str
    query: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    body: bool = False

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the path, in order."""
        pieces = self.path.split("{")[1:]
        return tuple(piece.partition("}")[0] for piece in pieces)


def text_of(value: JsonValue) -> str:
    """A scalar's JSON value as it stands in a path or query. Raises ValueError."""
    match value:
        case str():
            return value
        case True:
            return "true"
        case False:
            return "false"
        case int() | float():
            return repr(value)
        case _:
            raise ValueError("only scalars can stand in a path or query")


def filled_path(route: RestRoute, values: Mapping[str, JsonValue]) -> str:
    """The path with its variables in place, percent-encoded.

    Raises ValueError for what no path can carry: nothing, and the segments `.` and
    `..`, which proxies resolve even when they are encoded.
    """
    segments: list[str] = []
    for segment in route.path.split("/"):
        before, opened, rest = segment.partition("{")
        if opened:
            name, _, after = rest.partition("}")
            text = text_of(values.get(name))
            if not text:
                raise ValueError(f"{name} is empty, and a path needs it")
            segment = f"{before}{quote(text, safe=_PLAIN)}{after}"
            if segment in (".", ".."):
                raise ValueError(f"{name} is {text!r}, which means another path")
        segments.append(segment)
    return "/".join(segments)


def query_string(route: RestRoute, values: Mapping[str, JsonValue]) -> str:
    """The query of a request, without `?`; fields that are absent or null are left out."""
    pairs: list[str] = []
    for name in route.query:
        value = values.get(name)
        if value is not None:
            pairs.append(_pair(name, value))
    for name in route.lists:
        items = values.get(name)
        if isinstance(items, list):
            pairs += [_pair(name, item) for item in items]
    return "&".join(pairs)


def _pair(name: str, value: JsonValue) -> str:
    return f"{quote(name, safe=_PLAIN)}={quote(text_of(value), safe=_PLAIN)}"
