# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Where an operation lives in HTTP, and how values stand in paths and queries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from .rest_template import read_template

if TYPE_CHECKING:
    from pydantic import JsonValue

# RFC 3986: everything else is percent-encoded, so that a value cannot end its place.
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")


class RestRoute(NamedTuple):
    """The binding of an operation; all names are JSON names of the request's fields.

    `path` is a template as in google/api/http.proto: `/v1/{name=shelves/*}:move`.
    `query` are the fields that stand in the query once, `lists` those that are repeated,
    once an item, `headers` (field, header) those that travel in a header. Of these
    names and those in the path, `nested` are the ones with dots that lead into records;
    `records` lead to records that are there even if nothing of them is said.

    `body` says that the rest is sent as JSON; `content` is the field whose value alone
    is. `without` are fields that do not travel. `answer` is the field of the response
    whose value alone is the answer, and `absent` the JSON for one that is left out.
    `status` is that of success; 0: 200, or 204 where nothing is answered.

    `spelled` are other names (other, name) that a query may have for a field; `flags`
    are fields whose `true` and `false` are read as booleans, not as texts. `also` are
    further routes to the operation: servers take all, clients the first that is filled.
    """

    method: str
    path: str
    query: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    nested: tuple[tuple[str, ...], ...] = ()
    records: tuple[tuple[str, ...], ...] = ()
    body: bool = False
    content: str = ""
    without: tuple[str, ...] = ()
    answer: str = ""
    absent: str = "null"
    status: int = 0
    spelled: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()
    also: tuple[RestRoute, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the path, in order."""
        return tuple(each.name for each in read_template(self.path).variables)

    @property
    def sent(self) -> str:
        """The method that a client uses: `*` is any."""
        if self.method != "*":
            return self.method
        return "POST" if self.body or self.content else "GET"

    @property
    def routes(self) -> tuple[RestRoute, ...]:
        """This one and the further ones."""
        return (self, *self.also)

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods that a client uses, route by route."""
        return tuple(each.sent for each in self.routes)

    def keys(self, name: str) -> tuple[str, ...]:
        """The JSON names that lead from the request to a field."""
        return next((each for each in self.nested if ".".join(each) == name), (name,))


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
