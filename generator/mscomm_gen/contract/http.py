"""How an operation is reached from outside: its place in HTTP, its pages, who may call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

WITHOUT_BODY: Final = frozenset({"GET", "HEAD", "DELETE"})
"""Methods whose requests have no body: what stands nowhere else stands in the query."""


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A request field that travels in a header; `header` as the contract writes it."""

    field: str
    header: str


@dataclass(frozen=True, slots=True)
class HttpBinding:
    """`method` in capitals and a path with `{variable}` segments named like request fields.

    `headers` and `query` place other fields of the request; what is left stands in the query where the method has
    no body, else in the body. `status` is that of success, None for 200, or 204 where nothing is answered.
    """

    method: str
    path: str
    headers: tuple[HeaderField, ...] = ()
    query: tuple[str, ...] = ()
    status: int | None = None

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the path's variables, in order."""
        pieces = self.path.split("{")[1:]
        return tuple(piece.split("}", 1)[0] for piece in pieces)

    def header_of(self, field: str) -> str | None:
        """The header that a request field travels in, if it does."""
        return next((each.header for each in self.headers if each.field == field), None)

    def place(self, field: str) -> Literal["path", "header", "query", "body"]:
        """Where a field of the request travels."""
        if field in self.variables:
            return "path"
        if self.header_of(field) is not None:
            return "header"
        if self.method in WITHOUT_BODY or field in self.query:
            return "query"
        return "body"


@dataclass(frozen=True, slots=True)
class Pages:
    """An operation that answers a long list page by page.

    `cursor` is the request field that says where a page begins, `next` the response field that holds the cursor of
    the page that follows, `items` the response field with the page's items.
    """

    cursor: str
    next: str
    items: str


@dataclass(frozen=True, slots=True)
class Security:
    """What a caller must show: a bearer token, or a key in the header `header`."""

    scheme: Literal["bearer", "api_key"]
    header: str | None = None
