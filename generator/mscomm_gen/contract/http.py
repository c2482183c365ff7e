"""How an operation is reached from outside: its place in HTTP, its pages, who may call it."""

from __future__ import annotations

from typing import Final, Literal

from ..records import dataclass
from .path_template import PathTemplate, parse_template

ALL: Final = "*"
"""As a body: everything that stands nowhere else. As a method: any."""

BY_METHOD: Final = ""
"""As a body: `ALL` for POST, PUT and PATCH, and none for the others."""

BODILESS: Final = frozenset({"GET", "HEAD"})
"""Methods whose requests cannot have a body. HTTP gives one of TRACE and DELETE no meaning, and lets it pass."""

_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A request field that travels in a header; `header` as the contract writes it."""

    field: str
    header: str


@dataclass(frozen=True, slots=True)
class HttpBinding:
    """What google.api.http can say of an operation, and a little more. Fields are named as in the contract, one inside
    a record with dots: `book.name`.

    `method` is a token, or `*` for any. `path` is a template in normal form (`path_template`). `body` is `ALL`, the
    field of the request that is the whole body, or None for none; left out, it is what the method has. `headers` and
    `query` place fields of the request; what is left stands in the query, but for `ALL`. `without` are fields that do
    not travel over HTTP. `response` is the field of the response that is the whole answer; None: all of it. `status`
    is that of success, None for 200, or 204 where nothing is answered. `also` are further routes to the operation,
    which have none themselves.
    """

    method: str
    path: str
    headers: tuple[HeaderField, ...] = ()
    query: tuple[str, ...] = ()
    status: int | None = None
    body: str | None = BY_METHOD
    response: str | None = None
    without: tuple[str, ...] = ()
    also: tuple[HttpBinding, ...] = ()

    def __post_init__(self) -> None:
        if self.body == BY_METHOD:
            body = ALL if self.method in _WITH_BODY else None
            object.__setattr__(self, "body", body)

    @property
    def routes(self) -> tuple[HttpBinding, ...]:
        """This one and the further ones, in the order in which a client tries them."""
        return (self, *self.also)

    @property
    def template(self) -> PathTemplate:
        return parse_template(self.path)

    @property
    def route(self) -> str:
        """Method and path: `GET /orders/{order_id}`."""
        return f"{self.method} {self.path}"

    @property
    def sent(self) -> str:
        """The method that a client uses."""
        if self.method != ALL:
            return self.method
        return "GET" if self.body is None else "POST"

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the path's variables, in order."""
        return tuple(variable.name for variable in self.template.variables)

    def header_of(self, field: str) -> str | None:
        """The header that a request field travels in, if it does."""
        return next((each.header for each in self.headers if each.field == field), None)

    def place(
        self, field: str
    ) -> Literal["path", "header", "nowhere", "query", "body"]:
        """Where a field of the request travels; of a record, what is not in the path or left out by name."""
        if field in self.variables:
            return "path"
        if self.header_of(field) is not None:
            return "header"
        if field in self.without:
            return "nowhere"
        if self.body == field or (self.body == ALL and field not in self.query):
            return "body"
        return "query"


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
