"""Operations, whatever they travel over."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Related
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..services import ErrorCase, Idempotency, Operation, Service
from ..types import ListOf, MapOf, Named, StreamOf, TypeRef
from .fields import field_of, record_of
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """A transport for each, streams where they can stand, completions that can be matched."""
    for service in contract.services:
        yield from _errors(service)
        for operation in service.operations:
            path = ("services", service.name, "operations", operation.name)
            if operation.http is None and not operation.grpc and source.whole(*path):
                yield Diagnostic(
                    codes.NO_TRANSPORT,
                    f"`{service.name}.{operation.name}` is served over nothing",
                    operation.span,
                    "add `http: POST /path`, `grpc: true`, or both",
                )
            for key, carried in (
                ("request", operation.request),
                ("response", operation.response),
            ):
                if streams_inside(carried):
                    yield Diagnostic(
                        codes.MISPLACED_STREAM,
                        f"the {key} has a stream inside another type",
                        source.span(*path, key) or operation.span,
                        f"a stream is the whole {key}, `stream<T>`; inside a type write `list<T>`",
                    )
            if operation.streams and operation.idempotency is Idempotency.KEYED:
                yield Diagnostic(
                    codes.KEYED_STREAM,
                    f"`{service.name}.{operation.name}` is keyed and a stream, which nobody could answer twice alike",
                    source.span(*path, "idempotency") or operation.span,
                    "make it `idempotent`, with an id in each message that tells a repeat, or leave it at `none`",
                )
            yield from _completion(contract, source, service, operation)


def _errors(service: Service) -> Iterator[Diagnostic]:
    """Callers catch an error by its name, so one name is one error throughout a service."""
    first: dict[str, ErrorCase] = {}
    for operation in service.operations:
        for error in operation.errors:
            other = first.setdefault(error.name, error)
            if (other.http, other.grpc, other.type) != (
                error.http,
                error.grpc,
                error.type,
            ):
                yield Diagnostic(
                    codes.ERROR_DIFFERS,
                    f"`{service.name}` has the error `{error.name}` with other statuses or details",
                    error.span,
                    "state the same everywhere, or give the error another name",
                    related=(
                        (Related(other.span, "first stated here"),)
                        if other.span
                        else ()
                    ),
                )


def streams_inside(reference: TypeRef | None) -> bool:
    """True for a stream that is part of something else; a stream as a whole is none."""
    match reference:
        case StreamOf(item) | ListOf(item) | MapOf(item):
            return isinstance(item, StreamOf) or streams_inside(item)
        case _:
            return False


def _completion(
    contract: Contract, source: Source, service: Service, operation: Operation
) -> Iterator[Diagnostic]:
    path = ("services", service.name, "operations", operation.name)
    name = operation.correlate
    if bool(operation.completes_by) != (name is not None):
        if source.whole(*path):
            written, missing = (
                ("correlate", "completes_by")
                if name is not None
                else ("completes_by", "correlate")
            )
            yield Diagnostic(
                codes.CORRELATE,
                f"`{written}` stands without `{missing}`",
                source.span(*path, written) or operation.span,
                "write both: the messages that tell the outcome, and the field that matches them",
            )
        return
    carried = [
        record_of(contract, each)
        for each in (operation.request, operation.response)
        if each is not None
    ]
    known = [record for record in carried if record is not None]
    if (
        name is not None
        and len(known) == len(carried)
        and source.whole(*path)
        and all(source.whole("types", record.name) for record in known)
        and not any(field_of(record, name) for record in known)
    ):
        yield Diagnostic(
            codes.CORRELATE,
            f"neither request nor response of `{service.name}.{operation.name}` has a field `{name}`, so a caller "
            "could not know which outcome is its own",
            source.span(*path, "correlate") or operation.span,
            "add the field to the request or to the response",
        )
    for message_name in operation.completes_by:
        message = contract.message_by_name.get(message_name)
        if (
            message is None
            or name is None
            or not source.whole("types", message.payload)
        ):
            continue
        record = record_of(contract, Named(message.payload))
        if record is not None and field_of(record, name) is None:
            yield Diagnostic(
                codes.CORRELATE,
                f"`{message.name}` carries `{record.name}`, which has no field `{name}`",
                source.span(*path, "correlate") or operation.span,
                "name a field that the payload of every completing message has",
            )
