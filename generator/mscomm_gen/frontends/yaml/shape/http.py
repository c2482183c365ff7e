"""The shape of how an operation is reached: its binding to HTTP, its pages, its security."""

from __future__ import annotations

from typing import Final

from ....contract.http import HttpBinding
from .. import notations, scalars
from .common import FIELD_NAME, HTTP
from .kinds import Either, Entries, Items, Text, Words
from .mapping import Key, Mapping, Row

HEADER: Final = Text(
    "the name of a header such as `X-Tenant`",
    notations.header_name,
    "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$",
)

ROUTE: Final = Key("route", HTTP, "The method and the path.", required=True)
HEADERS: Final = Key(
    "headers",
    Entries("headers by field of the request", scalars.member_name, HEADER),
    "Fields of the request that travel in headers.",
)
QUERY: Final = Key(
    "query",
    Items("a list of fields", FIELD_NAME),
    "Fields that travel in the query although the rest is the body.",
)
BODY: Final = Key(
    "body",
    Text('`"*"`, `none` or the name of a field', scalars.member_name),
    "What is the body: all that stands nowhere else, nothing, or the value of one field alone.",
    default='`"*"` for `POST`, `PUT` and `PATCH`, else `none`',
)
RESPONSE: Final = Key(
    "response",
    FIELD_NAME,
    "The field of the response whose value alone is the answer.",
    default="the whole response",
)
WITHOUT: Final = Key(
    "without",
    Items("a list of fields", FIELD_NAME),
    "Optional fields that do not travel over HTTP; a client refuses a request that has one.",
)
STATUS: Final = Key(
    "status",
    Text(
        "a status of success such as `201`", notations.success_status, "^2[0-9][0-9]$"
    ),
    "The status of success.",
    default="`200`, or `204` where there is no response",
)
_WORDS: Final = (ROUTE, BODY, QUERY, HEADERS, WITHOUT, RESPONSE, STATUS)
FURTHER: Final = Mapping("a further route", *_WORDS)
_ROUTE_OR_MORE: Final[Either[HttpBinding, Row]] = Either(
    "a method and a path, or a further route", HTTP, FURTHER
)
_FURTHER: Final[Items[HttpBinding | Row]] = Items(
    "a list of further routes", _ROUTE_OR_MORE
)
ALSO: Final = Key(
    "also",
    _FURTHER,
    "Further routes to the operation, each with its own keys. A server takes all, a client the first that is filled.",
)
HTTP_BODY: Final = Mapping("an http binding", *_WORDS, ALSO)
BINDING: Final[Either[HttpBinding, Row]] = Either(
    "a method and a path such as `GET /orders/{order_id}`, or an http binding",
    HTTP,
    HTTP_BODY,
)

PAGES_CURSOR: Final = Key(
    "cursor",
    FIELD_NAME,
    "The field of the request that says where the page begins.",
    required=True,
)
PAGES_NEXT: Final = Key(
    "next",
    FIELD_NAME,
    "The field of the response with the cursor of the next page; absent, null or empty on the last one.",
    required=True,
)
PAGES_ITEMS: Final = Key(
    "items",
    FIELD_NAME,
    "The field of the response with the items of the page.",
    required=True,
)
PAGES: Final = Mapping("pages", PAGES_CURSOR, PAGES_NEXT, PAGES_ITEMS)

API_KEY: Final = Key(
    "api_key", HEADER, "The header that holds the caller's key.", required=True
)
SECURITY: Final = Either(
    "a security",
    Words("a security", {word: word for word in ("bearer", "none")}),
    Mapping("a security with a key", API_KEY),
)
