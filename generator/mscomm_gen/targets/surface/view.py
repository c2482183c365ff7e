"""Contract -> the runtime's names that its users need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...contract.contract import Contract
from ...contract.services import Idempotency
from ...emit.imports import Symbol
from . import names


def exports(contract: Contract) -> list[Symbol]:
    """Empty where the contract has nothing that is called or sent."""
    return [
        Symbol(f"_runtime.{module}", name, inside=True)
        for part in _parts(contract)
        for module, exported in part.items()
        for name in exported
    ]


def _parts(contract: Contract) -> Iterator[Mapping[str, tuple[str, ...]]]:
    operations = [
        operation
        for service in contract.services
        for operation in service.operations
        if operation.grpc or operation.http
    ]
    if operations:
        yield names.CALLS
    if any(each.security for each in operations):
        yield names.SECURITY
    if any(each.grpc for each in operations):
        yield names.GRPC
    if any(each.idempotency is Idempotency.KEYED for each in operations):
        yield names.KEYS
    if contract.messages:
        yield names.KAFKA
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
    modes = {each.dedupe.mode for each in consumed if each.dedupe is not None}
    if "inbox" in modes:
        yield names.INBOX
    if "lease" in modes:
        yield names.LEASE
