"""Operations over REST: their paths, their queries, their bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Related, Span
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..fields import may_be_absent, record_of
from ..http import HttpBinding
from ..http_fields import Misfit, places
from ..services import Operation, Service
from ..types import Record, StreamOf
from . import http_bodies, http_parts, http_paths
from .source import Source

_Route = tuple[str, tuple[str, ...], str]
_Path = tuple[str, ...]


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """Routes that differ, variables that the request has, requests that a URL or a body can carry."""
    for service in contract.services:
        routes: dict[_Route, tuple[Operation, _Path]] = {}
        for operation in service.operations:
            if operation.http is None:
                continue
            path = ("services", service.name, "operations", operation.name)
            for at, binding in _bindings(path, operation.http):
                template = binding.template
                route = (binding.method, template.segments, template.verb)
                if route in routes:
                    place = at_route(source, at) or operation.span
                    other, first = routes[route]
                    related = at_route(source, first) or other.span
                    yield _taken(service, binding, other, related, place)
                else:
                    routes[route] = operation, at
            yield from _carried(contract, source, path, operation, operation.http)


def _bindings(
    path: tuple[str, ...], binding: HttpBinding
) -> Iterator[tuple[tuple[str, ...], HttpBinding]]:
    """Every binding with its place in the contract."""
    yield (*path, "http"), binding
    for number, further in enumerate(binding.also):
        yield (*path, "http", "also", str(number)), further


def at_route(source: Source, at: tuple[str, ...]) -> Span | None:
    """Where the method and the path of a binding stand."""
    return source.span(*at, "route") or source.span(*at)


def _taken(
    service: Service,
    binding: HttpBinding,
    other: Operation,
    first: Span | None,
    place: Span | None,
) -> Diagnostic:
    """Two paths that differ only in what their variables are called are one path to a server."""
    return Diagnostic(
        codes.ROUTE_TAKEN,
        f"`{service.name}.{other.name}` answers {binding.route} already",
        place,
        "give one of the two another path or method",
        related=(Related(first, "the other one"),) if first else (),
    )


def _carried(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    operation: Operation,
    http: HttpBinding,
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
    for at, binding in _bindings(path, http):
        found = [*http_paths.filled(contract, source, path, at, operation, binding)]
        if source.whole(*path, "http"):
            found += http_bodies.bodies(contract, source, path, at, operation, binding)
            found += http_parts.placed(contract, source, at, operation, binding, record)
        yield from found
        # What a wrong name leaves over would look as if it belonged into the query.
        if record is not None and not found:
            yield from _query(contract, source, path, operation, binding, record)


def _query(
    contract: Contract,
    source: Source,
    path: tuple[str, ...],
    operation: Operation,
    binding: HttpBinding,
    record: Record,
) -> Iterator[Diagnostic]:
    if not source.whole("types"):
        return
    found = places(contract, record, binding)
    once: set[str] = set()
    for parameter in found.query:
        if parameter.name in once:
            yield Diagnostic(
                codes.PARAMETER,
                f"two fields of `{record.name}` would be `{parameter.name}` in the query",
                source.span(*path, "request") or operation.span,
                "give one of the two another name",
            )
        once.add(parameter.name)
    for misfit in found.misfits:
        field = misfit.field
        yield Diagnostic(
            codes.QUERY_NOT_FLAT,
            _does_not_fit(record, binding, misfit),
            source.span(*path, "request", misfit.keys[0])
            or source.span(*path, "request")
            or operation.span,
            _way_out(binding, misfit),
            related=(Related(field.span, "the field"),) if field.span else (),
        )


def _does_not_fit(record: Record, binding: HttpBinding, misfit: Misfit) -> str:
    name = f"`{record.name}.{misfit.name}`"
    if misfit.field.nullable:
        return f"{name} may be null, which no query can say"
    has = (
        f"{binding.method} has its request in the query, which"
        if binding.body is None
        else "the query"
    )
    return f"{has} cannot hold {name}: it {misfit.reason}"


def _way_out(binding: HttpBinding, misfit: Misfit) -> str:
    if misfit.field.nullable:
        return f"make `{misfit.name}` optional instead: what is absent is not sent"
    if misfit.keys[0] in binding.query:
        return "take it out of `query`: the body holds anything"
    way = "use scalars, enums, lists of them and records of such, or make it a POST"
    if may_be_absent(misfit.field):
        return f"{way}, or leave it out over HTTP: `without: [{misfit.name}]`"
    return way
