"""Contract -> the runtime's names that its users need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ...contract.contract import Contract
from ...contract.services import Idempotency
from ...emit.imports import Symbol
from . import names

_Part = Mapping[str, tuple[str, ...]]
# What a message on a broker needs, and what its consumers do.
_BROKERS: Final[Mapping[str, _Part]] = {"kafka": names.KAFKA, "sqs": names.SQS}
_CONSUMERS: Final[Mapping[str, _Part]] = {
    "kafka": names.KAFKA_CONSUMERS,
    "sqs": names.SQS_CONSUMERS,
}
# What keeps the nanoseconds of a scalar.
_TIMES: Final[Mapping[str, _Part]] = {
    "timestamp": names.MOMENTS,
    "duration": names.SPANS,
}


def exports(contract: Contract, times: Mapping[str, bool]) -> list[Symbol]:
    """Empty where the contract has nothing that is called or sent. `times` are those that its values hold."""
    parts = list(_parts(contract))
    if parts:
        parts += [part for scalar, part in _TIMES.items() if times.get(scalar)]
    return [
        Symbol(f"_runtime.{module}", name, inside=True)
        for part in parts
        for module, exported in part.items()
        for name in exported
    ]


def _parts(contract: Contract) -> Iterator[_Part]:
    operations = [
        operation
        for service in contract.services
        for operation in service.operations
        if operation.grpc or operation.http
    ]
    if operations:
        yield names.CALLS
    if any(each.streams for each in operations):
        yield names.STREAMS
    served = [
        operation
        for service in contract.services
        if not service.external
        for operation in service.operations
    ]
    if any(each.grpc for each in served):
        yield names.SERVES_GRPC
    if any(each.http for each in served):
        yield names.SERVES_REST
    if any(each.security for each in operations):
        yield names.SECURITY
    if any(each.idempotency is Idempotency.KEYED for each in operations):
        yield names.KEYS
    if contract.messages:
        yield names.MESSAGES
    for broker, parts in _BROKERS.items():
        if any(message.travels_on(broker) for message in contract.messages):
            yield parts
    if any(
        message.publish == "outbox" and not message.external
        for message in contract.messages
    ):
        yield names.OUTBOX
    consumed = [
        each
        for service in contract.services
        if not service.external
        for each in service.consumes
    ]
    if consumed:
        yield names.CONSUMERS
    if consumed or contract.messages or any(each.grpc or each.http for each in served):
        yield names.HOSTING
    for broker, parts in _CONSUMERS.items():
        if any(
            contract.message_by_name[each.message].travels_on(broker)
            for each in consumed
        ):
            yield parts
    modes = {each.dedupe.mode for each in consumed if each.dedupe is not None}
    if "inbox" in modes:
        yield names.INBOX
    if "lease" in modes:
        yield names.LEASE
