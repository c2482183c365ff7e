"""What of a contract the .proto file says that a build writes for it: what travels over gRPC, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from ..contract.contract import Contract
from ..contract.services import Operation, Service


def wire_alone(contract: Contract) -> Contract:
    """The services and operations that gRPC reaches, as far as they travel."""
    return replace(
        contract,
        services=tuple(
            Service(
                each.name,
                tuple(_operation(op) for op in each.operations if op.grpc),
                span=each.span,
            )
            for each in contract.services
            if any(op.grpc for op in each.operations) and each.home is None
        ),
        messages=(),
        interactions=(),
        policies=(),
        used=(),
    )


def _operation(one: Operation) -> Operation:
    return Operation(
        one.name,
        grpc=True,
        request=one.request,
        response=one.response,
        deprecated=one.deprecated,
        span=one.span,
    )
