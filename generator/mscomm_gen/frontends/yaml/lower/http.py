"""How operations are reached: bindings to HTTP, pages, security."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ....contract.http import HeaderField, HttpBinding, Pages, Security
from ..shape import http as shape
from ..shape.kinds import Item
from ..shape.mapping import Key, Row
from .context import Context, without_repeats

_BODIES: Final[dict[str, str | None]] = {"none": None}


def lower_binding(
    said: HttpBinding | Row | None, context: Context
) -> HttpBinding | None:
    """A binding in either form; None where none is written, or its route is at fault."""
    if not isinstance(said, Row):
        return said
    binding = _lower_row(said, context)
    further = [
        (
            item.value
            if isinstance(item.value, HttpBinding)
            else _lower_row(item.value, context)
        )
        for item in said.get(shape.ALSO) or ()
    ]
    if binding is None:
        return None
    return replace(binding, also=tuple(each for each in further if each is not None))


def _lower_row(row: Row, context: Context) -> HttpBinding | None:
    """One route with its keys, but for `also`."""
    route = row.get(shape.ROUTE)
    headers = tuple(
        HeaderField(entry.name, entry.value)
        for entry in row.get(shape.HEADERS) or ()
        if entry.value is not None
    )
    query = _fields(row, shape.QUERY, context)
    without = _fields(row, shape.WITHOUT, context)
    status = row.get(shape.STATUS)
    body = row.get(shape.BODY)
    response = row.get(shape.RESPONSE)
    if route is None:
        return None
    return replace(
        route,
        headers=headers,
        query=query,
        status=status,
        body=route.body if body is None else _BODIES.get(body, body),
        response=response,
        without=without,
    )


def _fields(row: Row, key: Key[list[Item[str]]], context: Context) -> tuple[str, ...]:
    listed = [(item.value, item.node) for item in row.get(key) or ()]
    return tuple(name for name, _ in without_repeats(listed, "the field", context))


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
