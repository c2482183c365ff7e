"""Messages: who publishes, who listens, what keeps them in order and apart."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..interactions import MessageEnd, OperationEnd
from ..messages import Message
from ..services import Consumption, Service
from ..types import Named, Record
from .fields import record_of, required_flat_fault
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """One publisher, one consumer for a command, keys and dedupe fields that the payload has."""
    for message in contract.messages:
        yield from _publisher(source, message)
        yield from _keys(contract, source, message)
        yield from _at_most_once(contract, source, message)
        yield from _compacted(source, message)
        if message.kind == "command" and message.home is None:
            yield from _one_consumer(contract, source, message)
    for service in contract.services:
        for consumption in service.consumes:
            yield from _dedupe(contract, source, service, consumption)
    yield from _senders(contract)


def _publisher(source: Source, message: Message) -> Iterator[Diagnostic]:
    if (
        message.publisher is None
        and not message.external
        and source.whole("messages", message.name)
    ):
        yield Diagnostic(
            codes.NO_PUBLISHER,
            f"nobody publishes `{message.name}`",
            message.span,
            "add `from: <service>`, or `external: true` if another system publishes it",
        )


def _payload(contract: Contract, source: Source, message: Message) -> Record | None:
    """The record that is carried, unless something about it is at fault already."""
    if not source.whole("types", message.payload):
        return None
    return record_of(contract, Named(message.payload))


def _keys(contract: Contract, source: Source, message: Message) -> Iterator[Diagnostic]:
    path = ("messages", message.name)
    if message.partition_key is None:
        if message.ordering == "per_key" and source.whole(*path):
            yield Diagnostic(
                codes.UNKEYED_ORDER,
                f"`{message.name}` is ordered by a key that it does not have",
                source.span(*path, "ordering") or message.span,
                "add `partition_key:` with the field whose messages stay in order",
            )
        return
    record = _payload(contract, source, message)
    if record is None:
        return
    fault = required_flat_fault(contract, record, message.partition_key)
    if fault is not None:
        yield Diagnostic(
            codes.PARTITION_KEY,
            f"this cannot be the partition key: {fault[0]}",
            source.span(*path, "partition_key") or message.span,
            fault[1],
        )


def _at_most_once(
    contract: Contract, source: Source, message: Message
) -> Iterator[Diagnostic]:
    """What is sent again, or handled again, is no longer delivered at most once."""
    if message.delivery == "at_least_once":
        return
    path = ("messages", message.name)
    if message.publish == "outbox" and not message.external and source.whole(*path):
        yield Diagnostic(
            codes.AT_MOST_ONCE,
            f"`{message.name}` comes at most once, and an outbox sends again what it is not sure of",
            source.span(*path, "delivery") or message.span,
            "add `publish: direct`",
        )
    for service, consumption in contract.consumers_by_message.get(message.name, ()):
        if service.external:
            continue
        wanted = []
        if consumption.dedupe is not None:
            wanted.append("dedupe: none")
        if consumption.max_deliveries != 1:
            wanted.append("max_deliveries: 1")
        if wanted:
            said = ", ".join(wanted)
            yield Diagnostic(
                codes.AT_MOST_ONCE,
                f"`{service.name}` is handed each `{message.name}` once, so there is no second delivery to tell or try",
                consumption.span,
                f"write `{message.name}: {{{said}}}` under `consumes:`, or leave `delivery` out",
            )


def _compacted(source: Source, message: Message) -> Iterator[Diagnostic]:
    """A compacted topic keeps the last message of each key; one without a key is refused by the broker."""
    for block in message.options:
        if block.get("cleanup") == "compact" and message.partition_key is None:
            path = ("messages", message.name)
            yield Diagnostic(
                codes.KEYLESS_COMPACTION,
                f"`{message.name}` is compacted by a key that it does not have",
                source.span(*path, block.name, "cleanup") or message.span,
                "add `partition_key:` with the field of which the last message is kept",
            )


def _one_consumer(
    contract: Contract, source: Source, message: Message
) -> Iterator[Diagnostic]:
    consumers = [
        service.name
        for service, _ in contract.consumers_by_message.get(message.name, ())
    ]
    if len(consumers) == 1 or not source.whole("services"):
        return
    if not source.whole("messages", message.name):
        return
    told = " and ".join(f"`{name}`" for name in consumers) or "no service"
    yield Diagnostic(
        codes.COMMAND_CONSUMERS,
        f"the command `{message.name}` has exactly one consumer, and {told} "
        f"{'consume' if len(consumers) > 1 else 'consumes'} it",
        message.span,
        (
            "make it an event, or leave it to one of them"
            if consumers
            else f"add `{message.name}: {{}}` under `consumes:` of the service that does it"
        ),
    )


def _dedupe(
    contract: Contract, source: Source, service: Service, consumption: Consumption
) -> Iterator[Diagnostic]:
    message = contract.message_by_name.get(consumption.message)
    if message is None or consumption.dedupe is None or consumption.dedupe.by is None:
        return
    record = _payload(contract, source, message)
    if record is None:
        return
    fault = required_flat_fault(contract, record, consumption.dedupe.by)
    if fault is not None:
        path = ("services", service.name, "consumes", message.name, "dedupe", "by")
        yield Diagnostic(
            codes.DEDUPE_FIELD,
            f"this cannot tell messages apart: {fault[0]}",
            source.span(*path) or consumption.span,
            fault[1],
        )


def _senders(contract: Contract) -> Iterator[Diagnostic]:
    for interaction in contract.interactions:
        if not isinstance(interaction.target, MessageEnd):
            continue
        message = contract.message_by_name.get(interaction.target.message)
        if message is None or message.publisher == interaction.source.service:
            continue
        if message.publisher is None and not message.external:
            continue
        owner = f"`{message.publisher}`" if message.publisher else "another system"
        where = (
            f"`{interaction.source.operation}`"
            if isinstance(interaction.source, OperationEnd)
            else "a consumer"
        )
        yield Diagnostic(
            codes.FOREIGN_MESSAGE,
            f"{where} of `{interaction.source.service}` cannot send `{message.name}`: "
            f"{owner} publishes it",
            interaction.span,
            f"a message has one publisher: let `{interaction.source.service}` publish one "
            "of its own",
        )
