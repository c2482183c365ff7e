"""Keys of callers, and pages of long lists: whatever the transport."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ...diagnostics.suggest import did_you_mean
from ..contract import Contract
from ..http import Pages, Security
from ..services import Idempotency, Operation, Service
from ..types import Field, ListOf, Scalar
from .fields import field_of, is_flat, record_of
from .http_parts import TAKEN
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """Headers of keys that are free; pages that can be followed."""
    for service in contract.services:
        yield from _key(source, ("services", service.name), service.security, service)
        for operation in service.operations:
            path = ("services", service.name, "operations", operation.name)
            if operation.security is not service.security:
                yield from _key(source, path, operation.security, operation)
            if operation.pages is not None and source.whole(*path):
                yield from _pages(contract, source, path, operation, operation.pages)


def _key(
    source: Source,
    path: tuple[str, ...],
    security: Security | None,
    owner: Service | Operation,
) -> Iterator[Diagnostic]:
    if security is None or security.header is None:
        return
    if security.header.lower() in TAKEN:
        yield Diagnostic(
            codes.HEADER_TAKEN,
            f"`{security.header}` means something else already",
            source.span(*path, "security", "api_key") or owner.span,
            "use a name of your own, such as `X-Api-Key`, or `security: bearer` for a token",
        )


def _pages(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    operation: Operation,
    pages: Pages,
) -> Iterator[Diagnostic]:
    if operation.idempotency is Idempotency.KEYED:
        yield Diagnostic(
            codes.PAGES,
            "a keyed operation answers every request with one key alike, so there is no next page",
            source.span(*path, "pages") or operation.span,
            "make it `idempotency: safe`: reading a list changes nothing",
        )
        return
    request = record_of(contract, operation.request)
    response = record_of(contract, operation.response)
    for key, record, said in (
        ("request", request, operation.request),
        ("response", response, operation.response),
    ):
        if record is None:
            if source.whole("types"):
                yield Diagnostic(
                    codes.PAGES,
                    f"the {key} of an operation with pages is a record",
                    source.span(*path, key if said else "pages") or operation.span,
                    "name a record, or write its fields right here",
                )
            return
        if not source.whole("types", record.name):
            return
    if request is None or response is None:
        return
    cursor = field_of(request, pages.cursor)
    following = field_of(response, pages.next)
    items = field_of(response, pages.items)
    for key, name, record, field, fault in (
        ("cursor", pages.cursor, request, cursor, _cursor_fault(contract, cursor)),
        ("next", pages.next, response, following, _next_fault(cursor, following)),
        ("items", pages.items, response, items, _items_fault(items)),
    ):
        near = None
        if field is None:
            fault = f"`{record.name}` has no field `{name}`"
            near = did_you_mean(name, [each.name for each in record.fields])
        if fault is not None:
            yield Diagnostic(
                codes.PAGES,
                f"`{key}` does not fit: {fault}",
                source.span(*path, "pages", key) or operation.span,
                near or _WAY_OUT[key],
            )


_WAY_OUT = {
    "cursor": "name an optional scalar of the request, such as `after: string?`",
    "next": "name a field of the response with the cursor's type, optional: it is absent on the last page",
    "items": "name a field of the response that is a list",
}


def _cursor_fault(contract: Contract, field: Field | None) -> str | None:
    if field is None or is_flat(contract, field.type):
        return None
    return f"`{field.name}` is not a scalar"


def _next_fault(cursor: Field | None, field: Field | None) -> str | None:
    if cursor is None or field is None:
        return None
    if field.type != cursor.type:
        return f"`{field.name}` has another type than `{cursor.name}`"
    ends = field.optional or field.nullable or field.type == Scalar("string")
    return None if ends else f"`{field.name}` is always there, so no page is the last"


def _items_fault(field: Field | None) -> str | None:
    if field is None:
        return None
    if not isinstance(field.type, ListOf):
        return f"`{field.name}` is not a list"
    if field.optional or field.nullable:
        return f"`{field.name}` may be absent or null"
    return None
