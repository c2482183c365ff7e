"""What SQS cannot do, whatever a contract says: found before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption
from ...diagnostics import Diagnostic
from ...emit.output_codes import BROKER_CANNOT
from ...emit.sqs_names import FIFO, SqsNames
from .view import consumptions

_QUEUE: Final = re.compile(r"[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\.fifo")
_TOPIC: Final = re.compile(r"[A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\.fifo")


def refusals(contract: Contract) -> list[Diagnostic]:
    """Every fault of every message that is to travel over SQS."""
    found: list[Diagnostic] = []
    seen: dict[str, Message] = {}
    for message in contract.messages:
        if not message.travels_on("sqs"):
            continue
        if message.travels_on("kafka"):
            found.append(
                _fault(
                    message,
                    f"`{message.name}` is to travel over kafka and sqs",
                    "keep one of the blocks: a message travels over one broker",
                )
            )
            continue
        found += _way(contract, message)
        found += _order(contract, message)
        found += _settings(contract, message)
        found += _names(contract, message, seen)
    return found


def _way(contract: Contract, message: Message) -> Iterator[Diagnostic]:
    """Straight to a queue, or through a topic; not both, and not to one queue for two."""
    if message.delivery == "at_most_once":
        yield _fault(
            message,
            f"`{message.name}` is to come at most once, and a queue of SQS may hand a message over twice",
            "let it travel over Kafka, or leave `delivery` out and dedupe it",
        )
    block = message.option_block("sqs")
    queue, topic = (block.get(key) if block else None for key in ("queue", "topic"))
    if message.kind == "command" and topic is not None:
        yield _fault(
            message,
            f"the command `{message.name}` has exactly one consumer, and no topic",
            "say `queue:` instead; a topic is for events",
        )
    elif queue is not None and topic is not None:
        yield _fault(
            message,
            f"`{message.name}` goes to the queue `{queue}` and to the topic `{topic}`",
            "keep `topic:`, and give a group's queue a name with `queue:` under its service's `consumes:`",
        )
    elif queue is not None and len(consumptions(contract, message)) > 1:
        groups = " and ".join(
            f"`{each.group}`" for _, each in consumptions(contract, message)
        )
        yield _fault(
            message,
            f"one queue cannot feed {groups}: each message of a queue goes to one of its consumers",
            "say `topic:` instead of `queue:`; each group then has a queue of its own",
        )


def _order(contract: Contract, message: Message) -> Iterator[Diagnostic]:
    """A standard queue keeps no order, and a name says of which kind a queue is."""
    found = SqsNames(contract, message)
    block = message.option_block("sqs")
    if message.ordering == "per_key" and not found.fifo:
        yield _fault(
            message,
            f"`{message.name}` is ordered by key, which only FIFO queues do",
            "leave `fifo: false` out, or say `ordering: none`",
        )
        return
    stated = [
        name
        for key in ("queue", "topic")
        if isinstance(name := block.get(key) if block else None, str)
    ]
    for name in stated:
        if name.endswith(FIFO) != found.fifo:
            yield _ending(found.fifo, name, message)
    for _, consumption in consumptions(contract, message):
        for name in (consumption.queue, consumption.dead_letter):
            if name is not None and name.endswith(FIFO) != found.fifo:
                yield _ending(found.fifo, name, consumption)


def _ending(fifo: bool, name: str, where: Message | Consumption) -> Diagnostic:
    if fifo:
        return _fault(
            where,
            f"`{name}` belongs to a FIFO message, so its name must end in {FIFO}",
            f"call it `{name}{FIFO}`, or say `ordering: none` and `fifo: false`",
        )
    return _fault(
        where,
        f"`{name}` ends in {FIFO}, and the message is not FIFO",
        f"call it `{name.removesuffix(FIFO)}`, or say `fifo: true`",
    )


def _settings(contract: Contract, message: Message) -> Iterator[Diagnostic]:
    """Whole seconds, and a broker that gives up later than we do."""
    block = message.option_block("sqs")
    if block is None:
        return
    for key in ("delay", "retention", "visibility_timeout"):
        value = block.get(key)
        if isinstance(value, float) and not value.is_integer():
            yield _fault(
                message,
                f"`{key}` of `{message.name}` is {value:g} seconds, and SQS counts whole ones",
                "round it up",
            )
    stated = block.get("max_receive_count")
    if not isinstance(stated, int):
        return
    for service, consumption in consumptions(contract, message):
        least = 2 * consumption.max_deliveries
        if stated < least:
            yield _fault(
                message,
                f"SQS would give `{message.name}` up after {stated} receives, and {service.name} handles it up to "
                f"{consumption.max_deliveries} times: every restart of a consumer is a receive too",
                f"leave `max_receive_count` out, or make it {least} at least",
            )


def _names(
    contract: Contract, message: Message, seen: dict[str, Message]
) -> Iterator[Diagnostic]:
    """Names that AWS accepts, and no queue for two."""
    found = SqsNames(contract, message)
    if found.topic is not None and not _TOPIC.fullmatch(found.topic):
        yield _fault(
            message,
            f"`{found.topic}` is no name that an SNS topic may have",
            "say `topic:`: at most 256 letters, digits, hyphens and underscores",
        )
    queues = [
        (name, consumption)
        for _, consumption in consumptions(contract, message)
        for name in (found.queue(consumption), found.dead_letter(consumption))
    ]
    for name, where in queues:
        if not _QUEUE.fullmatch(name):
            yield _fault(
                where,
                f"`{name}` is no name that a queue of SQS may have",
                "say `queue:` and `dead_letter:` for the group: at most 80 letters, digits, hyphens and underscores, "
                f"{FIFO} included",
            )
    sources = [found.queue(each) for _, each in consumptions(contract, message)]
    for (_, consumption), name in zip(
        consumptions(contract, message), sources, strict=True
    ):
        # Two groups of a stated queue are told of by `_way`.
        if name in seen and (consumption.queue or seen[name] is not message):
            yield _fault(
                consumption,
                f"the queue `{name}` brings `{seen[name].name}` already",
                "give this group a queue of its own with `queue:`",
            )
        seen[name] = message


def _fault(where: Message | Consumption, text: str, hint: str) -> Diagnostic:
    return Diagnostic(BROKER_CANNOT, text, where.span, hint=hint)
