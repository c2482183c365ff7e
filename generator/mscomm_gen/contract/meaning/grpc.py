"""Operations over gRPC."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..types import Enumeration, Named, StreamOf, TypeRef
from .operations import streams_inside
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """What is carried is a protobuf message, or a stream of them."""
    for service in contract.services:
        for operation in service.operations:
            if not operation.grpc:
                continue
            path = ("services", service.name, "operations", operation.name)
            for key, carried in (
                ("request", operation.request),
                ("response", operation.response),
            ):
                if carried is None or streams_inside(carried):
                    continue
                if not _is_message(contract, carried):
                    yield Diagnostic(
                        codes.GRPC_MESSAGE,
                        f"the {key} is not a message of its own, which gRPC needs",
                        source.span(*path, key) or operation.span,
                        f"put it into a record: `{key}: {{value: …}}`",
                    )


def _is_message(contract: Contract, reference: TypeRef) -> bool:
    if isinstance(reference, StreamOf):
        return isinstance(reference.item, StreamOf) or _is_message(
            contract, reference.item
        )
    # A type that does not exist is told elsewhere.
    return isinstance(reference, Named) and not isinstance(
        contract.type_by_name.get(reference.name), Enumeration
    )
