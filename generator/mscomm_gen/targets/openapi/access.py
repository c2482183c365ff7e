"""What OpenAPI says of pages, and of what callers must show."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.http import HttpBinding, Pages, Security
from ...contract.services import Operation
from ...emit.json_schema import component
from ...emit.yaml_text import Data
from .places import Path


def security_requirement(security: Security | None) -> list[Data]:
    """The Security Requirements of an operation or a document; none where nothing is asked."""
    return [] if security is None else [{_key(security): []}]


def security_schemes(asked: Iterable[Security | None]) -> dict[str, Data]:
    """The Security Schemes of everything that is asked for, by key."""
    found: dict[str, Data] = {}
    for security in asked:
        if security is None:
            continue
        if security.header is None:
            found[_key(security)] = {
                "type": "http",
                "scheme": "bearer",
                "description": "A token that says who calls.",
            }
        else:
            found[_key(security)] = {
                "type": "apiKey",
                "in": "header",
                "name": security.header,
                "description": "A key that says who calls.",
            }
    return found


def paging(operation: Operation) -> str:
    """How to get the next page, in words; empty for an operation without pages."""
    pages = operation.pages
    if pages is None:
        return ""
    return (
        f"Answers page by page: send `{pages.next}` of a page as `{pages.cursor}` to get the next one. The last page "
        f"has no `{pages.next}`, or an empty one."
    )


def next_page(
    operation: Operation, http: HttpBinding, pages: Pages, path: Path, name: str
) -> dict[str, Data]:
    """The Link from a page to the next one; `name` is the operation's in the document."""
    following = f"$response.body#/{_pointer(pages.next)}"
    link: dict[str, Data] = {
        "operationId": name,
        "description": "The next page.",
    }
    place = http.place(pages.cursor)
    if place == "body" and http.body == pages.cursor:
        link["requestBody"] = following
    elif place == "body":
        link["requestBody"] = {pages.cursor: following}
    else:
        parameter = path.parameter(http, pages.cursor)
        link["parameters"] = {f"{place}.{parameter}": following}
    return link


def _key(security: Security) -> str:
    return "bearer" if security.header is None else component(security.header)


def _pointer(name: str) -> str:
    """RFC 6901."""
    return name.replace("~", "~0").replace("/", "~1")
