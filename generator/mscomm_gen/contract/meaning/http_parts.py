"""What the long form of `http` says: headers, fields of the query, the status of success."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...diagnostics import Diagnostic, Span
from ...diagnostics.codes import meaning as codes
from ...diagnostics.suggest import did_you_mean
from ..contract import Contract
from ..fields import field_of, is_flat
from ..http import ALL, HttpBinding
from ..services import Operation
from ..types import Record
from .source import Source

# HTTP itself, the connection, or this language gives these a meaning already.
TAKEN: Final = frozenset(
    {
        "accept",
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
        "date",
        "expect",
        "host",
        "idempotency-key",
        "keep-alive",
        "proxy-authorization",
        "te",
        "traceparent",
        "tracestate",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "x-request-deadline-ms",
        "x-retry-pushback",
    }
)
# RFC 9110, 15.3: these have no content.
_EMPTY: Final = (204, 205)


def placed(
    contract: Contract,
    source: Source,
    at: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
    record: Record | None,
) -> Iterator[Diagnostic]:
    """Fields that exist and fit where they are placed, each in one place; headers that are free. `at` is the place
    of the binding.
    """
    yield from _status(source, at, operation, binding)
    for each in binding.headers:
        span = source.span(*at, "headers", each.field) or operation.span
        fault = _misplaced(contract, record, each.field, binding)
        if fault is not None:
            reason, hint = fault
            yield Diagnostic(
                codes.PARAMETER,
                f"no header is filled by `{each.field}`: {reason}",
                span,
                hint,
            )
    yield from _headers(source, at, operation, binding)
    for name in binding.query:
        span = source.span(*at, "query") or operation.span
        if binding.body != ALL:
            rest = "no body" if binding.body is None else f"`{binding.body}` as body"
            yield Diagnostic(
                codes.PARAMETER,
                f"{binding.method} has {rest}: `{name}` stands in the query already",
                span,
                "take `query` away",
            )
        elif name in binding.variables or binding.header_of(name) is not None:
            yield Diagnostic(
                codes.PARAMETER,
                f"`{name}` stands in the path or in a header already",
                span,
                "keep one place",
            )
        elif record is None or field_of(record, name) is None:
            yield _unknown(record, name, span=span)


def _misplaced(
    contract: Contract, record: Record | None, name: str, binding: HttpBinding
) -> tuple[str, str] | None:
    """Why a field cannot fill a header, and the way out."""
    field = None if record is None else field_of(record, name)
    if record is None or field is None:
        return missing(record, name)
    if name in binding.variables:
        return "it stands in the path already", "keep one place"
    if not is_flat(contract, field.type):
        return (
            f"`{record.name}.{name}` is not a scalar",
            "give it a type such as `string`, or leave it where it is",
        )
    if field.nullable:
        return (
            f"`{record.name}.{name}` may be null, which no header can say",
            f"make `{name}` optional instead: a header may be absent",
        )
    return None


def _headers(
    source: Source, at: tuple[str, ...], operation: Operation, binding: HttpBinding
) -> Iterator[Diagnostic]:
    """Each header once, and none that means something else."""
    seen: dict[str, str] = {}
    key = operation.security.header if operation.security else None
    for each in binding.headers:
        low = each.header.lower()
        span = source.span(*at, "headers", each.field) or operation.span
        if low in TAKEN or (key is not None and low == key.lower()):
            whose = "the caller's key" if low not in TAKEN else "something else"
            yield Diagnostic(
                codes.HEADER_TAKEN,
                f"`{each.header}` means {whose} already",
                span,
                "use a name of your own, such as `X-Tenant`",
            )
        elif low in seen:
            yield Diagnostic(
                codes.HEADER_TAKEN,
                f"`{each.header}` holds `{seen[low]}` already",
                span,
                "give each field a header of its own; capitals do not count",
            )
        seen.setdefault(low, each.field)


def _status(
    source: Source, at: tuple[str, ...], operation: Operation, binding: HttpBinding
) -> Iterator[Diagnostic]:
    if binding.status in _EMPTY and operation.response is not None:
        yield Diagnostic(
            codes.SUCCESS_STATUS,
            f"{binding.status} says that nothing is answered, and there is a response",
            source.span(*at, "status") or operation.span,
            "write another status such as `200`, or take the response away",
        )


def missing(record: Record | None, name: str) -> tuple[str, str]:
    """That a record has no such field, and the way out."""
    if record is None:
        return "the operation has no request", f"add `request: {{{name}: string}}`"
    near = did_you_mean(name, [field.name for field in record.fields])
    return (
        f"`{record.name}` has no field `{name}`",
        near or f"add `{name}` to the fields of `{record.name}`",
    )


def _unknown(record: Record | None, name: str, *, span: Span | None) -> Diagnostic:
    reason, hint = missing(record, name)
    return Diagnostic(
        codes.PARAMETER, f"the query cannot hold `{name}`: {reason}", span, hint
    )
