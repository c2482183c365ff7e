"""Messages and the option blocks on them."""

from __future__ import annotations

from typing import Literal

from ....contract.messages import Message
from ....contract.options import Options
from ....diagnostics.codes import shape as codes
from ..shape import messages as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row
from .context import Context


def lower_messages(
    entries: list[Entry[Row]], blocks: tuple[shape.Block, ...], context: Context
) -> tuple[Message, ...]:
    return tuple(
        _message(entry, entry.value, blocks, context)
        for entry in entries
        if entry.value is not None
    )


def _message(
    entry: Entry[Row], row: Row, blocks: tuple[shape.Block, ...], context: Context
) -> Message:
    kind, payload = _payload(entry, row, context)
    publisher = row.get(shape.FROM)
    external = row.get(shape.EXTERNAL) or False
    if publisher is not None:
        context.check_service(publisher, row.at(shape.FROM))
        if publisher in context.external:
            external = True
        elif external:
            context.faults.add(
                codes.CONFLICTING_KEYS,
                f"`{entry.name}` has a publisher here and is external",
                row.key_at(shape.EXTERNAL),
                "keep `from:` for a message of this contract, `external: true` for one of others; both stand together "
                "where the publisher is external",
                related=context.faults.related(row.key_at(shape.FROM), "the publisher"),
            )
    return Message(
        name=entry.name,
        kind=kind,
        payload=payload,
        publisher=publisher,
        external=external,
        partition_key=row.get(shape.PARTITION_KEY),
        ordering=row.get(shape.ORDERING) or "none",
        compatibility=row.get(shape.COMPATIBILITY) or "backward",
        publish=row.get(shape.PUBLISH) or "outbox",
        delivery=row.get(shape.DELIVERY) or "at_least_once",
        mode=row.get(shape.MODE) or "binary",
        options=_options(row, blocks),
        description=row.get(shape.MESSAGE_DESCRIPTION) or "",
        deprecated=row.get(shape.MESSAGE_DEPRECATED) or False,
        span=context.span(entry.key),
    )


def _payload(
    entry: Entry[Row], row: Row, context: Context
) -> tuple[Literal["event", "command"], str]:
    event, command = row.get(shape.EVENT), row.get(shape.COMMAND)
    if shape.EVENT in row and shape.COMMAND in row:
        context.faults.add(
            codes.CONFLICTING_KEYS,
            f"`{entry.name}` is an event and a command",
            row.key_at(shape.COMMAND),
            "keep `event:` if any number of services may listen, `command:` if exactly one does",
            related=context.faults.related(row.key_at(shape.EVENT), "the event"),
        )
    elif shape.EVENT not in row and shape.COMMAND not in row:
        context.faults.add(
            codes.MISSING_KEY,
            "`event` or `command` is missing: the record that the message carries",
            entry.key,
            "add `event: T` if any number of services may listen, `command: T` if exactly one does",
        )
    if event is not None:
        context.is_record(event, row.at(shape.EVENT), "the payload of a message")
    if command is not None:
        context.is_record(command, row.at(shape.COMMAND), "the payload of a message")
    kind: Literal["event", "command"] = "command" if shape.COMMAND in row else "event"
    return kind, event or command or ""


def _options(row: Row, blocks: tuple[shape.Block, ...]) -> tuple[Options, ...]:
    found: list[tuple[int, Options]] = []
    for block in blocks:
        values = row.get(block.key)
        if values is None:
            continue
        pairs = [
            (field.name, values.get(field)) for field in block.fields if field in values
        ]
        said = tuple((name, value) for name, value in pairs if value is not None)
        options = Options(block.key.name, said, block.carries)
        found.append((row.key_at(block.key).start_mark.index, options))
    # In the contract's order, whatever the order in which targets are registered.
    return tuple(options for _, options in sorted(found, key=lambda pair: pair[0]))
