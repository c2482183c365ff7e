"""Which tables of ours each service needs in its database."""

from __future__ import annotations

from ..contract.contract import Contract
from ..contract.services import Idempotency, Service


def needed_tables(contract: Contract) -> dict[str, tuple[str, ...]]:
    """For each service that is not external and needs some: the parts, `inbox` and so on, in alphabetical order."""
    publishers = {
        message.publisher
        for message in contract.messages
        if message.publish == "outbox" and message.publisher
    }
    found: dict[str, tuple[str, ...]] = {}
    for service in contract.services:
        if service.external:
            continue
        parts = _consumed(service)
        if service.name in publishers:
            parts.add("outbox")
        if any(
            operation.idempotency is Idempotency.KEYED
            and (operation.http or operation.grpc)
            for operation in service.operations
        ):
            parts.add("idempotency")
        if parts:
            found[service.name] = tuple(sorted(parts))
    return found


def _consumed(service: Service) -> set[str]:
    return {
        "inbox" if consumption.dedupe.mode == "inbox" else "claims"
        for consumption in service.consumes
        if consumption.dedupe is not None and consumption.dedupe.store == "sqlite"
    }
