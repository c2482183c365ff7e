"""How operations are reached: bindings to HTTP, pages, security."""

from __future__ import annotations

from dataclasses import replace

from ....contract.http import HeaderField, HttpBinding, Pages, Security
from ..shape import http as shape
from ..shape.mapping import Row
from .context import Context, without_repeats


def lower_binding(
    said: HttpBinding | Row | None, context: Context
) -> HttpBinding | None:
    """A binding in either form; None where none is written, or its route is at fault."""
    if not isinstance(said, Row):
        return said
    route = said.get(shape.ROUTE)
    headers = tuple(
        HeaderField(entry.name, entry.value)
        for entry in said.get(shape.HEADERS) or ()
        if entry.value is not None
    )
    listed = [(item.value, item.node) for item in said.get(shape.QUERY) or ()]
    query = tuple(name for name, _ in without_repeats(listed, "the field", context))
    status = said.get(shape.STATUS)
    if route is None:
        return None
    return replace(route, headers=headers, query=query, status=status)


def lower_pages(row: Row | None) -> Pages | None:
    """The pages of an operation; None where none are written, or a part is at fault."""
    if row is None:
        return None
    cursor = row.get(shape.PAGES_CURSOR)
    following = row.get(shape.PAGES_NEXT)
    items = row.get(shape.PAGES_ITEMS)
    if cursor is None or following is None or items is None:
        return None
    return Pages(cursor, following, items)


def lower_security(
    said: str | Row | None, inherited: Security | None
) -> Security | None:
    """What is asked of callers; silence is what the service says."""
    match said:
        case None:
            return inherited
        case "bearer":
            return Security("bearer")
        case Row():
            header = said.get(shape.API_KEY)
            return None if header is None else Security("api_key", header)
        case _:
            return None
