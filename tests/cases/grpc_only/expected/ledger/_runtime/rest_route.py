# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Where an operation lives in HTTP, and how values stand in paths and queries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pydantic import JsonValue

# RFC 3986: everything else is percent-encoded, so that a value cannot end its place.
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class RestRoute:
    """The binding of an operation; all names are JSON names of the request's fields.

    `path` has `{variable}`s, each a whole segment or with fixed text around it
    (`{order_id}:cancel`). `query` are the fields that stand in the query once, `lists`
    those that are repeated, once an item, `headers` (field, header) those that travel in
    a header. `body` says that the rest is sent as JSON. `status` is that of success; 0:
    200, or 204 where nothing is answered.
    """

    method: str
    path: str
    query: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body: bool = False
    status: int = 0

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the path, in order."""
        pieces = self.path.split("{")[1:]
        return tuple(piece.partition("}")[0] for piece in pieces)


def text_of(value: JsonValue) -> str:
    """A scalar's JSON value as it stands in a path, a query or a header. Raises
    ValueError.
    """
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
            raise ValueError("only scalars can stand in a path, a query or a header")


def encoded(text: str) -> str:
    """A text, percent-encoded for one place in a path or query."""
    # Most values (numbers, UUIDs, words) need nothing done.
    return text if _UNRESERVED.fullmatch(text) else quote(text, safe="")


class PathWriter:
    """Fills the variables of a path, and its query; made once for a route."""

    __slots__ = ("_end", "_lists", "_pieces", "_query")

    def __init__(self, route: RestRoute) -> None:
        # (fixed text before the variable, its name, whether it is a whole segment)
        self._pieces: list[tuple[str, str, bool]] = []
        before, *rest = route.path.split("{")
        for piece in rest:
            name, _, after = piece.partition("}")
            whole = before.endswith("/") and (not after or after.startswith("/"))
            self._pieces.append((before, name, whole))
            before = after
        self._end = before
        self._query = [(name, f"{encoded(name)}=") for name in route.query]
        self._lists = [(name, f"{encoded(name)}=") for name in route.lists]

    def path(self, values: Mapping[str, JsonValue]) -> str:
        """The path, percent-encoded.

        Raises ValueError for what no path can carry: nothing, and the segments `.` and
        `..`, which proxies resolve even when they are encoded.
        """
        out: list[str] = []
        for before, name, whole in self._pieces:
            text = text_of(values.get(name))
            if not text:
                raise ValueError(f"{name} is empty, and a path needs it")
            if whole and text in (".", ".."):
                raise ValueError(f"{name} is {text!r}, which means another path")
            out += (before, encoded(text))
        out.append(self._end)
        return "".join(out)

    def query(self, values: Mapping[str, JsonValue]) -> str:
        """The query, without `?`; fields that are absent or null are left out."""
        pairs: list[str] = []
        for name, label in self._query:
            value = values.get(name)
            if value is not None:
                pairs.append(label + encoded(text_of(value)))
        for name, label in self._lists:
            items = values.get(name)
            if isinstance(items, list):
                pairs += [label + encoded(text_of(item)) for item in items]
        return "&".join(pairs)
