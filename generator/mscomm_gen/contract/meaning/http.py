"""Operations over REST: their paths, their queries, their bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...diagnostics import Diagnostic, Related
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..http import WITHOUT_BODY, HttpBinding
from ..services import Operation, Service
from ..types import ListOf, Record, StreamOf
from . import http_parts
from .fields import is_flat, record_of, required_flat_fault
from .source import Source

_VARIABLE: Final = re.compile(r"\{[^}]*\}")


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """Routes that differ, variables that the request has, requests that a URL or a body can carry."""
    for service in contract.services:
        routes: dict[tuple[str, str], Operation] = {}
        for operation in service.operations:
            if operation.http is None:
                continue
            path = ("services", service.name, "operations", operation.name)
            route = (operation.http.method, _VARIABLE.sub("{}", operation.http.path))
            other = routes.setdefault(route, operation)
            if other is not operation:
                yield _taken(source, service, operation, other)
            yield from _carried(contract, source, path, operation, operation.http)


def _taken(
    source: Source, service: Service, operation: Operation, other: Operation
) -> Diagnostic:
    """Two paths that differ only in what their variables are called are one path to a server."""
    base = ("services", service.name, "operations")
    where = source.span(*base, other.name, "http") or other.span
    said = f"{operation.http.method} {operation.http.path}" if operation.http else ""
    return Diagnostic(
        codes.ROUTE_TAKEN,
        f"`{service.name}.{other.name}` answers {said} already",
        source.span(*base, operation.name, "http") or operation.span,
        "give one of the two another path or method",
        related=(Related(where, "the other one"),) if where else (),
    )


def _carried(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
) -> Iterator[Diagnostic]:
    if isinstance(operation.request, StreamOf) or isinstance(
        operation.response, StreamOf
    ):
        key = "request" if isinstance(operation.request, StreamOf) else "response"
        yield Diagnostic(
            codes.HTTP_STREAM,
            f"the {key} is a stream, and REST carries none",
            source.span(*path, key) or operation.span,
            "serve it with `grpc: true` and without `http:`, or answer with a list",
        )
        return
    record = record_of(contract, operation.request)
    if operation.request is not None and record is None:
        if source.whole(*path) and source.whole("types"):
            yield Diagnostic(
                codes.HTTP_REQUEST,
                "the request of an HTTP operation is a record",
                source.span(*path, "request") or operation.span,
                "name a record, or write its fields right here: `request: {order_id: uuid}`",
            )
        return
    if not source.whole(*path, "request"):
        return
    if record is not None and not source.whole("types", record.name):
        return
    for variable in binding.variables:
        if record is None:
            fault = (
                "the operation has no request",
                f"add `request: {{{variable}: uuid}}`",
            )
            if not source.whole(*path):
                continue
        else:
            found = required_flat_fault(contract, record, variable)
            if found is None:
                continue
            fault = found
        yield Diagnostic(
            codes.PATH_VARIABLE,
            f"nothing fills `{{{variable}}}` of the path: {fault[0]}",
            source.span(*path, "http") or operation.span,
            fault[1],
        )
    if record is not None:
        yield from _query(contract, source, path, operation, binding, record)
    yield from http_parts.placed(contract, source, path, operation, binding, record)


def _query(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
    record: Record,
) -> Iterator[Diagnostic]:
    for field in record.fields:
        if binding.place(field.name) != "query" or not source.whole("types"):
            continue
        kind = field.type.item if isinstance(field.type, ListOf) else field.type
        if field.nullable:
            yield Diagnostic(
                codes.QUERY_NOT_FLAT,
                f"`{record.name}.{field.name}` may be null, which no query can say",
                source.span(*path, "request", field.name)
                or source.span(*path, "request")
                or operation.span,
                f"make `{field.name}` optional instead: what is absent is not sent",
                related=(Related(field.span, "the field"),) if field.span else (),
            )
        elif not is_flat(contract, kind):
            has = (
                f"{binding.method} has its request in the query, which"
                if binding.method in WITHOUT_BODY
                else "the query"
            )
            yield Diagnostic(
                codes.QUERY_NOT_FLAT,
                f"{has} cannot hold `{record.name}.{field.name}`",
                source.span(*path, "request", field.name)
                or source.span(*path, "request")
                or operation.span,
                (
                    "use scalars, enums and lists of them, or make it a POST"
                    if binding.method in WITHOUT_BODY
                    else "take it out of `query`: the body holds anything"
                ),
                related=(Related(field.span, "the field"),) if field.span else (),
            )
